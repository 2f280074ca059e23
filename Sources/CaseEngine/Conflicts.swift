import CaseCatalogue
import CaseCore

/// Which facts sources disagree on.
struct Conflicts: Sendable {
  /// What a record's disagreements touch.
  private struct Touch {
    var conflict: Row

    /// Where the record is touched as a whole, the field that stands for it: its title, or the value of a figure without one.
    var fields: Set<FieldID>
    var isWhole: Bool
  }

  private var touches: [Row: [Touch]] = [:]

  /// - Complexity: O(number of conflicts and of the records that they touch).
  init(_ catalogue: Catalogue, unless interruption: Interruption) throws(Diagnostic) {
    var pace = interruption.pace
    let schema = catalogue.schema
    func face(of row: Row) -> Set<FieldID> {
      let title = schema.nameFields.first.flatMap { catalogue.hasValue($0, row) ? $0 : nil }
      return Set([title ?? schema.kinds[Int(catalogue.kinds[row])].figure?.value ?? schema.nameFields.first].compactMap { $0 })
    }
    for (kind, definition) in schema.kinds.enumerated() {
      guard let parts = definition.conflict, case .reference(let records) = catalogue.columns[parts.records] else { continue }
      for conflict in catalogue.rowsByKind[kind].lazy.map(Row.init) {
        try pace.step()
        var fields: Set<FieldID> = []
        if let touched = parts.touches, case .text(let names) = catalogue.columns[touched] {
          fields = Set(names[conflict].compactMap { schema.field(named: catalogue.strings.string(at: $0.string)) })
        }
        for record in records[conflict].compactMap({ catalogue.row(withIdentifier: $0) }) {
          try pace.step()
          let touched = fields.isEmpty ? face(of: record) : fields
          touches[record, default: []].append(Touch(conflict: conflict, fields: touched, isWhole: fields.isEmpty))
        }
      }
    }
  }

  var isEmpty: Bool { touches.isEmpty }

  /// Whether sources disagree on a field of a record; its title stands for the record as a whole.
  func touches(_ field: FieldID, of row: Row) -> Bool { !conflicts(on: field, of: row).isEmpty }

  /// The disagreements on a field of a record, which may be the one that stands for it as a whole.
  func conflicts(on field: FieldID, of row: Row) -> [Row] {
    guard let touches = touches[row] else { return [] }
    return touches.filter { $0.fields.contains(field) }.map(\.conflict)
  }

  /// The disagreements that touch a record as a whole.
  func conflicts(onAllOf row: Row) -> [Row] { touches[row, default: []].filter(\.isWhole).map(\.conflict) }

  /// The disagreements that touch a record.
  func conflicts(about row: Row) -> [Row] { touches[row, default: []].map(\.conflict) }
}
