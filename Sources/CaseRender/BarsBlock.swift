import CaseCore

/// Counts drawn as bars of one scale.
struct BarsBlock {
  let bars: [Bar]
  let options: RenderingOptions

  func write(to output: inout String) throws(Diagnostic) {
    let most = Double(max(1, bars.map(\.count).max() ?? 0))
    let lines = try bars.map(unless: options.interruption) { bar in
      BarLines.Line(label: options.visible(bar.label), share: max(0, Double(bar.count)) / most, number: options.visible(bar.count.grouped))
    }
    try BarLines(lines: lines, options: options).write(to: &output)
  }
}
