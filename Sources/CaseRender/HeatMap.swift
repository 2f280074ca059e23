import CaseCore

/// The numbers of rows and columns, each on a shade that tells how large it is.
///
///                固体    气体
///     ─────────────────────────
///     过渡金属   █ 18    ░  2
struct HeatMap {
  let chart: Chart
  let shares: ChartShares
  let options: RenderingOptions

  func write(to output: inout String) throws(Diagnostic) {
    let columns = chart.columns.indices
    var grid = Grid(
      headings: [options.visible("")] + chart.columns.map { options.visible($0) }, alignments: [.left] + columns.map { _ in .right },
      options: options)
    let numbers = try chart.rows.indices.map(unless: options.interruption) { row in
      columns.map { options.visible(chart[row, $0].map(Value.quantity) ?? .missing) }
    }
    let widest = columns.map { column in numbers.map { $0[column].width }.max() ?? 0 }
    var pace = options.interruption.pace
    for (row, label) in chart.rows.enumerated() {
      try pace.step(columns.count)
      grid.append(options.visible(label))
      for column in columns { grid.append(cell(numbers[row][column], shade(row, column), width: widest[column])) }
    }
    let hidden = try grid.write(
      to: &output,
      style: { index in
        let (row, column) = index.quotientAndRemainder(dividingBy: columns.count + 1)
        guard options.palette == .ansi, column > 0, let shade = shade(row, column - 1), shade != 0 else { return nil }
        return .shade(shade)
      })
    if !hidden.columns.isEmpty { options.writeAside(RenderMessage.columnsLeftOut(hidden.columns.count), to: &output) }
    if hidden.cells > 0 { options.writeAside(RenderMessage.labelsCut(hidden.cells), to: &output) }
  }

  /// How dark a cell is, from 0 to 4, below zero where its number is; `nil` where there is none.
  private func shade(_ row: Int, _ column: Int) -> Int? {
    shares[row, column].map(HeatMap.shade)
  }

  /// How dark a cell is whose number is so large beside the largest one, from 0 to 4, and below zero from -1 to -4.
  static func shade(of share: Double) -> Int {
    let shade = min(4, Int((share.magnitude * 4).rounded(.up)))
    return share < 0 ? -shade : shade
  }

  /// A number as it is written on its shade or, without colours, beside the sign of it.
  private func cell(_ number: VisibleText, _ shade: Int?, width: Int) -> VisibleText {
    guard options.palette == .plain, let shade else { return number }
    return options.visible(
      "\(options.charset.shades[Int(shade.magnitude)]) \(String(repeating: " ", count: width - number.width))\(number.string)")
  }
}
