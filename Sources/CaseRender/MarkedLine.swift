import CaseCore

/// A line of a source with carets under a part of it; where the line does not fit, a window around that part.
struct MarkedLine {
  private var before: VisibleText
  private var marked: VisibleText
  private var after: VisibleText
  private let options: RenderingOptions

  private static let indent = 2

  init(source: SourceText, span: SourceSpan, options: RenderingOptions) {
    let (line, marks) = source.excerpt(around: span)
    let bytes = Array(line.utf8)
    func part(_ range: Range<Int>) -> VisibleText { options.visible(String(decoding: bytes[range], as: UTF8.self)) }
    before = part(0..<marks.lowerBound)
    marked = part(marks)
    after = part(marks.upperBound..<bytes.count)
    self.options = options
  }

  func write(in style: Style, to output: inout String) {
    var shown = self
    if let width = options.width { shown.narrow(to: max(8, width - MarkedLine.indent)) }
    guard shown.width > 0 else { return }
    output.append(spaces: MarkedLine.indent)
    output += shown.before.string + shown.marked.string + shown.after.string + "\n"
    output.append(spaces: MarkedLine.indent + shown.before.width)
    options.palette.write(String(repeating: "^", count: max(1, shown.marked.width)), as: style, to: &output)
    output += "\n"
  }

  private var width: Int { before.width + marked.width + after.width }

  /// Cuts the ends, so that the marked part is seen with some of what is before and a little of what is after it.
  private mutating func narrow(to room: Int) {
    // A caret past the end of the line needs a cell too.
    guard width + (marked.width == 0 ? 1 : 0) > room else { return }
    marked = marked.cut(to: max(1, room - 4))
    let spare = room - max(1, marked.width)
    before = before.cutAtStart(to: spare - min(after.width, spare / 3))
    after = after.cut(to: spare - before.width)
  }
}
