import CaseCatalogue
import CaseCore
import CaseQuery
import CaseTestSupport
import Testing

@testable import CaseEngine

@Suite struct `An answer over many records` {
  private static let thingCount = 800

  /// Read once for all tests: it never changes.
  private static let loaded = Result { try Catalogue.load(files: GeneratedCatalogue.files(thingCount: thingCount)) }

  private let catalogue: Catalogue

  init() throws { catalogue = try `An answer over many records`.loaded.get() }

  /// Statements that look at every thing, or at a part of them that is told by a number that it is divided by.
  private static let statements: [(statement: String, part: Int)] = [
    ("find thing", 1), ("find thing where title ~ lantern", 1), ("find where ~ lantern", 1), ("find thing where note = x", 1),
    ("find thing where made >= 2000", 1), ("find thing where weight > 100 kg", 1), ("find thing where colour = red", 3),
    ("find thing where colour != red", 3), ("find thing where like = thing-17", 1), ("find thing where source = source-7", 1),
    ("find thing where names is empty", 1), ("find thing where id ~ 7", 1), ("find thing where colour = red and made < 1800", 3),
    ("find thing sort by title", 1), ("find thing sort by weight desc, made", 1), ("count thing by tags", 1),
    ("count thing by colour, made", 1),
    ("count thing by title | where count >= 1 | sort by title", 1), ("stats thing", 1), ("stats thing by tags", 1), ("values title", 1),
    ("search lantern", 1), ("search lantern nothing-like-it", 1), ("related thing-17", 1), ("related red", 3), ("compare red, green", 3),
    ("stats red", 3), ("stats thing-17", 1), ("conflicts", 100), ("conflicts red", 1), ("show thing-17", 1), ("describe thing", 1),
    ("find thing as card", 1), ("find thing as bibtex", 1), ("cite $red", 3), ("show $red", 3), ("why $red", 3), ("find thing as json", 1),
  ]

  /// What a new engine, which has folded no names, answers.
  private func answer(_ statement: String, _ asked: CountedInterruption, by engine: Engine? = nil) throws(Diagnostic) -> Engine.Outcome {
    let engine = engine ?? Engine(catalogue)
    let red = try query("find thing where colour = red", engine, .never)
    let environment = Environment(language: .en, queries: ["red": red], interruption: asked.interruption)
    return try engine.answer(try query(statement, engine, asked.interruption), in: environment)
  }

  private func query(_ statement: String, _ engine: Engine, _ interruption: Interruption) throws(Diagnostic) -> Query {
    let parsed = parse(SourceText(statement), lexicon: engine.lexicon.unless(interruption)).first
    try interruption.check()
    if let problem = parsed?.problems.first { throw problem }
    guard case .query(let query)? = parsed?.statement else { throw Diagnostic(Verbatim("no query: \(statement)")) }
    return query
  }

  @Test(arguments: statements) func `asks on its way whether to go on`(statement: String, part: Int) throws {
    let asked = CountedInterruption()
    _ = try answer(statement, asked)
    #expect(asked.count >= `An answer over many records`.thingCount / part / Pace.stride, "\(asked.count)")
  }

  @Test(arguments: statements) func `stops at whichever question is answered with yes`(statement: String, part: Int) throws {
    let asked = CountedInterruption()
    let usual = try answer(statement, asked).answer
    let engine = Engine(catalogue)
    // The very last questions are not the same in every run: sorting asks, and sets have no order.
    // How many questions sorting asks depends on the order that it begins with, which is another one each time.
    let last = max(1, asked.count * 3 / 4)
    for number in Set([1, 2, 5, last]).sorted() where number <= last {
      #expect("question \(number) of \(asked.count)") {
        _ = try answer(statement, CountedInterruption(at: number), by: engine)
      } throws: {
        ($0 as? Diagnostic)?.isInterruption == true
      }
    }
    // What was begun is begun again.
    let later = try answer(statement, CountedInterruption(), by: engine).answer
    #expect(later.rowCount == usual.rowCount)
    #expect(later.sections.count == usual.sections.count)
    #expect(later.notes.map { $0.text(in: .en) } == usual.notes.map { $0.text(in: .en) })
  }
}
