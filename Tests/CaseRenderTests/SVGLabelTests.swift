import CaseCore
import Testing
import TextMeasure

@testable import CaseRender

@Suite struct SVGLabelTests {
  private static let options = RenderingOptions(language: .zh, width: nil, ambiguous: .narrow, usesColor: false)

  private func lines(_ text: String, _ width: Int) -> [String] {
    let element = SVGLabel(text, width: width, options: SVGLabelTests.options).element(x: "0", top: 0)
    return element.split(separator: ">").compactMap { part in
      part.firstIndex(of: "<").map { String(part[..<$0]) }
    }.filter { !$0.isEmpty && $0 != "\n" }
  }

  @Test(arguments: [
    ("物流", 16, ["物流"]), ("数字基础设施建设与运营", 16, ["数字基础设施建设", "与运营"]),
    ("一二三四五六七八九", 16, ["一二三四五", "六七八九"]), ("由中国（天津）建设", 8, ["由中国", "（天津）", "建设"]),
    ("Cross-border logistics", 16, ["Cross-border", "logistics"]), ("一二三四五六七八九十", 6, ["一二三", "四五六", "七八…"]),
    ("AAAAAAAAAAAAAAAA", 16, ["AAAAAAAAA", "AAAAAAA"]), ("a\nb", 16, ["a␤b"]),
  ])
  func `no character stands alone, and lines are three at most`(text: String, width: Int, expected: [String]) {
    #expect(lines(text, width) == expected)
  }

  @Test func `a label is one element, whose lines stand under each other`() {
    let label = SVGLabel("跨境物流", width: 4, options: SVGLabelTests.options)
    #expect(
      label.element(x: "40%", dx: -6, top: 10, anchor: .end, class: "faint")
        == "<text class=\"end faint\"><tspan x=\"40%\" dx=\"-6\" y=\"24\">跨境</tspan><tspan x=\"40%\" dx=\"-6\" y=\"42\">物流</tspan></text>\n"
    )
    #expect(label.height == 36 && label.width == 28)
  }

  @Test func `nothing is drawn for nothing`() {
    #expect(SVGLabel("", width: 9, options: SVGLabelTests.options).element(x: "0", top: 0) == "")
  }

  @Test func `data is never markup`() {
    let element = SVGLabel("<b>&\u{202E}\u{1B}", width: 30, options: SVGLabelTests.options).element(x: "0", top: 0)
    #expect(element == "<text x=\"0\" y=\"14\">&lt;b&gt;&amp;�␛</text>\n")
  }
}
