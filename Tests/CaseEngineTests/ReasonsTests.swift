import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `Why a fact is told` {
  let elements: Elements

  init() throws { elements = try Elements() }

  private func facts(_ statement: String) throws -> [String] {
    try elements.answer(statement).sections.flatMap { section -> [String] in
      guard case .facts(let facts) = section.content else { return [] }
      return facts.map { "\($0.key) \($0.value.text) \($0.sources)\($0.isOfOneSource ? " one" : "")" }
    }
  }

  @Test func `is answered with its sources and how strong they are`() throws {
    #expect(try facts("why Iron.symbol").first == "symbol Fe [1]")
    #expect(try facts("why Tungsten.discovered").first == "discovered 1783 [1]")
    #expect(try elements.answer("why Tungsten.discovered").sources.map(\.supports) == [["discovery"]])
    #expect(try facts("why Gallium.symbol") == ["symbol Ga [1, 2] one", "strength who found it, and when, is on record []"])
  }

  @Test func `is answered for every fact of a record where none is named`() throws {
    let facts = try facts("why Tungsten")
    #expect(facts.contains("phase Solid [1]") && facts.contains("country Spain [2]"), "\(facts)")
    #expect(!facts.contains { $0.hasPrefix("id ") || $0.hasPrefix("kind ") })
  }

  @Test func `tells what sources disagree on`() throws {
    let facts = try facts("why Oxygen.discovered")
    #expect(facts.first == "discovered 1774* [1, 2] one")
    #expect(facts.contains { $0.hasPrefix("version Priestley prepared it in 1774") }, "\(facts)")
    #expect(try !self.facts("why Oxygen.symbol").contains { $0.hasPrefix("version") })
    // What touches the whole record touches each of its facts.
    #expect(try self.facts("why Bromine.discovered").contains { $0.hasPrefix("version Balard") })
    #expect(try elements.notes("why Oxygen.discovered").isEmpty)
  }

  @Test func `of a figure names the figure's own source`() throws {
    #expect(try facts("why element-fe#1.value").first == "value 55.845u [1]")
    #expect(try elements.answer("why element-fe#1.value").sources.map(\.identifier) == ["src-iupac"])
    #expect(try elements.lines("why Iron.figure").contains("Atomic mass|55.845u|-|[1]"))
  }

  @Test func `tells which facts no source is told to support`() throws {
    #expect(try elements.notes("why Tungsten").contains { $0.hasPrefix("no source is told to support") && $0.contains("symbol") })
  }

  @Test func `is answered for a value that is missing`() throws {
    #expect(try elements.notes("why Tungsten.symbol") == ["no source is told to support symbol of Tungsten"])
    #expect(try elements.notes("why Iron.discovered") == ["Iron has no value of discovered"])
    #expect(try elements.problem("why Iron.lived")?.message.text(in: .en) == "element has no field 'lived'")
    #expect(try elements.problem("why Unobtainium.symbol") != nil)
  }
}
