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

  /// Bars beside the numbers of a column, for whoever draws.
  public struct Bars: Sendable {
    /// The column that they stand beside.
    public var column: Int

    /// How long each row's bar is beside the longest, from 0 to 1; `nil` where the row has none.
    public var shares: [Double?]

    /// Bars beside the numbers of a column, one for each row.
    public init(column: Int, shares: [Double?]) {
      self.column = column
      self.shares = shares
    }
  }

  public var columns: [Column]

  /// Each row has a value for each column.
  public var rows: [[Value]]

  /// What shows how large numbers are beside each other; `nil` for most tables.
  public var bars: Bars?

  /// A table of rows that each have a value for each column.
  public init(columns: [Column], rows: [[Value]]) {
    self.columns = columns
    self.rows = rows
  }
}
