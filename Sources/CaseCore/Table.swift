/// A finished table.
public struct Table: Sendable {
  /// A column: what machines call it, what people call it, and how it is set.
  public struct Column: Sendable {
    /// The side of its column on which a value stands.
    public enum Alignment: Sendable { case left, right }

    public var key: String
    public var heading: any Message
    public var alignment: Alignment

    /// A column, set to the left unless told otherwise.
    public init(key: String, heading: any Message, alignment: Alignment = .left) {
      self.key = key
      self.heading = heading
      self.alignment = alignment
    }
  }

  public var columns: [Column]

  /// Each row has a value for each column.
  public var rows: [[Value]]

  /// A table of rows that each have a value for each column.
  public init(columns: [Column], rows: [[Value]]) {
    self.columns = columns
    self.rows = rows
  }
}
