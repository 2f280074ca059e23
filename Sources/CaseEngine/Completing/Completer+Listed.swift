import CaseCore
import CaseQuery

extension Completer {
  /// Formats, settings, parts of the calendar and columns that statements make: names of the language that are no keywords.
  func listed(_ expected: [Expected], _ typed: String) -> [Completion.Candidate] {
    var candidates: [Completion.Candidate] = []
    func offer(_ names: [String], note: String = "", appendsSpace: Bool) {
      guard let name = names.first(where: { $0.hasPrefix(typed.lowercased()) }) else { return }
      candidates.append(.init(text: name, label: name, note: note == name ? "" : note, appendsSpace: appendsSpace))
    }
    for format in Format.allCases where expected.contains(.format(format)) { offer(format.names, appendsSpace: false) }
    for part in DatePart.allCases where expected.contains(.part(part)) { offer(part.names, appendsSpace: false) }
    let columns = OwnColumn.allCases.filter { expected.contains(.column($0)) }
    // Where any column may stand, all of them are no choice.
    for column in columns where !typed.isEmpty || columns.count < OwnColumn.allCases.count {
      offer(column.names, note: column.text(in: language), appendsSpace: true)
    }
    for setting in Setting.allCases {
      if expected.contains(.setting(setting)) { offer(setting.names, note: setting.label(in: language), appendsSpace: true) }
      for choice in setting.choices where expected.contains(.choice(choice)) {
        offer(choice.names, note: choice.label(in: language), appendsSpace: false)
      }
    }
    return candidates
  }
}
