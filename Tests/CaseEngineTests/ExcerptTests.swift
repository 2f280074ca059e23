import CaseCore
import Testing

@testable import CaseEngine

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
