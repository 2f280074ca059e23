import CaseCore
import CaseRender
import CaseTestSupport
import Testing

/// What each format makes of the nasty answer, in files that a person can read.
@Suite struct `The hostile answer` {
  /// The forms at their widths.
  private static let forms: [(format: Format, width: Int?)] =
    Format.allCases.map { ($0, nil) } + [(.table, 80), (.table, 40), (.card, 40), (.list, 40)]

  @Test(arguments: forms) func `is written as its file says`(format: Format, width: Int?) throws {
    let renderer = Renderer(format: format, language: .zh, width: width, usesColor: false)
    try expect(renderer.render(HostileAnswer.answer), in: format.rawValue.replacing(" ", with: "-") + (width.map { "-\($0)" } ?? ""))
  }

  @Test(arguments: [nil, 80, 40] as [Int?]) func `is drawn as its file says`(width: Int?) throws {
    let renderer = Renderer(format: .table, language: .zh, width: width, usesColor: false)
    try expect(renderer.render(HostileAnswer.charts), in: "charts" + (width.map { "-\($0)" } ?? ""))
  }

  @Test func `is drawn for a browser as its file says`() throws {
    let renderer = Renderer(format: .html, language: .zh, width: nil, usesColor: false)
    try expect(renderer.render(HostileAnswer.charts), in: "charts-html")
  }

  private func expect(_ text: String, in name: String) throws {
    let golden = GoldenText(path: "\(CatalogueFolders.repository)/Tests/CaseRenderTests/Hostile/\(name).txt")
    if let problem = try golden.problem(with: text.visible) { Issue.record("\(problem)") }
  }
}

extension String {
  /// The text with its line breaks, in which what an editor would not show is written as `⟨U+001B⟩`.
  fileprivate var visible: String {
    unicodeScalars.map { scalar in
      let isHidden = [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
      // What joins emoji is a part of them.
      guard isHidden, scalar != "\n", scalar != "\u{200D}" else { return String(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "⟨U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)⟩"
    }.joined()
  }
}
