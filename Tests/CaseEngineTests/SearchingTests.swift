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
    #expect(try elements.notes("search xyzzy highest") == ["xyzzy alone: 0 rows", "highest alone: 1 row"])
  }

  @Test func `takes only so many words`() throws {
    let words = (0..<40).map { "w\($0)" }.joined(separator: " ")
    #expect(try elements.problem("search \(words)") != nil)
  }
}

@Suite struct `An excerpt` {
  @Test(arguments: [
    ("abc", ["b"], 10, "abc", [1..<2]), ("数据市场与數據", ["数据"], 20, "数据市场与數據", [0..<6, 15..<21]),
    ("0123456789abcdef", ["c"], 8, "…89abcdef", [7..<8]), ("aaaa", ["aa", "aaa"], 9, "aaaa", [0..<4]), ("x", ["yy"], 3, "x", []),
    ("一二三四五六七八九十", ["八"], 5, "…四五六七八…", [15..<18]),
  ])
  func `is what stands around the first word`(text: String, words: [String], length: Int, expected: String, marks: [Range<Int>]) {
    let excerpt = Excerpt(of: text, around: words, length: length)
    #expect(excerpt == Excerpt(expected, marks: marks))
  }
}
