import ArgumentParser
import CaseCore
import CaseEngine
import CaseQuery
import CaseTestSupport

/// From a statement's text to its answer, inside the program; nothing is rendered.
struct Asking {
  let engine: Engine
  let text: String

  /// How often the engine is asked at most, and after what time it is not asked again.
  let runs: Int
  let patience: Duration

  /// What the engine took for each time that it was asked: the first one finds nothing prepared.
  struct Timing {
    let first: Duration
    let further: [Duration]
    let rowCount: Int?
  }

  func timing() throws -> Timing {
    let (first, rowCount) = try ask()
    let start = ContinuousClock.now
    var further: [Duration] = []
    while further.count < runs, further.isEmpty || ContinuousClock.now - start < patience { further.append(try ask().duration) }
    return Timing(first: first, further: further, rowCount: rowCount)
  }

  private func ask() throws -> (duration: Duration, rowCount: Int?) {
    let start = ContinuousClock.now
    let outcome = try answer()
    return (ContinuousClock.now - start, outcome.answer.rowCount)
  }

  private func answer() throws -> Engine.Outcome {
    let parsed = parse(SourceText(text), lexicon: engine.lexicon).first
    guard case .query(let query) = parsed?.statement else {
      let reason = parsed?.problems.first?.message.text(in: .en) ?? "this is no query"
      throw ValidationError("\(text): \(reason)")
    }
    do throws(Diagnostic) {
      return try engine.answer(query, in: Environment(language: .zh))
    } catch {
      throw ValidationError("\(text): \(error.message.text(in: .en))")
    }
  }
}
