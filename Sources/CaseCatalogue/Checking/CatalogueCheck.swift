import CaseCore

/// Looks for what is wrong with a catalogue that opens, and for what may be.
///
/// Its checks ask the columns; only what is told in the end is looked up in the files, for its place.
struct CatalogueCheck {
  let catalogue: Catalogue
  let files: CatalogueFiles
  var findings: FindingList
  var pace: Pace

  var schema: Schema { catalogue.schema }

  /// - Parameter path: of the only file whose findings are asked for; `nil` for all.
  init(_ catalogue: Catalogue, _ files: CatalogueFiles, path: String?, unless interruption: Interruption) throws(LoadFailure) {
    self.catalogue = catalogue
    self.files = files
    findings = FindingList(path: path)
    pace = interruption.pace
    do throws(Diagnostic) {
      // When there are too many to be told, errors come before warnings.
      try checkReferences()
      checkSchema()
      try checkConflicts()
      try checkBlankTexts()
      try checkNames()
      try checkFigures()
      try checkRelations()
      try checkSelfReferences()
      try checkRepetitions()
      try checkUnits()
      try checkEvidence()
      try checkHiddenCharacters()
      try checkPunctuation()
      checkFolder()
    } catch {
      throw .interrupted
    }
  }

  /// What is told, file by file from the top.
  var diagnostics: [Diagnostic] {
    // In the order of records each is read once, whatever is found in it.
    let inOrder = findings.kept.enumerated().sorted {
      ($0.element.document, row(of: $0.element), $0.offset) < ($1.element.document, row(of: $1.element), $1.offset)
    }
    let told = inOrder.map { (document: $0.element.document, span: span(of: $0.element), offset: $0.offset, finding: $0.element) }
    return told.sorted { ($0.document, $0.span.lowerBound, $0.offset) < ($1.document, $1.span.lowerBound, $1.offset) }.map {
      Diagnostic($0.finding.message, at: $0.span, in: $0.finding.text, hints: $0.finding.hints, severity: $0.finding.severity)
    }
  }

  private func row(of finding: Finding) -> Row { if case .part(let row, _) = finding.place { row } else { -1 } }

  private func span(of finding: Finding) -> SourceSpan {
    switch finding.place {
    case .span(let span): return span
    case .part(let row, let part):
      guard let record = files.record(row, of: catalogue) else { return 0..<0 }
      return (part(record) ?? record).span
    case .schemaPart(let part): return files.schemaTree.flatMap(part)?.span ?? 0..<0
    }
  }

  /// Adds a finding about a part of a record, or about the whole of it.
  mutating func add(
    _ message: CatalogueFinding, row: Row, hints: [CatalogueHint] = [], severity: Diagnostic.Severity,
    part: @escaping (JSONTree) -> JSONTree? = { $0 }
  ) {
    guard let document = files.document(of: row) else { return }
    findings.add(
      Finding(
        message: message, severity: severity, hints: hints, text: document.text, document: files.places[row].document,
        place: .part(row, part)))
  }

  /// Adds a finding about a part of the schema.
  mutating func addToSchema(
    _ message: CatalogueFinding, hints: [CatalogueHint], severity: Diagnostic.Severity = .error, part: @escaping (JSONTree) -> JSONTree?
  ) {
    findings.add(
      Finding(message: message, severity: severity, hints: hints, text: files.schema.text, document: -1, place: .schemaPart(part)))
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
