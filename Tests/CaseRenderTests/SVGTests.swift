import CaseCore
import TextMeasure
import Testing

@testable import CaseRender

@Suite struct SVGTests {
  private static let options = RenderingOptions(language: .zh, width: nil, ambiguous: .narrow, usesColor: false)

  private func bars(_ chart: Chart) throws -> SVGPicture {
    try SVGBars(chart, shares: ChartShares(chart.cells), options: SVGTests.options).picture(pace: Interruption.never.pace)
  }

  private func plot(_ chart: Chart) throws -> SVGPicture? {
    try SVGLinePlot(chart, shares: ChartShares(chart.cells), options: SVGTests.options)?.picture(pace: Interruption.never.pace)
  }

  /// The values of an attribute of the elements with a beginning.
  private func values(_ name: String, of beginning: String, in picture: SVGPicture) -> [String] {
    picture.elements.split(separator: "\n").filter { $0.hasPrefix("<\(beginning)") }.map { line in
      String(line.rest(after: " \(name)=\"").prefix { $0 != "\"" })
    }
  }

  @Test func `bars begin at zero and are as long as their numbers`() throws {
    let picture = try bars(Chart(.bar, rows: ["a", "b", "c", "d"], [[100], [50], [0], [nil]]))
    let widths = values("width", of: "rect", in: picture).compactMap { Double($0.dropLast()) }
    #expect(widths.count == 2 && abs(widths[0] - 2 * widths[1]) < 0.02)
    #expect(Set(values("x", of: "rect", in: picture) + values("x1", of: "line", in: picture)).count == 1)
    #expect(picture.elements.contains(">100</text>") && picture.elements.contains(">0</text>"))
  }

  @Test func `bars of negative numbers end where the others begin`() throws {
    let picture = try bars(Chart(.bar, rows: ["a", "b"], [[10], [-5]]))
    let starts = values("x", of: "rect", in: picture).compactMap { Double($0.dropLast()) }
    let widths = values("width", of: "rect", in: picture).compactMap { Double($0.dropLast()) }
    #expect(abs(starts[1] + widths[1] - starts[0]) < 0.02)
  }

  @Test func `a group has a bar for each column under its name`() throws {
    let picture = try bars(Chart(.timeline, rows: ["2024", "2025"], columns: ["x", "y"], [[1, 2], [3, nil]]))
    #expect(values("class", of: "rect", in: picture) == ["bar s0", "bar s1", "bar s0"])
    #expect(picture.elements.contains("class=\"end group\""))
  }

  @Test func `nothing leaves the drawing, however long its texts are`() throws {
    let picture = try bars(Chart(.bar, rows: [String(repeating: "数", count: 300)], [[1e21]], unit: String(repeating: "吨", count: 40)))
    let widths = values("width", of: "rect", in: picture).compactMap { Double($0.dropLast()) }
    #expect(widths.count == 1 && widths[0] > 10 && widths[0] < 60)
  }

  @Test func `a line breaks where a number is missing`() throws {
    let picture = try #require(try plot(Chart(.line, rows: ["1", "2", "3", "4"], [[1], [2], [nil], [4]])))
    #expect(values("class", of: "line class=\"s0\"", in: picture).count == 1)
    #expect(values("cy", of: "circle", in: picture) == ["159", "114", "24"])
    #expect(values("cx", of: "circle", in: picture) == ["3%", "34.33%", "97%"])
  }

  @Test func `the scale of a plot reaches to zero`() throws {
    let picture = try #require(try plot(Chart(.line, rows: ["1", "2"], [[1000], [999]])))
    #expect(values("y1", of: "line class=\"axis\"", in: picture) == ["204"])
    #expect(picture.elements.contains(">0</text>") && picture.elements.contains(">1000</text>"))
  }

  @Test func `each of several lines has its entry in the legend, and what is too much is counted`() throws {
    let columns = (0..<8).map { "column \($0)" }
    let chart = Chart(.line, rows: ["1", "2"], columns: columns, [Array(repeating: 1, count: 8), Array(repeating: 2, count: 8)])
    let plot = try #require(SVGLinePlot(chart, shares: ChartShares(chart.cells), options: SVGTests.options))
    let picture = try plot.picture(pace: Interruption.never.pace)
    #expect(plot.columnsLeftOut == 2)
    #expect(picture.elements.contains(">column 5</text>") && !picture.elements.contains(">column 6</text>"))
  }

  @Test(arguments: [Chart(.line, rows: ["a"], [[1]]), Chart(.line, rows: ["a", "b"], [[nil], [nil]]), Chart(.line, rows: [], [])])
  func `there is no line to draw through one number or none`(chart: Chart) throws {
    #expect(try plot(chart) == nil)
  }

  @Test func `a shade tells how large a number is, and its letters can be read on it`() throws {
    let chart = Chart(.bar, rows: ["甲", "乙"], columns: ["x", "y"], [[18, 4], [-18, nil]])
    let picture = try SVGHeatMap(chart: chart, shares: ChartShares(chart.cells), options: SVGTests.options)
      .picture(pace: Interruption.never.pace)
    #expect(values("class", of: "rect", in: picture) == ["heat4", "heat1", "cold4"])
    for (shade, number) in [("heat4", "18"), ("heat1", "4"), ("cold4", "-18")] {
      let lines = picture.elements.split(separator: "\n")
      #expect(lines.contains { $0.hasPrefix("<text class=\"middle on-\(shade)\"") && $0.hasSuffix(">\(number)</text>") })
    }
  }
}

extension Substring {
  /// What follows the first occurrence of a text; nothing where there is none.
  fileprivate func rest(after text: String) -> Substring {
    firstRange(of: text).map { self[$0.upperBound...] } ?? ""
  }
}
