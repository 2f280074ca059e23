public import CaseCatalogue
import CaseCore

/// What is different between two catalogues.
public struct CatalogueDifference {
  /// What is different in one record: a field with what it held and holds; `nil` where one of the catalogues lacks the field.
  struct Change {
    var oldRow: Row
    var newRow: Row
    var fields: [(old: FieldID?, new: FieldID?)]
  }

  let old: Catalogue
  let new: Catalogue

  /// The records that only one of them has; records inside others go with their owners.
  private(set) var removed: [Row] = []
  private(set) var added: [Row] = []
  private(set) var changes: [Change] = []
  private(set) var parts: [(old: SchemaPart?, new: SchemaPart?)] = []

  public var isEmpty: Bool { removed.isEmpty && added.isEmpty && changes.isEmpty && parts.isEmpty }

  /// Whether the files are the same, byte by byte.
  public var filesAreEqual: Bool { old.digest == new.digest }

  public init(from old: Catalogue, to new: Catalogue) {
    self.old = old
    self.new = new
    if old.digest == new.digest { return }
    compareSchemas()
    compareRecords()
  }

  private mutating func compareRecords() {
    let (records, columns) = (RecordMatching(old, new), ColumnMatching(old, new))
    removed = (0..<old.rowCount).filter { row in
      records.newRows[row] == nil && old.owner(of: row).map { records.newRows[$0] != nil } ?? true
    }
    added = (0..<new.rowCount).filter { row in
      records.oldRows[row] == nil && new.owner(of: row).map { records.oldRows[$0] != nil } ?? true
    }
    // A row's fields are compared column by column, and gathered by row.
    var fields: [Row: [(old: FieldID?, new: FieldID?)]] = [:]
    for field in columns.fields {
      for oldRow in 0..<old.rowCount {
        guard let newRow = records.newRows[oldRow] else { continue }
        if !areEqual(field, oldRow, newRow, columns) { fields[oldRow, default: []].append(field) }
      }
    }
    for oldRow in 0..<old.rowCount {
      guard let newRow = records.newRows[oldRow], var changed = fields[oldRow] else { continue }
      // What is taken over from an owner is told of the owner.
      if let owner = old.owner(of: oldRow), let ofOwner = fields[owner] {
        changed.removeAll { field in ofOwner.contains { $0 == field } }
      }
      if !changed.isEmpty { changes.append(Change(oldRow: oldRow, newRow: newRow, fields: changed)) }
    }
  }

  private func areEqual(_ field: (old: FieldID?, new: FieldID?), _ oldRow: Row, _ newRow: Row, _ columns: ColumnMatching) -> Bool {
    switch field {
    case (let oldField?, let newField?):
      let types = (old.columns[oldField], new.columns[newField])
      // A field of another type is told as such; its values are compared where they can be.
      if case (.records, _) = types { return true }
      return columns.areEqual(oldField, oldRow, newField, newRow)
    case (let oldField?, nil): return isSilent(oldField, oldRow, of: old)
    case (nil, let newField?): return isSilent(newField, newRow, of: new)
    case (nil, nil): return true
    }
  }

  /// Whether a record says nothing in a field, or only what its kind or its owner says.
  private func isSilent(_ field: FieldID, _ row: Row, of catalogue: Catalogue) -> Bool {
    let standard = catalogue.schema.fields[field].standard
    if let standard, case .vocabulary(let column) = catalogue.columns[field], column.entries[row].elementsEqual([standard]) { return true }
    return switch catalogue.schema.fields[field].type {
    case .identifier, .kind, .records: true
    default: !catalogue.columns[field].hasValue(inRow: row)
    }
  }

  private mutating func compareSchemas() {
    let (oldParts, newParts) = (old.schema.parts, new.schema.parts)
    let byName = Dictionary(newParts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let oldNames = Set(oldParts.map(\.name))
    for part in oldParts {
      guard let other = byName[part.name] else {
        parts.append((part, nil))
        continue
      }
      if !part.properties.elementsEqual(other.properties, by: ==) { parts.append((part, other)) }
    }
    parts += newParts.filter { !oldNames.contains($0.name) }.map { (nil, $0) }
  }
}
