import CaseCore
import TextMeasure

/// Bars of one scale under each other, each with its number at its end.
///
///     金属  ████████████ 18
///     气体  ████ 6
///
/// Bars of negative numbers reach to the left of the line that all of them begin at.
struct BarLines {
  struct Line {
    var label: VisibleText

    /// How long the bar is beside the longest one, from -1 to 1; `nil` where there is nothing to draw.
    var share: Double?
    var number: VisibleText
  }

  let lines: [Line]
  let options: RenderingOptions

  /// The cells of the longest bar: a longer one says no more.
  private static let usualLength = 40

  func write(to output: inout String) throws(Diagnostic) {
    let widestLabel = lines.map(\.label.width).max() ?? 0
    let widestNumber = lines.map(\.number.width).max() ?? 0
    let labelWidth = options.width.map { min(widestLabel, max(4, min($0 / 2, $0 - widestNumber - 4))) } ?? widestLabel
    let room = min(BarLines.usualLength, options.width.map { max(1, $0 - labelWidth - widestNumber - 3) } ?? BarLines.usualLength)
    let scale = BarScale(
      shares: lines.compactMap(\.share), cells: room, sign: options.charset.bar.displayWidth(ambiguous: options.ambiguous))
    var cutLabels = 0
    var pace = options.interruption.pace
    for line in lines {
      try pace.step()
      if line.label.width > labelWidth { cutLabels += 1 }
      let label = line.label.cut(to: labelWidth)
      output += label.string
      if let share = line.share {
        let bar = scale.bar(share)
        output.append(spaces: labelWidth - label.width + 2 + bar.indent)
        options.palette.write(options.charset.bar(eighths: bar.eighths), as: .bar, to: &output)
        output.append(spaces: bar.eighths > 0 || scale.hasNegatives ? 1 : 0)
      } else if line.number.width > 0 {
        output.append(spaces: labelWidth - label.width + 2)
      }
      output += line.number.string + "\n"
    }
    if cutLabels > 0 { options.writeAside(RenderMessage.labelsCut(cutLabels), to: &output) }
  }
}

/// Where bars begin and how long they are.
private struct BarScale {
  /// The eighths of a sign for the longest bar.
  private let unit: Double

  /// The signs to the left of the line that bars begin at.
  private let signsBefore: Int

  /// The cells of a sign.
  private let sign: Int

  var hasNegatives: Bool { signsBefore > 0 }

  init(shares: [Double], cells: Int, sign: Int) {
    self.sign = sign
    let (lowest, highest) = (min(0, shares.min() ?? 0), max(0, shares.max() ?? 0))
    let signs = max(lowest < 0 && highest > 0 ? 2 : 1, cells / sign)
    // Whole signs stand to the left, so that the bars to the right begin at the edge of one.
    let before = lowest < 0 ? Int((-lowest / (highest - lowest) * Double(signs)).rounded(.up)) : 0
    signsBefore = highest > 0 ? min(before, signs - 1) : before
    unit = 8 * (highest > 0 ? Double(signs - signsBefore) / highest : Double(signsBefore) / max(-lowest, .leastNormalMagnitude))
  }

  /// The cells before a bar, and its length in eighths of a sign.
  ///
  /// Nothing is drawn for nothing, and never nothing for something. No signs are filled from the right: what is below zero is drawn in
  /// whole ones.
  func bar(_ share: Double) -> (indent: Int, eighths: Int) {
    guard share != 0 else { return (signsBefore * sign, 0) }
    let length = max(1, Int(share.magnitude * unit + 0.5))
    guard share < 0 else { return (signsBefore * sign, length) }
    let signs = min(signsBefore, max(1, (length + 4) / 8))
    return ((signsBefore - signs) * sign, signs * 8)
  }
}
