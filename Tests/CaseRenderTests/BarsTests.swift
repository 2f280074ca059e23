import CaseCore
import CaseRender
import Testing
import TextMeasure

@Suite struct BarsTests {
  private static let bars = [("物流", 18), ("数字农业", 6), ("", 1), ("none", 0)].map { Bar(label: .text($0.0), count: $0.1) }

  private func render(_ width: Int?, _ format: Format = .table, _ bars: [Bar] = BarsTests.bars) -> String {
    Renderer(format: format, language: .zh, width: width, usesColor: false)
      .render(Answer(sections: [Section(heading: Verbatim("领域"), .bars(bars))]))
  }

  @Test func `bars fill the terminal, and something is never drawn as nothing`() {
    #expect(
      render(31) == """
        领域
        物流      ██████████████████ 18
        数字农业  ██████ 6
                  █ 1
        none      0

        """)
  }

  @Test func `without a terminal the longest bar has 40 cells`() {
    #expect(render(nil).split(separator: "\n")[1] == "物流      \(String(repeating: "█", count: 40)) 18")
  }

  @Test func `labels that are cut are told`() {
    #expect(
      render(20, .card, [Bar(label: .text("跨境电子商务与物流"), count: 1200), Bar(label: .text("港口"), count: 12000)]) == """
        领域
        跨境电子…   ▏ 1200
        港口        █ 12,000
        截短 1 个标签，可加
        宽终端

        """)
  }

  @Test(arguments: [
    (Format.csv, "label,count\n物流,18\n数字农业,6\n,1\nnone,0\n"),
    (.tsv, "label\tcount\n物流\t18\n数字农业\t6\n\t1\nnone\t0\n"),
    (.markdown, "## 领域\n\n| | |\n| --- | ---: |\n| 物流 | 18 |\n| 数字农业 | 6 |\n| | 1 |\n| none | 0 |\n"),
  ])
  func `formats without bars write labels and counts`(format: Format, expected: String) {
    #expect(render(80, format) == expected)
  }
}
