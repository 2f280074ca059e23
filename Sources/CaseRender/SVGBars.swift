import CaseCore

/// Bars of one scale under each other, all of which begin at zero, with their labels to the left and their numbers at their ends.
struct SVGBars {
  struct Line {
    var label: String

    /// How long the bar is beside the longest one, from -1 to 1; `nil` where there is nothing to draw.
    var share: Double?
    var number = ""

    /// Which of several bars of one group it is; `nil` for a bar alone.
    var series: Int?

    /// Whether it stands over the bars of a group, and has none itself.
    var isGroup = false
  }

  let lines: [Line]
  let options: RenderingOptions

  private static let mostLabelCells = 16
  private static let mostLabelShare = 46.0
  private static let mostNumberShare = 36.0
  private static let thickness = 16

  func picture(pace: Pace) throws(Diagnostic) -> SVGPicture {
    var pace = pace
    let labels = lines.map { SVGLabel($0.label, width: SVGBars.mostLabelCells, options: options) }
    let numbers = lines.map { options.visible($0.number) }
    let origin = min(SVGBars.mostLabelShare, SVGPicture.share(ofPixels: (labels.map(\.width).max() ?? 0) + 8))
    let widestNumber = numbers.map { SVGPicture.pixels(of: $0.string) }.max() ?? 0
    let numberShare = min(SVGBars.mostNumberShare, SVGPicture.share(ofPixels: widestNumber + 8))
    let shares = lines.compactMap(\.share)
    let (lowest, highest) = (min(0, shares.min() ?? 0), max(0, shares.max() ?? 0))
    let unit = (100 - origin - numberShare) / max(highest - lowest, .leastNormalMagnitude)
    let zero = origin - lowest * unit
    var picture = SVGPicture(height: 0)
    for (line, (label, number)) in zip(lines, zip(labels, numbers)) {
      try pace.step(4)
      // A group stands apart from the one above it.
      let gap = line.series == nil && picture.height > 0 ? 8 : 3
      let top = picture.height + gap
      picture.height = top + label.height
      let middle = top + label.height / 2
      picture.elements += label.element(x: SVGPicture.percent(origin), dx: -6, top: top, anchor: .end, class: line.isGroup ? "group" : nil)
      if let share = line.share, share != 0 {
        let start = share < 0 ? zero + share * unit : zero
        picture.elements +=
          "<rect class=\"\(line.series.map { "bar s\($0 % SVGPicture.seriesColours)" } ?? "bar")\" x=\"\(SVGPicture.percent(start))\""
          + " y=\"\(middle - SVGBars.thickness / 2)\" width=\"\(SVGPicture.percent(max(0.3, share.magnitude * unit)))\""
          + " height=\"\(SVGBars.thickness)\"/>\n"
      }
      if number.width > 0 {
        let end = zero + max(0, line.share ?? 0) * unit
        picture.elements +=
          "<text x=\"\(SVGPicture.percent(end))\" dx=\"6\" y=\"\(middle + 5)\">\(HTMLText.plain(number.string))</text>\n"
      }
    }
    picture.height += 4
    let x = SVGPicture.percent(zero)
    picture.elements += "<line class=\"axis\" x1=\"\(x)\" x2=\"\(x)\" y1=\"0\" y2=\"\(picture.height)\"/>\n"
    return picture
  }
}

extension SVGBars {
  /// A bar for each number of a chart; where it has several columns, those of a row under its label.
  init(_ chart: Chart, shares: ChartShares, options: RenderingOptions) {
    func text(_ value: Value) -> String { value.text(in: options.language) }
    func number(_ row: Int, _ column: Int) -> String { chart[row, column].map(options.text(of:)) ?? "" }
    let lines = chart.rows.enumerated().flatMap { row, label -> [Line] in
      guard chart.columns.count > 1 else {
        return [Line(label: text(label), share: shares[row, 0], number: number(row, 0))]
      }
      return [Line(label: text(label), isGroup: true)]
        + chart.columns.enumerated().map { column, name in
          Line(label: text(name), share: shares[row, column], number: number(row, column), series: column)
        }
    }
    self.init(lines: lines, options: options)
  }
}
