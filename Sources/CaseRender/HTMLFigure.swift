import CaseCore

/// A chart of an HTML document: what it shows, the drawing, and its numbers as a table.
struct HTMLFigure {
  /// Its number in the document.
  let number: Int

  /// What its numbers say.
  let measure: String

  /// What they are of.
  let names: [String]
  let chart: Chart

  /// The statement that makes it, for it may be copied without what is around it.
  let statement: String?
  let options: RenderingOptions

  private var language: Language { options.language }

  /// The pixels of a page of paper, less what stands around a drawing.
  private static let pageHeight = 850

  func write(citing citations: inout HTMLCitations, pace: Pace, to output: inout String) throws(Diagnostic) {
    guard !chart.rows.isEmpty else { return }
    let shares = ChartShares(chart.cells)
    var columnsLeftOut = 0
    let picture: SVGPicture
    if chart.style == .bar, chart.columns.count > 1 {
      picture = try SVGHeatMap(chart: chart, shares: shares, options: options).picture(pace: pace)
    } else if chart.style == .line, let plot = SVGLinePlot(chart, shares: shares, options: options) {
      columnsLeftOut = plot.columnsLeftOut
      picture = try plot.picture(pace: pace)
    } else {
      picture = try SVGBars(chart, shares: shares, options: options).picture(pace: pace)
    }
    let title = HTMLMessage.chart(measure: measure, of: names, count: chart.rows.count).text(in: language)
    output += "<figure>\n<figcaption>\(HTMLText.escaped(title))</figcaption>\n"
    write(picture, title: title, to: &output)
    if columnsLeftOut > 0 {
      output += "<p class=\"aside\">\(HTMLText.escaped(HTMLMessage.columnsInTable(columnsLeftOut).text(in: language)))</p>\n"
    }
    let basis = [chart.recordCount.map { "n=\($0.grouped)" }, statement.map { "<code>\(HTMLText.escaped($0))</code>" }].compactMap { $0 }
    if !basis.isEmpty { output += "<p class=\"aside\">\(basis.joined(separator: " · "))</p>\n" }
    output += "<details>\n<summary>\(HTMLText.escaped(HTMLMessage.numbers.text(in: language)))</summary>\n"
    output += HTMLText.scroller(called: measure)
    let table = HTMLTable(table: chart.table, caption: HTMLText.escaped(measure), options: options)
    try table.write(citing: &citations, pace: pace, to: &output)
    output += "</div>\n</details>\n</figure>\n"
  }

  private func write(_ picture: SVGPicture, title: String, to output: inout String) {
    // What keeps its proportions may be wider than the screen.
    let tall = picture.height > HTMLFigure.pageHeight ? " class=\"tall\"" : ""
    let size =
      picture.width.map { "viewBox=\"0 0 \($0) \(picture.height)\" width=\"\($0)\"" }
      ?? "width=\"100%\" height=\"\(picture.height)\"\(tall)"
    if picture.width != nil { output += HTMLText.scroller(called: title) }
    output += """
      <svg role="img" aria-labelledby="figure-\(number) figure-\(number)-says" \(size)>
      <title id="figure-\(number)">\(HTMLText.plain(title))</title>
      <desc id="figure-\(number)-says">\(HTMLText.plain(summary))</desc>

      """
    output += picture.elements + "</svg>\n"
    if picture.width != nil { output += "</div>\n" }
  }

  private var summary: String {
    let numbers = chart.cells.enumerated().flatMap { row, cells in
      cells.indices.compactMap { column in chart[row, column].map { (row: row, column: column, quantity: $0) } }
    }
    func text(_ number: (row: Int, column: Int, quantity: Quantity)?) -> String? {
      guard let number, number.row < chart.rows.count, number.column < chart.columns.count else { return nil }
      let names = [chart.rows[number.row], chart.columns[number.column]].map { $0.text(in: language) }.filter { !$0.isEmpty }
      return (names + [options.text(of: number.quantity)]).joined(separator: " ")
    }
    // One number is both, and needs no telling twice.
    let largest = numbers.max { $0.quantity.magnitude < $1.quantity.magnitude }
    let smallest = numbers.count > 1 ? numbers.min { $0.quantity.magnitude < $1.quantity.magnitude } : nil
    return HTMLMessage.picture(chart.style, values: chart.rows.count, largest: text(largest), smallest: text(smallest))
      .text(in: language)
  }
}

extension Quantity {
  fileprivate var magnitude: Double { value * scale.factor }
}

extension Chart {
  /// Bars, each with its count, as a chart.
  init(_ bars: [Bar]) {
    let columns = [
      Table.Column(key: "name", heading: HTMLMessage.name), Table.Column(key: "count", heading: HTMLMessage.count, alignment: .right),
    ]
    self.init(
      style: .bar, measure: HTMLMessage.count, rows: bars.map(\.label), columns: [.missing],
      cells: bars.map { [Quantity(value: Double($0.count))] },
      table: Table(columns: columns, rows: bars.map { [$0.label, .count($0.count)] }))
  }
}
