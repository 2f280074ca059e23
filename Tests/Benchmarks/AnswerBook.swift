/// What each subject answered, and whether all said the same.
struct AnswerBook {
  private var first: [String: (subject: String, lines: [String])] = [:]
  private(set) var differences: [String] = []

  /// Keeps the first answer to a question, and compares each further one with it.
  mutating func add(_ lines: [String], by subject: String, to question: String) {
    guard let known = first[question] else { return first[question] = (subject, lines) }
    guard lines != known.lines else { return }
    let row = zip(known.lines, lines).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(known.lines.count, lines.count)
    func line(_ lines: [String]) -> String { row < lines.count ? lines[row] : "nothing" }
    differences.append(
      "\(question): row \(row + 1) is \(line(known.lines)) for \(known.subject), and \(line(lines)) for \(subject)")
  }
}
