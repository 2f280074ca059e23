/// Lines of text in a drawing, broken by their display width, for SVG breaks none.
struct SVGLabel {
  /// The end of a line that stands at the label's place.
  enum Anchor: String { case start, middle, end }

  private let lines: [VisibleText]

  /// How many lines are drawn; what is longer is told by the table below the drawing.
  private static let mostLines = 3

  init(_ text: String, width: Int, options: RenderingOptions) {
    let room = max(2, width)
    var lines = options.lines(of: options.visible(text).string, in: room)
    if lines.count > SVGLabel.mostLines {
      let last = lines[SVGLabel.mostLines - 1]
      lines[SVGLabel.mostLines - 1] = options.visible(last.string + "……").cut(to: room)
      lines = Array(lines.prefix(SVGLabel.mostLines))
    }
    self.lines = lines.filter { $0.width > 0 }
  }

  var isEmpty: Bool { lines.isEmpty }

  /// The cells of the longest line.
  var width: Int { lines.map(\.width).max() ?? 0 }

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
