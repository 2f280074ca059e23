import CaseCore

/// Where the parts of a loaded catalogue stand in its files.
struct CatalogueFiles {
  let folder: String

  /// `schema.json`.
  let schema: Document

  /// The files of records, in the order in which they were read.
  let documents: [Document]

  /// Where each row begins; a record inside another begins where its owner does.
  let places: [RecordPlace]

  /// The JSON of a row with the document that it stands in.
  func record(_ row: Row, of catalogue: Catalogue) -> (document: Document, tree: JSONTree)? {
    guard places.indices.contains(row), documents.indices.contains(places[row].document) else { return nil }
    let document = documents[places[row].document]
    guard let tree = JSONTree(document.text.bytes, from: places[row].offset) else { return nil }
    guard let owner = catalogue.owner(of: row) else { return (document, tree) }
    return nested(row - owner - 1, in: tree, of: catalogue.schema).map { (document, $0) }
  }

  /// The record with a number among those inside another, whichever fields they stand in.
  private func nested(_ number: Int, in owner: JSONTree, of schema: Schema) -> JSONTree? {
    let fields = Set(schema.fields.filter { if case .records = $0.type { true } else { false } }.map(\.name))
    let records = owner.members.filter { fields.contains($0.key) }.flatMap { $0.value.elements.isEmpty ? [$0.value] : $0.value.elements }
    return records.indices.contains(number) ? records[number] : nil
  }

  /// Where a row begins, for those who tell of another.
  func place(of row: Row, in catalogue: Catalogue) -> SourcePlace? {
    record(row, of: catalogue).map { SourcePlace(source: $0.document.text, offset: $0.tree.span.lowerBound) }
  }
}

/// Where a record begins: the number of its document, its offset there.
struct RecordPlace {
  var document: Int
  var offset: Int
}
