import CaseCore

/// The headings of columns on as many lines as they need, the last of each right over its column.
struct WrappedHeadings {
  /// From the top, a text for each column.
  let lines: [[VisibleText]]

  /// The lines of a heading: more would take the place of rows.
  private static let most = 6

  init(_ headings: [VisibleText], widths: [Int], _ options: RenderingOptions) {
    let parts = zip(headings, widths).map { heading, width -> [VisibleText] in
      let lines = options.lines(of: heading.string, in: width)
      guard lines.count > WrappedHeadings.most else { return lines }
      let last = options.visible(lines[WrappedHeadings.most - 1].string + options.charset.ellipsis)
      return lines.prefix(WrappedHeadings.most - 1) + [last.cut(to: width)]
    }
    let height = parts.map(\.count).max() ?? 1
    let empty = options.visible("")
    lines = (0..<height).map { line in
      parts.map { part in
        let index = line - (height - part.count)
        return index >= 0 ? part[index] : empty
      }
    }
  }
}
