import CaseCore
import CaseEngine
import CaseQuery
import CaseRender

extension Session {
  /// Tells all that is wrong with a statement, and what it could have been.
  mutating func report(_ problems: [Diagnostic], of parsed: Parsed, in source: SourceText) {
    let others = parsed.readable.map { engine.problems(of: $0, in: environment) } ?? []
    let problems = (problems + others).sorted { ($0.span?.lowerBound ?? 0) < ($1.span?.lowerBound ?? 0) }
    for problem in problems { report(problem, in: source) }
    if let corrected = corrected(problems, of: parsed, in: source) { suggest(corrected) }
  }

  /// What is wrong with a statement that failed: where its words mean nothing, all of them that do not.
  func problems(of parsed: Parsed, failedWith problem: Diagnostic) -> [Diagnostic] {
    guard let query = parsed.statement?.query, problem.message is EngineMessage, problem.source == nil else { return [problem] }
    let found = engine.problems(of: query, in: environment)
    return found.contains { $0.span == problem.span && $0.message.code == problem.message.code } ? found : [problem]
  }

  /// Offers a statement in place of one that failed or came to nothing: to be copied, or taken by one key at the prompt.
  mutating func suggest(_ statement: String) {
    guard scope.depth == 0 else { return }
    suggestion = statement
    world.printError(errorRenderer.renderLine(ShellMessage.tryInstead(statement, takenByKey: pastLines != nil)))
  }

  /// A statement with the nearest names in the place of those that mean nothing, if nothing is wrong with that one.
  private func corrected(_ problems: [Diagnostic], of parsed: Parsed, in source: SourceText) -> String? {
    var text = ""
    var place = parsed.span.lowerBound
    for problem in problems {
      let replacement = problem.hints.lazy.compactMap { hint -> (text: String, span: SourceSpan?)? in
        switch hint as? QueryMessage {
        case .didYouMean(let names): names.first.map { ($0.quotedIfNeeded, problem.span) }
        case .writeInstead(let text, let span): (text, span)
        default: nil
        }
      }.first
      guard let replacement, let span = replacement.span, span.lowerBound >= place, span.upperBound <= parsed.span.upperBound else {
        return nil
      }
      text += source[place..<span.lowerBound] + replacement.text
      place = span.upperBound
    }
    text += source[place..<parsed.span.upperBound]
    let statements = parse(SourceText(text), lexicon: engine.lexicon).filter { !$0.isBlank }
    guard statements.count == 1, statements[0].problems.isEmpty else { return nil }
    if let query = statements[0].statement?.query, !engine.problems(of: query, in: environment).isEmpty { return nil }
    return text.trimmingBlanks
  }
}
