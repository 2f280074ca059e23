import CaseCore
import CaseEngine
import CaseQuery
import CaseRender
import TextMeasure

extension Session {
  /// As many problems of a statement are told: they fill a screen.
  private static let mostProblems = 12

  /// Tells all that is wrong with a statement, and what it could have been.
  mutating func report(_ problems: [Diagnostic], of parsed: Parsed, in source: SourceText) {
    let others = parsed.readable.map { engine.problems(of: $0, in: environment) } ?? []
    let problems = (problems + others).sorted { ($0.span?.lowerBound ?? 0) < ($1.span?.lowerBound ?? 0) }
    for problem in problems.prefix(Session.mostProblems) { report(problem, in: source) }
    if problems.count > Session.mostProblems {
      world.printError(errorRenderer.renderLine(ShellMessage.moreProblems(problems.count - Session.mostProblems)))
    }
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
    // A longer one would fill the screen, and be no hint.
    guard scope.depth == 0, statement.utf8.count <= 1_000 else { return }
    suggestion = statement
    world.printError(errorRenderer.renderLine(ShellMessage.tryInstead(statement, takenByKey: pastLines != nil)))
  }

  /// How many rows a query has; `nil` where it cannot be answered.
  func rowCount(of query: Query) -> Int? {
    var environment = environment
    environment.interruption = world.interruption
    return (try? engine.answer(query, in: environment)).map { $0.answer.rowCount ?? 1 }
  }

  /// A statement with the nearest names in the place of those that mean nothing, if nothing is wrong with that one.
  private func corrected(_ problems: [Diagnostic], of parsed: Parsed, in source: SourceText) -> String? {
    var text = ""
    var place = parsed.span.lowerBound
    for problem in problems {
      let replacement = problem.hints.lazy.compactMap { hint -> (text: String, span: SourceSpan?)? in
        switch hint as? QueryMessage {
        case .didYouMean(let names):
          let isName = problem.message is EngineMessage
          guard let nearest = names.first, let span = problem.span, source[span].isNear(nearest, isName: isName) else { return nil }
          return (isName ? nearest.quotedIfNeeded : nearest, span)
        case .writeInstead(let text, let span): return (text, span)
        default: return nil
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
    if let query = statements[0].statement?.query, rowCount(of: query) == nil { return nil }
    return text.trimmingBlanks
  }
}

extension String {
  /// Whether it can only have been meant as another text: one slip in three characters.
  ///
  /// - Parameter isName: Whether it names something of the catalogue: of names of two characters one may be another, and no slip.
  fileprivate func isNear(_ other: String, isName: Bool) -> Bool {
    let written = folded
    let slips = written.unicodeScalars.count / 3
    return editDistance(written, other.folded, limit: isName ? slips : max(1, slips)) != nil
  }
}
