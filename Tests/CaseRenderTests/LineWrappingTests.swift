import Testing
import TextMeasure

@testable import CaseRender

@Suite struct LineWrappingTests {
  @Test(arguments: [
    ("the quick brown fox", 10, ["the quick", "brown fox"]),
    ("跨境物流平台建设", 6, ["跨境物", "流平台", "建设"]),
    ("共建数字丝绸之路，合作共赢。", 16, ["共建数字丝绸之", "路，合作共赢。"]),
    ("由中国（天津）建设", 8, ["由中国", "（天津）", "建设"]),
    ("the 天津 platform", 9, ["the 天津", "platform"]),
    ("https://example.org/abc", 10, ["https://ex", "ample.org/", "abc"]),
    ("a\n\nb", 10, ["a", "", "b"]),
    ("ab    cd", 3, ["ab", "cd"]),
    ("物流", 1, ["物", "流"]),
    ("", 5, [""]),
    ("   ", 2, [""]),
  ])
  func `lines break where a reader expects it`(text: String, width: Int, lines: [String]) {
    #expect(LineWrapping(width: width, ambiguous: .narrow).lines(of: text).map(\.string) == lines)
  }

  @Test(arguments: [
    ("“物流”平台", 8, ["“物流”", "平台"]), ("a…b…c", 4, ["a…b", "…c"]), ("из Яндекса", 14, ["из", "Яндекса"]), ("наука", 6, ["нау", "ка"]),
  ])
  func `where ambiguous characters are wide, lines are shorter and words as whole`(text: String, width: Int, lines: [String]) {
    let wrapped = LineWrapping(width: width, ambiguous: .wide).lines(of: text)
    #expect(wrapped.map(\.string) == lines)
    #expect(wrapped.map(\.width) == lines.map { $0.displayWidth(ambiguous: .wide) })
  }

  @Test func `without a width only line breaks count`() {
    #expect(LineWrapping(width: nil, ambiguous: .narrow).lines(of: "一 二\r\n三").map(\.string) == ["一 二", "三"])
  }
}
