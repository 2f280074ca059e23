/// A loaded catalogue: columns over the records of all kinds. It never changes.
public struct Catalogue: Sendable {
  public let schema: Schema

  /// The kind of each row.
  public let kinds: [UInt8]

  /// One for each field of the schema.
  public let columns: [Column]

  public let strings: StringTable

  /// The rows of each kind, ascending.
  public let rowsByKind: [[UInt32]]

  /// For each row the row of the record that it is written inside, or -1.
  public let owners: [Int32]

  /// The bytes that were read.
  public let byteCount: Int

  public var rowCount: Int { kinds.count }

  /// The row of the record with this identifier.
  public func row(withIdentifier identifier: StringID) -> Row? { fatalError() }

  /// The row of the record with this identifier.
  public func row(withIdentifier identifier: String) -> Row? { fatalError() }

  /// The identifier of a record.
  public func identifierID(of row: Row) -> StringID { fatalError() }

  /// The identifier of a record.
  public func identifier(of row: Row) -> String { fatalError() }

  /// The record that a record is written inside; `nil` for one of its own.
  public func owner(of row: Row) -> Row? { owners[row] < 0 ? nil : Row(owners[row]) }
}
