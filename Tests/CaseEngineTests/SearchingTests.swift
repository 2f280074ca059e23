import CaseCatalogue
import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `A search` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: [
    ("search wolfram", ["element-w"]), ("search highest melting", ["element-w"]), ("search 熔点最高 金屬", ["element-w"]),
    ("search HIGHEST wolfram", ["element-w"]), ("search highest ferrum", []), (#"search "melting highest""#, []),
    (#"search "highest melting""#, ["element-w"]), ("search element-fe", ["element-fe"]),
  ])
  func `finds the records that hold every word`(statement: String, expected: [String]) throws {
    #expect(try elements.identifiers("\(statement) | where kind = element") == expected)
  }

  @Test func `puts the record that is called so before one that mentions it`() throws {
    let found = try elements.identifiers("search tungsten")
    #expect(found.first == "element-w", "\(found)")
    #expect(found.contains("conflict-w"))
  }

  @Test func `marks what was found, in the title or beside it`() throws {
    let answer = try elements.answer("search highest")
    guard case .table(let table)? = answer.sections.first?.content, case .excerpt(let excerpt)? = table.rows.first?.last else {
      throw Elements.NoQuery(statement: "search")
    }
    #expect(excerpt.text == "Summary: The metal with the highest melting point.")
    #expect(excerpt.marks.map { String(decoding: Array(excerpt.text.utf8)[$0], as: UTF8.self) } == ["highest"])
    guard case .table(let titles)? = try elements.answer("search Tungst").sections.first?.content,
      case .excerpt(let title)? = titles.rows.first?.first
    else { throw Elements.NoQuery(statement: "title") }
    #expect(title == Excerpt("Tungsten", marks: [0..<6]))
  }

  @Test func `tells how often each word occurs where no record has them all`() throws {
    #expect(try elements.notes("search Tungstan") == ["no record holds 'tungstan'; did you mean Tungsten?"])
    #expect(try elements.notes("search xyzzy highest") == ["xyzzy alone: 0 rows", "highest alone: 1 row"])
  }

  @Test(arguments: [#"search """#, "search 《》", "search $x", "search $_"])
  func `is for words`(statement: String) throws {
    let environment = Environment(language: .en, queries: ["x": try elements.query("find element")])
    #expect(try elements.problem(statement, in: environment) != nil)
  }

  @Test func `takes only so many words`() throws {
    let words = (0..<40).map { "w\($0)" }.joined(separator: " ")
    #expect(try elements.problem("search \(words)") != nil)
  }
}
