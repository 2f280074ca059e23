import CaseCore

/// The numbered sources of an answer.
///
///     [1] 标题，出版者，2025-07-10，https://…
///         what it supports
struct SourcesBlock {
  let sources: [Source]
  let options: RenderingOptions

  func write(to output: inout String) throws(Diagnostic) {
    options.palette.write(RenderMessage.sources.text(in: options.language), as: .heading, to: &output)
    output += "\n"
    let indent = String(sources.count).utf8.count + 3
    let room = options.width.map { max(8, $0 - indent) }
    var pace = options.interruption.pace
    for (index, source) in sources.enumerated() {
      try pace.step(1 + source.supports.count)
      let number = "[\(index + 1)]"
      options.palette.write(number, as: .faint, to: &output)
      write(
        options.lines(of: source.reference(in: options.language), in: room), indent: indent, after: indent - number.utf8.count, to: &output
      ) {
        $1 += $0
      }
      for support in source.supports {
        write(options.lines(of: support, in: room), indent: indent, after: indent, to: &output) {
          options.palette.write($0, as: .faint, to: &$1)
        }
      }
    }
  }

  private func write(
    _ lines: [VisibleText], indent: Int, after pendingSpaces: Int, to output: inout String, with writeText: (String, inout String) -> Void
  ) {
    for (number, line) in lines.enumerated() {
      if line.width > 0 {
        output.append(spaces: number == 0 ? pendingSpaces : indent)
        writeText(line.string, &output)
      }
      output += "\n"
    }
  }
}

extension Source {
  /// The source in one line: title, publisher, date, address.
  fileprivate func reference(in language: Language) -> String {
    [title, publisher, dateText(in: language), address].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: RenderMessage.clauseSeparator.text(in: language))
  }

  /// The date, or that there is none.
  func dateText(in language: Language) -> String { date?.description ?? RenderMessage.undated.text(in: language) }
}
