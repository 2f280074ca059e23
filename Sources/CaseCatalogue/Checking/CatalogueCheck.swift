import CaseCore

/// Looks for what is wrong with a catalogue that opens, and for what may be.
///
/// Its checks ask the columns; only where they find something, the record is read again for the place.
struct CatalogueCheck {
  let catalogue: Catalogue
  let files: CatalogueFiles
  var findings = FindingList()

  var schema: Schema { catalogue.schema }

  static func findings(in catalogue: Catalogue, _ files: CatalogueFiles) -> FindingList {
    var check = CatalogueCheck(catalogue: catalogue, files: files)
    // When there are too many to be told, errors come before warnings.
    check.checkReferences()
    check.checkSchema()
    check.checkConflicts()
    check.checkNames()
    check.checkFigures()
    check.checkRelations()
    check.checkEvidence()
    check.checkPunctuation()
    check.checkFolder()
    return check.findings
  }

  /// Adds a finding about a part of a record, or about the whole of it.
  ///
  /// - Parameter part: Gives the part; where it gives nothing, the record does not say it itself, and nothing is told.
  mutating func add(
    _ finding: CatalogueFinding, row: Row, hints: [CatalogueHint] = [], severity: Diagnostic.Severity, part: (JSONTree) -> JSONTree?
  ) {
    guard let (document, record) = files.record(row, of: catalogue), let place = part(record) else { return }
    findings.add(
      Diagnostic(finding, at: place.span, in: document.text, hints: hints, severity: severity), document: files.places[row].document)
  }

  /// Adds an error about a part of the schema.
  mutating func addToSchema(_ finding: CatalogueFinding, hints: [CatalogueHint], part: (JSONTree) -> JSONTree?) {
    let text = files.schema.text
    guard let place = JSONTree(text.bytes).flatMap(part) else { return }
    findings.add(Diagnostic(finding, at: place.span, in: text, hints: hints), document: -1)
  }

  /// All that a record has in a field.
  func part(_ field: FieldID) -> (JSONTree) -> JSONTree? {
    let name = schema.fields[field].name
    return { $0[name] }
  }

  /// A value of a field in a record: the only one, or one of several.
  func part(_ field: FieldID, _ index: Int) -> (JSONTree) -> JSONTree? {
    let field = schema.fields[field]
    return { $0[field.name].flatMap { field.isMany ? $0[index] : $0 } }
  }
}
