import ArgumentParser
import CaseCore
import CaseEngine
import CaseQuery
import CaseRender
import CaseTestSupport

/// From a statement's text to its answer, inside the program.
struct Asking {
  let engine: Engine
  let text: String

  /// How often the engine is asked at most, and after what time it is not asked again.
  let runs: Int
  let patience: Duration

  /// Whether the answer is also made a text.
  var isWritten = false

  /// What it took each time: the first one finds nothing prepared, and the second prepares what serves those who ask again.
  struct Timing {
    let first: Duration
    let second: Duration
    let further: [Duration]
    let rowCount: Int?
  }

  func timing() throws -> Timing {
    let (first, rowCount) = try ask()
    let second = try ask().duration
    let start = ContinuousClock.now
    var further: [Duration] = []
    while further.count < runs, further.isEmpty || ContinuousClock.now - start < patience { further.append(try ask().duration) }
    return Timing(first: first, second: second, further: further, rowCount: rowCount)
  }

  /// The answer's rows as CSV, without the headings.
  func rows() throws -> [String] { csv(try answer()).lines.dropFirst().map(String.init) }

  private func ask() throws -> (duration: Duration, rowCount: Int?) {
    let start = ContinuousClock.now
    let answer = try answer()
    if isWritten { _ = csv(answer) }
    return (ContinuousClock.now - start, answer.rowCount)
  }

  private func csv(_ answer: Answer) -> String { Renderer(format: .csv, language: .zh, width: nil, usesColor: false).render(answer) }

  private func answer() throws -> Answer {
    let parsed = parse(SourceText(text), lexicon: engine.lexicon).first
    guard case .query(let query) = parsed?.statement else {
      let reason = parsed?.problems.first?.message.text(in: .en) ?? "this is no query"
      throw ValidationError("\(text): \(reason)")
    }
    do throws(Diagnostic) {
      return try engine.answer(query, in: Environment(language: .zh, format: .csv)).answer
    } catch {
      throw ValidationError("\(text): \(error.message.text(in: .en))")
    }
  }
}
