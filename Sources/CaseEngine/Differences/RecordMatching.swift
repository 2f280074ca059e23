import CaseCatalogue
import CaseCore

/// Finds the records of one catalogue in another.
///
/// A record is found by its identifier; one that is written inside another by its owner and what it is called there, so that one more of
/// them does not make others of those behind it.
struct RecordMatching {
  /// The row in the new catalogue of each row of the old one.
  private(set) var newRows: [Row?]

  /// The row in the old catalogue of each row of the new one.
  private(set) var oldRows: [Row?]

  init(_ old: Catalogue, _ new: Catalogue) {
    newRows = Array(repeating: nil, count: old.rowCount)
    oldRows = Array(repeating: nil, count: new.rowCount)
    var nested: [RecordMatching.Key: Row] = [:]
    var numbers: [RecordMatching.Key: Int] = [:]
    for row in 0..<new.rowCount where new.owner(of: row) != nil { nested[Key(row, of: new, &numbers)] = row }
    numbers = [:]
    for row in 0..<old.rowCount {
      let match = old.owner(of: row) == nil ? new.row(withIdentifier: old.identifier(of: row)) : nested[Key(row, of: old, &numbers)]
      guard let match, (old.owner(of: row) == nil) == (new.owner(of: match) == nil) else { continue }
      newRows[row] = match
      oldRows[match] = row
    }
  }

  /// What a record inside another is found by.
  private struct Key: Hashable {
    let owner: String
    let kind: String
    let name: String

    /// Tells records with the same name apart, in the order in which they stand.
    var number = 0

    init(_ row: Row, of catalogue: Catalogue, _ numbers: inout [Key: Int]) {
      owner = catalogue.owner(of: row).map(catalogue.identifier) ?? ""
      let kind = catalogue.schema.kinds[Int(catalogue.kinds[row])]
      self.kind = kind.name
      name = Key.name(of: row, kind, catalogue)
      number = numbers[self, default: 0]
      var first = self
      first.number = 0
      numbers[first, default: 0] += 1
    }

    /// What it is called; where its kind has no names, what it measures.
    private static func name(of row: Row, _ kind: Kind, _ catalogue: Catalogue) -> String {
      for field in kind.fields where catalogue.schema.fields[field].isName {
        if case .text(let values) = catalogue.columns[field], let text = values[row].first {
          return catalogue.strings.string(at: text.string)
        }
      }
      guard let measure = kind.figure?.measure, case .vocabulary(let column) = catalogue.columns[measure],
        case .vocabulary(let vocabulary, _) = catalogue.schema.fields[measure].type, let entry = column.entries[row].first
      else { return "" }
      return catalogue.entry(vocabulary, entry).code
    }
  }
}
