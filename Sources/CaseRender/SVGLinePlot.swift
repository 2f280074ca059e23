import CaseCore

/// Numbers as lines from row to row, on a scale that reaches to zero.
struct SVGLinePlot {
  let chart: Chart
  let shares: ChartShares
  let options: RenderingOptions

  private static let top = 24
  private static let depth = 180

  /// Where the first and the last row stand, in per cent of the width.
  private static let left = 3.0
  private static let right = 97.0

  /// The plot of a chart; `nil` where there is no line to draw.
  init?(_ chart: Chart, shares: ChartShares, options: RenderingOptions) {
    guard chart.rows.count > 1, shares.hasNumbers else { return nil }
    (self.chart, self.shares, self.options) = (chart, shares, options)
  }

  /// How many columns are drawn: more could not be told apart.
  private var drawn: Int { min(chart.columns.count, SVGPicture.seriesColours) }

  var columnsLeftOut: Int { chart.columns.count - drawn }

  func picture(pace: Pace) throws(Diagnostic) -> SVGPicture {
    var pace = pace
    var picture = SVGPicture(height: SVGLinePlot.top + SVGLinePlot.depth + 6)
    writeMarks(to: &picture)
    for column in 0..<drawn {
      let series = "s\(column)"
      for row in chart.rows.indices {
        try pace.step()
        guard let share = shares[row, column] else { continue }
        if let last = shares[row - 1, column] {
          picture.elements +=
            "<line class=\"\(series)\" x1=\"\(x(row - 1))\" y1=\"\(y(last))\" x2=\"\(x(row))\" y2=\"\(y(share))\"/>\n"
        }
        picture.elements += "<circle class=\"\(series)\" cx=\"\(x(row))\" cy=\"\(y(share))\" r=\"3.5\"/>\n"
      }
    }
    writeLabels(to: &picture)
    if chart.columns.count > 1 { writeLegend(to: &picture) }
    return picture
  }

  private func position(_ row: Int) -> Double {
    SVGLinePlot.left + Double(row) / Double(chart.rows.count - 1) * (SVGLinePlot.right - SVGLinePlot.left)
  }

  private func x(_ row: Int) -> String { SVGPicture.percent(position(row)) }

  private func y(_ share: Double) -> String {
    let span = max(shares.highest - shares.lowest, .leastNormalMagnitude)
    return SVGPicture.number(Double(SVGLinePlot.top) + (shares.highest - share) / span * Double(SVGLinePlot.depth))
  }

  /// The lines of zero, of the largest and of the smallest number, each with what it stands for above it.
  private func writeMarks(to picture: inout SVGPicture) {
    var marks: [(share: Double, text: String)] = [(0, "0")]
    for row in chart.rows.indices {
      for column in chart.columns.indices {
        guard let share = shares[row, column], share == shares.highest || share == shares.lowest else { continue }
        if !marks.contains(where: { $0.share == share }) { marks.append((share, chart[row, column].map(options.text(of:)) ?? "")) }
      }
    }
    for mark in marks {
      let height = y(mark.share)
      picture.elements += "<line class=\"\(mark.share == 0 ? "axis" : "grid")\" x1=\"0\" x2=\"100%\" y1=\"\(height)\" y2=\"\(height)\"/>\n"
      picture.elements +=
        "<text class=\"mark\" x=\"0\" y=\"\(height)\" dy=\"-5\">\(HTMLText.plain(options.visible(mark.text).string))</text>\n"
    }
  }

  /// The first and the last row below the plot, and of those between as many as there is room for on the narrowest screen.
  private func writeLabels(to picture: inout SVGPicture) {
    let labels = chart.rows.map { SVGLabel($0.text(in: options.language), width: 16, options: options) }
    let gap = SVGPicture.share(ofPixels: 8)
    let lastStart = 100 - SVGPicture.share(ofPixels: labels.last?.width ?? 0)
    var end = 0.0
    var depth = 0
    for (row, label) in labels.enumerated() where !label.isEmpty {
      let half = SVGPicture.share(ofPixels: label.width) / 2
      let element: String
      switch row {
      case 0:
        element = label.element(x: "0", top: picture.height, class: "faint")
        end = half * 2
      case labels.count - 1:
        element = label.element(x: "100%", top: picture.height, anchor: .end, class: "faint")
      default:
        guard position(row) - half > end + gap, position(row) + half + gap < lastStart else { continue }
        element = label.element(x: x(row), top: picture.height, anchor: .middle, class: "faint")
        end = position(row) + half
      }
      picture.elements += element
      depth = max(depth, label.height)
    }
    picture.height += depth + 4
  }

  private func writeLegend(to picture: inout SVGPicture) {
    for column in 0..<drawn {
      let label = SVGLabel(chart.columns[column].text(in: options.language), width: 36, options: options)
      let middle = picture.height + SVGPicture.lineHeight / 2
      picture.elements += "<line class=\"s\(column)\" x1=\"0\" x2=\"28\" y1=\"\(middle)\" y2=\"\(middle)\"/>\n"
      picture.elements += label.element(x: "36", top: picture.height)
      picture.height += label.height + 4
    }
  }
}
