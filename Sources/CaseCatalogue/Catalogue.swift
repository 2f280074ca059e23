public import CaseCore

/// A loaded catalogue: columns over the records of all kinds.
///
/// It never changes.
public struct Catalogue: Sendable {
  public let schema: Schema

  /// Where it was read.
  public let folder: String

  /// The files that it was read from.
  public var filePaths: [String] { (["schema.json"] + schema.kinds.compactMap(\.file)).map(CatalogueStore.folder(folder).path) }

  /// The kind of each row.
  public let kinds: [UInt8]

  /// One for each field of the schema.
  public let columns: [Column]

  public let strings: StringTable

  /// The texts of its columns, made ready to be searched when they are first asked for.
  public internal(set) var texts = CatalogueTexts()

  /// What is made of the catalogue, by this and by those who ask it.
  public internal(set) var ledger = Ledger()

  /// The rows of each kind, ascending.
  public let rowsByKind: [[UInt32]]

  /// For each row the row of the record that it is written inside, or -1.
  private let owners: [Int32]

  /// The bytes that were read.
  public let byteCount: Int

  /// XXH3 of 64 bits over the bytes of `schema.json` and then of each kind's file, in the schema's order.
  public let digest: UInt64

  /// How the values of each field are measured.
  private let measures: [QuantityMeasure]

  /// The row of each identifier, by its number in `strings`.
  private let rowsByIdentifier: [UInt32]

  /// The identifier of each row.
  private let identifiers: [StringID]

  init(_ reader: inout RecordReader, folder: String, byteCount: Int, digest: UInt64) {
    self.folder = folder
    self.digest = digest
    self.byteCount = byteCount
    schema = reader.schema
    kinds = reader.kinds
    owners = reader.owners
    strings = reader.strings
    rowsByKind = reader.rowsByKind
    measures = schema.fields.indices.map { [schema] in QuantityMeasure(schema, $0) }
    rowsByIdentifier = reader.rowsByIdentifier
    identifiers = reader.columns.identifiers
    columns = reader.columns.finishedColumns(of: reader.schema)
  }

  /// Which catalogue this is, exactly.
  public var edition: Edition {
    let digits = String(digest, radix: 16)
    return Edition(title: schema.title, name: schema.edition, digest: String(repeating: "0", count: 16 - digits.utf8.count) + digits)
  }

  public var rowCount: Int { kinds.count }

  /// How many bytes of memory its columns and texts take.
  var memoryByteCount: Int {
    strings.memoryByteCount + columns.reduce(0) { $0 + $1.memoryByteCount }
      + rowCount * (MemoryLayout<UInt8>.stride + MemoryLayout<Int32>.stride + MemoryLayout<StringID>.stride)
      + rowsByIdentifier.count * MemoryLayout<UInt32>.stride + rowsByKind.reduce(0) { $0 + $1.count * MemoryLayout<UInt32>.stride }
  }

  /// How the values of a quantity field are measured.
  public func measure(of field: FieldID) -> QuantityMeasure { measures[field] }

  /// The row of the record with this identifier.
  public func row(withIdentifier identifier: StringID) -> Row? {
    guard Int(identifier) < rowsByIdentifier.count else { return nil }
    let row = rowsByIdentifier[Int(identifier)]
    return row == RecordReader.noRow ? nil : Row(row)
  }

  /// The row of the record with this identifier.
  public func row(withIdentifier identifier: String) -> Row? { strings.find(identifier).flatMap { row(withIdentifier: $0) } }

  /// The identifier of a record, as a number of `strings`.
  public func identifierID(of row: Row) -> StringID { identifiers[row] }

  /// The record that a record is written inside; `nil` for one that stands on its own.
  public func owner(of row: Row) -> Row? { owners[row] < 0 ? nil : Row(owners[row]) }

  /// The identifier of a record.
  public func identifier(of row: Row) -> String { strings.string(at: identifiers[row]) }
}
