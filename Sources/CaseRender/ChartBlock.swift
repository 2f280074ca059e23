import CaseCore

/// A chart drawn with signs, under the words for what its numbers say, over those for what it was made of.
struct ChartBlock {
  let chart: Chart

  /// The statement that makes it.
  let statement: String?
  let options: RenderingOptions

  func write(to output: inout String) throws(Diagnostic) {
    for line in options.lines(of: chart.measure.text(in: options.language)) {
      options.palette.write(line.string, as: .label, to: &output)
      output += "\n"
    }
    let shares = ChartShares(chart.cells)
    switch chart.style {
    case .bar where chart.columns.count > 1: try HeatMap(chart: chart, shares: shares, options: options).write(to: &output)
    case .line:
      // One number, or a terminal too narrow for a line between two, is no less told by a bar.
      if let plot = LinePlot(chart: chart, shares: shares, options: options) {
        try plot.write(to: &output)
      } else {
        try writeBars(shares, to: &output)
      }
    case .bar, .timeline: try writeBars(shares, to: &output)
    }
    if chart.recordCount != nil || statement != nil {
      options.writeAside(RenderMessage.basis(records: chart.recordCount, statement, options.charset), to: &output)
    }
  }

  /// Writes a bar for each number; where there are several columns, those of a row under its label.
  private func writeBars(_ shares: ChartShares, to output: inout String) throws(Diagnostic) {
    var lines: [BarLines.Line] = []
    let columns = chart.columns.map { options.visible("  " + $0.text(in: options.language)) }
    let nothing = options.visible("")
    var pace = options.interruption.pace
    for (row, value) in chart.rows.enumerated() {
      try pace.step(columns.count)
      let label = options.visible(value)
      guard columns.count > 1 else {
        lines.append(BarLines.Line(label: label, share: shares[row, 0], number: number(row, 0)))
        continue
      }
      lines.append(BarLines.Line(label: label, number: nothing))
      for (column, label) in columns.enumerated() {
        lines.append(BarLines.Line(label: label, share: shares[row, column], number: number(row, column)))
      }
    }
    try BarLines(lines: lines, options: options).write(to: &output)
  }

  private func number(_ row: Int, _ column: Int) -> VisibleText { options.visible(chart[row, column].map(Value.quantity) ?? .missing) }
}

extension Chart {
  /// The number of a row and column; `nil` where there is none.
  subscript(row: Int, column: Int) -> Quantity? {
    row < cells.count && column < cells[row].count ? cells[row][column] : nil
  }
}
