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

  /// The fields of each row that its owner gave it: the record itself does not say them.
  let givenFields: RaggedArray<UInt32>

  private let trees = RecordTrees()

  init(folder: String, schema: Document, documents: [Document], places: [RecordPlace], givenFields: RaggedArray<UInt32>) {
    self.folder = folder
    self.schema = schema
    self.documents = documents
    self.places = places
    self.givenFields = givenFields
  }

  /// All files with their numbers, as findings have them.
  var numbered: [(number: Int, document: Document)] { [(-1, schema)] + documents.enumerated().map { ($0.offset, $0.element) } }

  /// The file that a row stands in.
  func document(of row: Row) -> Document? {
    guard places.indices.contains(row), documents.indices.contains(places[row].document) else { return nil }
    return documents[places[row].document]
  }

  var schemaTree: JSONTree? { trees.tree(from: 0, of: -1, in: schema)?.tree }

  /// The JSON of a row.
  func record(_ row: Row, of catalogue: Catalogue) -> JSONTree? {
    guard let document = document(of: row) else { return nil }
    let record = trees.tree(from: places[row].offset, of: places[row].document, in: document)
    guard let owner = catalogue.owner(of: row) else { return record?.tree }
    let inside = record?.inside(catalogue.schema) ?? []
    let number = row - owner - 1
    return inside.indices.contains(number) ? inside[number] : nil
  }

  /// Where a row begins, for those who tell of another.
  func place(of row: Row, in catalogue: Catalogue) -> SourcePlace? {
    guard let document = document(of: row) else { return nil }
    guard let owner = catalogue.owner(of: row) else { return SourcePlace(source: document.text, offset: places[row].offset) }
    let offsets = trees.offsets(inside: owner) {
      trees.tree(from: places[row].offset, of: places[row].document, in: document)?.inside(catalogue.schema).map(\.span.lowerBound) ?? []
    }
    let number = row - owner - 1
    return SourcePlace(source: document.text, offset: offsets.indices.contains(number) ? offsets[number] : places[row].offset)
  }

  /// Whether a record has in a field what its owner has, and does not say it itself.
  func isGiven(_ field: FieldID, toRow row: Row) -> Bool { givenFields[row].contains(UInt32(field)) }
}

/// Where a record begins: the number of its document, its offset there.
struct RecordPlace: Hashable {
  var document: Int
  var offset: Int
}
