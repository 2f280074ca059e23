import CaseCore
import CaseQuery

let fruit = FruitLexicon()

/// What a text is read as: its statements in plain form, each problem as `code from-to (hints)` with columns from 1, the end excluded.
func read(_ text: String) -> String {
  parse(SourceText(text), lexicon: fruit).filter { !$0.isBlank }.map(plain).joined(separator: " ; ")
}

private func plain(_ parsed: Parsed) -> String {
  if let statement = parsed.statement { return Printer().print(statement) }
  return parsed.problems.map { problem in
    guard let span = problem.span, let source = problem.source else { return problem.message.code }
    let columns = "\(source.location(of: span.lowerBound).column)-\(source.location(of: span.upperBound).column)"
    let hints = problem.hints.isEmpty ? "" : " (\(problem.hints.map(\.code).joined(separator: ", ")))"
    return "\(problem.message.code) \(columns)\(hints)"
  }.joined(separator: ", ")
}

/// What may stand at the end of a text.
func expectedAtEnd(of text: String) -> Set<Expected> {
  let end = text.utf8.count
  guard let parsed = parse(SourceText(text), lexicon: fruit).last else { return [] }
  return Set(parsed.expectations.filter { $0.offset == end }.map(\.expected))
}

/// The words of a text and what each was read as, comments and blanks aside.
func tokens(of text: String) -> [String] {
  let source = SourceText(text)
  return parse(source, lexicon: fruit).flatMap(\.tokens).map { "\($0.class):\(source[$0.span])" }
}

/// A text with the first replacement that each of its problems shows, if it can be read then; else what it is read as.
func corrected(_ text: String) -> String {
  let source = SourceText(text)
  var (result, place) = ("", 0)
  for problem in parse(source, lexicon: fruit).flatMap(\.problems) {
    for case .writeInstead(let replacement, let span) in problem.hints.compactMap({ $0 as? QueryMessage }).prefix(2)
    where span.lowerBound >= place {
      result += source[place..<span.lowerBound] + replacement
      place = span.upperBound
      break
    }
  }
  result += source[place..<text.utf8.count]
  let isRead = parse(SourceText(result), lexicon: fruit).allSatisfy { $0.problems.isEmpty }
  return isRead ? result : "\(result): \(read(result))"
}
