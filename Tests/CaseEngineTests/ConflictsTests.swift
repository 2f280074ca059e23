import CaseCatalogue
import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `Where sources disagree` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: [
    ("conflicts", ["The melting point of tungsten", "When oxygen was discovered", "Who discovered bromine"]),
    ("conflicts Oxygen", ["When oxygen was discovered"]),
    // What touches a figure touches the record that it belongs to.
    ("conflicts Tungsten", ["The melting point of tungsten"]), ("conflicts Iron", []),
    ("conflicts conflict-o", ["When oxygen was discovered"]),
    ("conflicts where title ~ oxygen", ["When oxygen was discovered"]),
    ("conflicts Oxygen Bromine", ["When oxygen was discovered", "Who discovered bromine"]),
  ])
  func `is asked of everything or of some records`(statement: String, expected: [String]) throws {
    let outcome = try elements.outcome(statement)
    #expect(outcome.answer.sections.map { $0.heading?.text(in: .en) } == expected)
    // The last answer stays what it was: disagreements explain it.
    #expect(outcome.rows == nil)
  }

  @Test func `each version stands with its source, and the editor's note as such`() throws {
    guard case .facts(let facts)? = try elements.answer("conflicts Tungsten").sections.first?.content else {
      throw Elements.NoQuery(statement: "conflicts")
    }
    #expect(facts.map { $0.label.text(in: .en) } == ["Records touched", "Fields touched", "Version 1", "Version 2", "Editor's note"])
    #expect(facts[2].value.text == "3414 °C (Section 4)" && facts[2].sources == [1])
    #expect(facts[3].sources == [2])
    #expect(facts[1].value.text == "Value")
  }

  @Test(arguments: [
    ("find element where symbol=O show discovered", ["1774*"]), ("find element where symbol=O show symbol", ["O"]),
    ("find element where symbol=Br show title, discovered", ["Bromine*|1826"]),
  ])
  func `is marked in tables`(statement: String, lines: [String]) throws {
    #expect(try elements.lines(statement) == lines)
    let isMarked = lines.joined().contains("*")
    let record = statement.contains("Br") ? "element-br" : "element-o"
    #expect(try elements.notes(statement) == (isMarked ? ["* sources disagree: conflicts \(record)"] : []))
  }

  @Test func `is marked in cards, figures included`() throws {
    let answer = try elements.answer("show Tungsten, Bromine")
    let texts = answer.sections.flatMap { section -> [String] in
      switch section.content {
      case .facts(let facts): facts.map { "\($0.key)=\($0.value.text)" }
      case .table(let table): table.rows.map { $0.map(\.text).joined(separator: "|") }
      default: []
      }
    }
    #expect(texts.contains("conflicts=Who discovered bromine*"), "\(texts)")
    #expect(texts.contains { $0.hasPrefix("Melting point|~3414°C*") || $0.contains("3414°C*") }, "\(texts)")
    #expect(try elements.notes("show Tungsten, Bromine") == ["* sources disagree: conflicts"])
  }

  @Test func `is marked at a figure that has no title where it touches the whole of it`() throws {
    let changed = try Elements { file, text in
      file == "conflicts.json" ? text.replacing(#""touched": ["element-br"]"#, with: #""touched": ["element-fe#1"]"#) : text
    }
    #expect(try changed.lines("stats Iron").first?.contains("55.845u*") == true)
  }

  @Test func `is told to a machine in a column of its own`() throws {
    let lines = try elements.lines(
      "find element where symbol in (O, Fe) show symbol, discovered", in: Environment(language: .en, format: .csv))
    #expect(lines == ["O|1774*|discovered", "Fe|-|-"])
  }

  @Test func `has the sources of its versions`() throws {
    #expect(try elements.answer("cite conflict-w").sources.map(\.identifier) == ["src-crc", "src-crc-84"])
    #expect(try elements.answer("why conflict-w").sources.count == 2)
    #expect(try elements.answer("show conflict-w").sources.count == 2)
  }

  @Test func `says so where nothing is on record`() throws {
    #expect(try elements.notes("conflicts Iron") == ["no disagreement of sources is on record here"])
  }
}
