import CaseCore
import TextMeasure

/// Numbers as a line from row to row; where there are several columns, the points of each have their own sign.
///
///     18 ┤         ⢀⡠⠔⠊
///        │   ⢀⡠⠔⠊⠉
///      0 ┤⡠⠔⠊
///        └─────────────
///         2023     2025
struct LinePlot {
  private let chart: Chart
  private let shares: ChartShares
  private let options: RenderingOptions

  /// What is written beside the top, the bottom and the line of zero, by the line of text.
  private let marks: [Int: VisibleText]
  private let labels: PlotLabels

  /// The cells before the axis.
  private let indent: Int

  private static let height = 8

  /// The cells between two rows: more say no more.
  private static let usualStep = 8

  /// The cells between two entries of the legend.
  private static let gap = 3

  /// The signs of columns; they are as wide in every terminal.
  private static let signs: [Character] = ["*", "o", "x", "+", "#", "@", "%", "&"]

  /// The plot of a chart; `nil` where there is no line to draw, or no room for it.
  init?(chart: Chart, shares: ChartShares, options: RenderingOptions) {
    guard chart.rows.count > 1, shares.hasNumbers else { return nil }
    let marks = LinePlot.marks(of: chart, shares, options)
    let indent = (marks.values.map(\.width).max() ?? 0) + 1
    let room = (options.width ?? 80) - indent - options.charset.axis.line.displayWidth(ambiguous: options.ambiguous)
    guard room >= 8 else { return nil }
    labels = PlotLabels(
      chart.rows.map { options.visible($0) }, usualWidth: min(room, (chart.rows.count - 1) * LinePlot.usualStep + 1), room: room)
    (self.chart, self.shares, self.options, self.marks, self.indent) = (chart, shares, options, marks, indent)
  }

  func write(to output: inout String) throws(Diagnostic) {
    let drawn = min(chart.columns.count, LinePlot.signs.count)
    let picture = try picture(columns: drawn)
    for line in 0..<LinePlot.height {
      let mark = marks[line]
      output.append(spaces: indent - 1 - (mark?.width ?? 0))
      options.palette.write(
        (mark?.string ?? "") + " " + (mark == nil ? options.charset.axis.line : options.charset.axis.mark), as: .faint, to: &output)
      options.palette.write(picture.line(line), as: .bar, to: &output)
      output += "\n"
    }
    let rule = options.charset.rule
    let cells = rule.displayWidth(ambiguous: options.ambiguous)
    output.append(spaces: indent)
    options.palette.write(options.charset.axis.corner + String(repeating: rule, count: labels.width / cells), as: .faint, to: &output)
    output += "\n"
    output.append(spaces: indent + cells)
    output += labels.text + "\n"
    if chart.columns.count > 1 { writeLegend(to: &output) }
    if labels.cut > 0 { options.writeAside(RenderMessage.labelsCut(labels.cut), to: &output) }
    if drawn < chart.columns.count { options.writeAside(RenderMessage.columnsLeftOut(chart.columns.count - drawn), to: &output) }
  }

  private func writeLegend(to output: inout String) {
    var column = 0
    for (sign, value) in zip(LinePlot.signs, chart.columns) {
      let entry = options.visible("\(sign) \(value.text(in: options.language))").cut(to: options.width ?? .max)
      if column > 0 {
        let fits = column + LinePlot.gap + entry.width <= options.width ?? .max
        output += fits ? String(repeating: " ", count: LinePlot.gap) : "\n"
        column = fits ? column + LinePlot.gap : 0
      }
      output += entry.string
      column += entry.width
    }
    output += "\n"
  }

  private func picture(columns: Int) throws(Diagnostic) -> DotPicture {
    var picture = DotPicture(width: labels.width, height: LinePlot.height, charset: options.charset)
    var pace = options.interruption.pace
    for column in 0..<columns {
      var last: (x: Int, y: Int)?
      for row in chart.rows.indices {
        try pace.step()
        guard let share = shares[row, column] else {
          last = nil
          continue
        }
        let point = (x: labels.dot(of: row), y: LinePlot.dot(of: share, shares))
        picture.draw(from: last ?? point, to: point)
        // A point alone is seen only if it is more than a dot.
        if columns > 1 || options.charset == .ascii {
          picture.put(LinePlot.signs[column], at: point)
        } else if shares[row - 1, column] == nil, shares[row + 1, column] == nil {
          picture.put(LinePlot.signs[0], at: point)
        }
        last = point
      }
    }
    return picture
  }

  /// The dot of a number, counted from the top.
  private static func dot(of share: Double, _ shares: ChartShares) -> Int {
    let dots = Double(height * DotPicture.dotsUp - 1)
    let span = shares.highest - shares.lowest
    return span > 0 ? Int((shares.highest - share) / span * dots + 0.5) : Int(dots)
  }

  private static func marks(of chart: Chart, _ shares: ChartShares, _ options: RenderingOptions) -> [Int: VisibleText] {
    var marks: [Int: VisibleText] = [dot(of: 0, shares) / DotPicture.dotsUp: options.visible("0")]
    for row in chart.rows.indices {
      for column in chart.columns.indices {
        guard let share = shares[row, column], share != 0, share == shares.highest || share == shares.lowest else { continue }
        marks[dot(of: share, shares) / DotPicture.dotsUp] = options.visible(chart[row, column].map(Value.quantity) ?? .missing)
      }
    }
    return marks
  }
}
