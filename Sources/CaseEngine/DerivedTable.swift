import CaseCatalogue
import CaseCore
import CaseQuery

/// Rows that a statement made, with columns of their own: groups and their numbers, what describes a field, what a check found.
struct DerivedTable: Sendable {
  struct Column: Sendable {
    /// What a statement calls it.
    var key: String
    var heading: any Message

    /// How its values are compared.
    var shape: ValueShape

    /// The field whose values it holds, or is computed of.
    var field: FieldID?

    /// Whether rows are grouped by it: what has no value stands under a name of its own.
    var isGroup = false

    /// The part of the calendar that its dates are.
    var part: DatePart?

    /// Whether its values are numbers that can be drawn.
    var isNumber: Bool { shape == .quantity }
  }

  var columns: [Column]
  var rows: [[Value]]

  /// The records that each row was made of, as the rows were made: those that are in all of some sets; none where that was not of records.
  var origins: [(row: [Value], records: [Rows])] = []

  /// How many records the rows were made of that are left, each of them once; `nil` where that was not of records.
  func recordCount(in catalogue: Catalogue) -> Int? {
    guard !origins.isEmpty else { return nil }
    let left = Set(rows)
    var union = RowSet(rowCount: catalogue.rowCount)
    for origin in origins where left.contains(origin.row) { union.formUnion(origin.records.shared.set(rowCount: catalogue.rowCount)) }
    return union.count
  }

  /// The place of the column that is called so.
  func column(named name: String) -> Int? { columns.firstIndex { $0.key == name } }
}

extension DerivedTable.Column {
  /// A column that the language has a name for.
  init(_ own: OwnColumn, _ shape: ValueShape? = nil, of field: FieldID? = nil) {
    self.init(key: own.rawValue, heading: own, shape: shape ?? own.shape, field: field)
  }

  /// The values of a field.
  init(_ field: FieldID, of schema: Schema) {
    self.init(key: schema.fields[field].name, heading: schema.fields[field].label, shape: schema.fields[field].type.shape, field: field)
  }

  /// Whether it was made of the numbers of a group.
  var isMeasure: Bool { Aggregate(rawValue: key) != nil }

  /// The unit that all its numbers have, where that is no unit of the catalogue's.
  var unit: String? { [OwnColumn.filled, .evidence].map(\.rawValue).contains(key) ? "%" : nil }

  /// How it stands in a table.
  var tableColumn: Table.Column { Table.Column(key: key, heading: heading, alignment: isNumber ? .right : .left) }
}

/// What kind of rows a clause gets: records of some kinds, or rows with only their own columns.
enum RowShape: Sendable {
  case records([KindID])
  case derived([DerivedTable.Column])
}

/// A column that a word was found to name.
struct BoundColumn: Sendable {
  /// A field of the catalogue, or a column of the derived table.
  var index: Int
  var shape: ValueShape

  /// Whose values it holds; `nil` for what a statement made itself.
  var field: FieldID?

  /// The unit that all its numbers have, where that is no unit of the catalogue's.
  var unit: String?
}
