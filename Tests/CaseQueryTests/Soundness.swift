import CaseCore
import CaseQuery

/// What is wrong with the reading of a text; `nil` where all that was read lies in it, each statement is one, has a problem, or is blank, and
/// the steps stay within bounds.
func flaw(inReadingOf source: SourceText) -> String? {
  let end = source.bytes.count
  var stepCount = 0
  for parsed in parse(source, lexicon: fruit) {
    let spans = [parsed.span] + parsed.tokens.map(\.span) + parsed.problems.compactMap(\.span)
    if let span = spans.first(where: { $0.lowerBound < 0 || $0.upperBound > end }) { return "\(span) is beyond the text" }
    if parsed.statement != nil, !parsed.problems.isEmpty { return "a statement with problems" }
    if parsed.problems.contains(where: { $0.span == nil || $0.source == nil }) { return "a problem without a place" }
    if parsed.expectations.contains(where: { !(0...end).contains($0.offset) }) { return "an expectation beyond the text" }
    stepCount += parsed.stepCount
  }
  return stepCount > 200 + StepTests.mostPerByte * end ? "\(stepCount) steps for \(end) bytes" : nil
}
