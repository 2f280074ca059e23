import CaseCatalogue
import CaseCore
import CaseQuery

/// What a name stands for: the records and the vocabulary entries that bear it.
struct Subject {
  /// What to call them: the records' titles; without records the entries' labels, each different one once.
  var label = ""
  var records: Set<Row> = []
  var entries: [VocabularyID: Set<EntryID>] = [:]

  mutating func formUnion(_ other: Subject) {
    records.formUnion(other.records)
    entries.merge(other.entries) { $0.union($1) }
  }
}

extension Execution {
  /// What a name or the rows of a named query are.
  mutating func subject(_ operand: Operand, depth: Int) throws(Diagnostic) -> Subject {
    var subject = Subject()
    var (titles, labels): ([String], [String]) = ([], [])
    if case .variable(let word) = operand, environment.parameters[word.text] == nil {
      guard case .records(let rows, _) = try records([operand], depth: depth) else { return subject }
      var pace = interruption.pace
      for row in rows {
        try pace.step()
        subject.records.insert(row)
      }
      titles.append("$" + word.text)
    } else {
      for target in try binder.targets(of: operand, in: .things, field: nil) {
        switch names.thing(target) {
        case .record(let row):
          subject.records.insert(row)
          titles.append(catalogue.title(of: row, in: language))
        case .entry(let vocabulary, let entry):
          subject.entries[vocabulary, default: []].insert(entry)
          labels.append(catalogue.entry(vocabulary, entry).label.text(in: language))
        }
      }
    }
    subject.label = (titles.isEmpty ? labels : titles).distinct.joined(separator: " / ")
    return subject
  }
}
