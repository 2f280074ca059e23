import TextMeasure

/// Lines of text in a drawing, broken by their display width, for SVG breaks none.
struct SVGLabel {
  /// The end of a line that stands at the label's place.
  enum Anchor: String { case start, middle, end }

  private let lines: [VisibleText]

  /// How many lines are drawn; what is longer is told by the table below the drawing.
  private static let mostLines = 3

  init(_ text: String, width: Int, options: RenderingOptions) {
    // Capitals are half as wide again as other letters.
    let isCapital = text.count(where: \.isUppercase) * 2 > text.count
    let room = max(2, isCapital ? width * 3 / 5 : width)
    let words = options.visible(text).string
    var lines = options.lines(of: words, in: room)
    if lines.count > SVGLabel.mostLines {
      let rest = lines[(SVGLabel.mostLines - 1)...].map(\.string).joined(separator: " ")
      lines = lines.prefix(SVGLabel.mostLines - 1) + [options.visible(rest).cut(to: room)]
    } else if lines.count > 1, lines.last.map({ $0.width <= 2 }) == true {
      // No character stands alone below a long line; words stay whole.
      let narrower = (room / lines.count..<room).lazy.map { options.lines(of: words, in: $0) }
      lines = narrower.first { $0.count == lines.count && SVGLabel.breaksBesideChinese($0) } ?? lines
    }
    self.lines = lines.filter { $0.width > 0 }
  }

  private static func breaksBesideChinese(_ lines: [VisibleText]) -> Bool {
    zip(lines, lines.dropFirst()).allSatisfy { $0.string.last?.displayWidth == 2 || $1.string.first?.displayWidth == 2 }
  }

  var isEmpty: Bool { lines.isEmpty }

  /// The pixels across, at most.
  var width: Double { lines.map { SVGPicture.pixels(of: $0.string) }.max() ?? 0 }

  /// The pixels down.
  var height: Int { max(1, lines.count) * SVGPicture.lineHeight }

  /// The label as an element.
  ///
  /// - Parameters:
  ///   - x: Where its lines begin, have their middle or end.
  ///   - dx: The pixels from there.
  ///   - top: The upper edge of the first line.
  func element(x: String, dx: Int = 0, top: Int, anchor: Anchor = .start, class name: String? = nil) -> String {
    guard !isEmpty else { return "" }
    let classes = [anchor == .start ? nil : anchor.rawValue, name].compactMap { $0 }.joined(separator: " ")
    let start = "<text\(classes.isEmpty ? "" : " class=\"\(classes)\"")"
    let offset = dx == 0 ? "" : " dx=\"\(dx)\""
    let baseline = top + 14
    guard lines.count > 1 else { return "\(start) x=\"\(x)\"\(offset) y=\"\(baseline)\">\(HTMLText.plain(lines[0].string))</text>\n" }
    let spans = lines.enumerated().map { index, line in
      "<tspan x=\"\(x)\"\(offset) y=\"\(baseline + index * SVGPicture.lineHeight)\">\(HTMLText.plain(line.string))</tspan>"
    }
    return "\(start)>\(spans.joined())</text>\n"
  }
}
