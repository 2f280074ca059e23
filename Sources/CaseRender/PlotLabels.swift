/// What stands under a plot: the first and the last row, and of those between as many as there is room for.
struct PlotLabels {
  let text: String

  /// The cells of the plot.
  let width: Int

  /// How many of the labels that are shown are not shown whole.
  let cut: Int

  private let count: Int

  /// Labels of rows, under a plot that is widened into the room that there is until the first and last one have their place.
  init(_ labels: [VisibleText], usualWidth: Int, room: Int) {
    count = labels.count
    let limit = max(1, (room - PlotLabels.gap) / 2)
    let (first, last) = (labels.first?.cut(to: limit), labels.last?.cut(to: limit))
    let width = min(room, max(usualWidth, (first?.width ?? 0) + PlotLabels.gap + (last?.width ?? 0)))
    self.width = width
    cut = [labels.first, labels.last].count { ($0?.width ?? 0) > limit }
    let lastStart = width - (last?.width ?? 0)
    var (text, end) = (first?.string ?? "", first?.width ?? 0)
    for (row, label) in labels.enumerated().dropFirst().dropLast() where label.width > 0 {
      let start = PlotLabels.dot(of: row, count: labels.count, width: width) / DotPicture.dotsAcross - label.width / 2
      guard start >= end + PlotLabels.gap, start + label.width + PlotLabels.gap <= lastStart else { continue }
      text.append(spaces: start - end)
      text += label.string
      end = start + label.width
    }
    if let last, last.width > 0 {
      text.append(spaces: lastStart - end)
      text += last.string
    }
    self.text = text
  }

  /// The cells between two labels.
  private static let gap = 2

  /// The dot above the label of a row.
  func dot(of row: Int) -> Int { PlotLabels.dot(of: row, count: count, width: width) }

  private static func dot(of row: Int, count: Int, width: Int) -> Int {
    Int(Double(row) / Double(max(1, count - 1)) * Double(width * DotPicture.dotsAcross - 1) + 0.5)
  }
}
