/// Whether a cell of a table that is wider than its column goes on in the next line.
public enum CellWrapping: String, Sendable, CaseIterable {
  case on

  /// It is cut.
  case off

  /// It does where the table has few rows, so that all of it is still seen at once.
  case auto
}
