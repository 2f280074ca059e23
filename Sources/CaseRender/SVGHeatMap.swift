import CaseCore

/// The numbers of rows and columns, each on a shade that tells how large it is.
struct SVGHeatMap {
  let chart: Chart
  let shares: ChartShares
  let options: RenderingOptions

  private static let mostLabelCells = 20
  private static let mostHeadingCells = 9

  /// The pixels of a column, at least, and between texts.
  private static let leastWidth = 60
  private static let padding = 8

  func picture(pace: Pace) throws(Diagnostic) -> SVGPicture {
    var pace = pace
    let numbers = chart.rows.indices.map { row in chart.columns.indices.map { options.visible(chart[row, $0].map(options.text(of:)) ?? "") }
    }
    let rows = chart.rows.map { label($0, SVGHeatMap.mostLabelCells) }
    let headings = chart.columns.map { label($0, SVGHeatMap.mostHeadingCells) }
    let widest = (numbers.joined().map { SVGPicture.pixels(of: $0.string) } + headings.map(\.width)).max() ?? 0
    let columnWidth = max(SVGHeatMap.leastWidth, Int(widest.rounded(.up)) + SVGHeatMap.padding)
    let left = Int((rows.map(\.width).max() ?? 0).rounded(.up)) + SVGHeatMap.padding
    let headingHeight = headings.map(\.height).max() ?? 0
    var picture = SVGPicture(width: left + columnWidth * chart.columns.count, height: headingHeight + SVGHeatMap.padding)
    for (column, heading) in headings.enumerated() {
      picture.elements += heading.element(
        x: "\(left + column * columnWidth + columnWidth / 2)", top: headingHeight - heading.height, anchor: .middle, class: "faint")
    }
    for (row, label) in rows.enumerated() {
      try pace.step(chart.columns.count * 2)
      let height = label.height + SVGHeatMap.padding
      picture.elements += label.element(
        x: "\(left - SVGHeatMap.padding)", top: picture.height + SVGHeatMap.padding / 2, anchor: .end)
      for column in chart.columns.indices {
        guard let share = shares[row, column] else { continue }
        let shade = HeatMap.shade(of: share)
        let name = shade == 0 ? "none" : "\(shade < 0 ? "cold" : "heat")\(shade.magnitude)"
        let x = left + column * columnWidth
        picture.elements +=
          "<rect class=\"\(name)\" x=\"\(x)\" y=\"\(picture.height)\" width=\"\(columnWidth - 2)\" height=\"\(height - 2)\"/>\n"
        picture.elements +=
          "<text class=\"middle on-\(name)\" x=\"\(x + columnWidth / 2)\" y=\"\(picture.height + height / 2 + 4)\">"
          + "\(HTMLText.plain(numbers[row][column].string))</text>\n"
      }
      picture.height += height
    }
    return picture
  }

  private func label(_ value: Value, _ cells: Int) -> SVGLabel {
    SVGLabel(value.text(in: options.language), width: cells, options: options)
  }
}
