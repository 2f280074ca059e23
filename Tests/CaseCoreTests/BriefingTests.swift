import CaseCore
import Testing

@Suite struct `A briefing` {
  private static let edition = Edition(title: LocalizedText(zh: "甲", en: "A"), name: "1", digest: "0")
  private static func source(_ identifier: String) -> Source { Source(identifier: identifier, title: identifier, supports: ["§1"]) }

  private static func table(_ keys: [String], _ row: [Value]) -> Section {
    Section(.table(Table(columns: keys.map { Table.Column(key: $0, heading: Verbatim($0)) }, rows: [row])))
  }

  private func briefing(_ answers: [Answer]) -> Briefing {
    var briefing = Briefing(title: Verbatim("t"), date: nil, edition: `A briefing`.edition)
    for answer in answers { briefing.append(answer, under: Verbatim("h")) }
    return briefing
  }

  private static let first = Answer(
    sections: [Section(.facts([Fact(key: "a", label: Verbatim("a"), value: .count(1), sources: [2, 1], isOfOneSource: true)]))],
    sources: [source("a"), source("b")])

  @Test func `numbers each source once, in the order in which parts cite them`() throws {
    let second = Answer(
      sections: [Section(.facts([Fact(key: "b", label: Verbatim("b"), value: .missing, sources: [1, 2, 3, 0, 9])]))],
      sources: ["c", "b", "d"].map(`A briefing`.source))
    let briefing = briefing([`A briefing`.first, second])
    #expect(briefing.sources.map(\.identifier) == ["a", "b", "c", "d"])
    #expect(briefing.sources.allSatisfy { $0.supports.isEmpty })
    #expect(briefing.parts.allSatisfy { $0.answer.sources.isEmpty })
    guard case .facts(let facts) = briefing.parts[0].answer.sections[0].content,
      case .facts(let others) = briefing.parts[1].answer.sections[0].content
    else { throw Missing() }
    #expect(facts[0].sources == [2, 1] && facts[0].isOfOneSource)
    // A number that is no source's is left out.
    #expect(others[0].sources == [3, 2, 4])
  }

  @Test(
    arguments: [
      (["x", "source"], [.text("[1]"), .text("[1][2]之一")], [.text("[1]"), .text("[2][3]之一")]),
      (["x", "source"], [.missing, .text("one of [2][1]")], [.missing, .text("one of [3][2]")]),
      (["x", "source"], [.missing, .text("[3][01][a]")], [.missing, .text("[3][01][a]")]),
      (["x", "source"], [.missing, .list([.text("[[1]]"), .text("]1[")])], [.missing, .list([.text("[[1]]"), .text("]1[")])]),
      (
        ["measure", "x"], [.text("[1]"), .list([.text("5元（2025）[2]"), .disputed(.text("6元[1]"))])],
        [.text("[1]"), .list([.text("5元（2025）[3]"), .disputed(.text("6元[2]"))])]
      ),
      (["x", "y"], [.text("[1]"), .text("[2]")], [.text("[1]"), .text("[2]")]),
    ] as [([String], [Value], [Value])])
  func `renumbers what tables cite, and nothing else`(keys: [String], row: [Value], expected: [Value]) throws {
    let other = Answer(sections: [`A briefing`.table(keys, row)], sources: ["b", "c"].map(`A briefing`.source))
    let briefing = briefing([Answer(sections: [Section(.note(Verbatim("n")))], sources: [`A briefing`.source("a")]), other])
    guard case .table(let table) = briefing.parts[1].answer.sections[0].content else { throw Missing() }
    #expect(table.rows == [expected])
  }

  @Test func `has the numbers in the place of an answer that holds nothing but sources`() throws {
    let briefing = briefing([`A briefing`.first, Answer(sources: ["c", "a"].map(`A briefing`.source)), Answer()])
    guard case .facts(let facts) = briefing.parts[1].answer.sections.first?.content else { throw Missing() }
    #expect(facts.map(\.sources) == [[3, 1]])
    #expect(briefing.parts[2].answer.sections.isEmpty)
  }

  private struct Missing: Error {}
}
