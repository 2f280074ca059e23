import CaseCore
import TextMeasure

/// Counts drawn as bars of one scale.
///
///     金属  ▇▇▇▇▇▇▇▇▇▇▇▇ 18
///     气体  ▇▇▇▇ 6
struct BarsBlock {
  let bars: [Bar]
  let options: RenderingOptions

  private static let sign: Character = "▇"

  /// The cells of the longest bar: a longer one says no more.
  private static let usualLength = 40

  func write(to output: inout String) throws(Diagnostic) {
    let labels = try bars.map(unless: options.interruption) { options.visible($0.label) }
    let counts = bars.map(\.count.grouped)
    let widestLabel = labels.map(\.width).max() ?? 0
    let widestCount = counts.map(\.utf8.count).max() ?? 0
    let labelWidth = options.width.map { min(widestLabel, max(4, $0 / 2)) } ?? widestLabel
    let room = min(BarsBlock.usualLength, options.width.map { max(1, $0 - labelWidth - widestCount - 3) } ?? BarsBlock.usualLength)
    let longest = max(1, room / BarsBlock.sign.displayWidth(ambiguous: options.ambiguous))
    let most = bars.map(\.count).max() ?? 0
    var cutLabels = 0
    var pace = options.interruption.pace
    for (index, bar) in bars.enumerated() {
      try pace.step()
      if labels[index].width > labelWidth { cutLabels += 1 }
      let label = labels[index].cut(to: labelWidth)
      output += label.string
      output.append(spaces: labelWidth - label.width + 2)
      let length = BarsBlock.length(of: bar.count, most: most, longest: longest)
      options.palette.write(String(repeating: BarsBlock.sign, count: length), as: .bar, to: &output)
      output += (length > 0 ? " " : "") + counts[index] + "\n"
    }
    if cutLabels > 0 { options.writeAside(RenderMessage.labelsCut(cutLabels), to: &output) }
  }

  /// The signs of a bar: none for nothing, and never none for something.
  private static func length(of count: Int, most: Int, longest: Int) -> Int {
    guard count > 0, most > 0 else { return 0 }
    return max(1, Int(Double(count) / Double(most) * Double(longest) + 0.5))
  }
}
