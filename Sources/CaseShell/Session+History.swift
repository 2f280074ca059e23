import CaseCore
import CaseQuery
import TextMeasure

extension Session {
  /// Lists the lines that were entered at the prompt, oldest first, each with its number; those that hold every one of some words.
  ///
  /// - Parameter limit: How many are kept, of the newest.
  func history(_ words: [Word], limit: Int?, for format: Format) -> Answer {
    guard let pastLines, scope.depth == 0 else { return answer([], for: format, notes: [ShellMessage.historyIsOfPrompt]) }
    let folded = words.map(\.text.folded)
    let held = pastLines.enumerated().filter { _, line in
      let line = line.folded
      return folded.allSatisfy { line.utf8.contains($0.utf8) }
    }
    let notes = held.isEmpty ? [pastLines.isEmpty ? ShellMessage.nothingEntered : .noLineHolds(words.map(\.text))] : []
    return answer(held.suffix(limit ?? held.count).map { ($0.offset + 1, $0.element) }, for: format, notes: notes)
  }

  /// Lines with their numbers; people get each of them whole, on lines that fit: a table would cut them.
  private func answer(_ lines: [(number: Int, text: String)], for format: Format, notes: [ShellMessage]) -> Answer {
    if format.isForPeople {
      let facts = lines.map { Fact(key: "line", label: Verbatim(String($0.number)), value: .text($0.text)) }
      return Answer(sections: [Section(.facts(facts))], notes: notes, rowCount: lines.count)
    }
    let columns = [
      Table.Column(key: "number", heading: HistoryHeading.number, alignment: .right),
      Table.Column(key: "line", heading: HistoryHeading.line),
    ]
    let table = Table(columns: columns, rows: lines.map { [.count($0.number), .text($0.text)] })
    return Answer(sections: [Section(.table(table))], notes: notes, rowCount: lines.count)
  }
}
