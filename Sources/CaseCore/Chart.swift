/// Numbers to be drawn.
public struct Chart: Sendable {
  /// How numbers may be drawn.
  public enum Style: String, Sendable, CaseIterable {
    /// Bars side by side, or shades where there are several columns.
    case bar

    /// Lines from one row to the next.
    case line

    /// Bars in the order of time.
    case timeline
  }

  public var style: Style

  /// What the numbers say: `Count`, `Sum of Value`.
  public var measure: any Message

  /// What each row of numbers is of, in order.
  public var rows: [Value]

  /// What each column of numbers is of: one that is `.missing` for a plain chart.
  ///
  /// Several make a heat map (style `bar`), several lines (style `line`) or groups (style `timeline`).
  public var columns: [Value]

  /// A number for each row and column; `nil` where there is none.
  public var cells: [[Quantity?]]

  /// The same as a table, for whoever draws nothing.
  public var table: Table

  /// How many records the numbers were made of, each of them once; `nil` where they were made of something else.
  public var recordCount: Int?

  /// Numbers of one dimension, with the table that says the same.
  public init(
    style: Style, measure: any Message, rows: [Value], columns: [Value], cells: [[Quantity?]], table: Table, recordCount: Int? = nil
  ) {
    self.style = style
    self.measure = measure
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.table = table
    self.recordCount = recordCount
  }
}
