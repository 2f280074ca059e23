import CaseCore

/// The rows of a table under each other: what each is called, then a line for each value that it has.
///
///     过渡金属元素
///       计数：9
struct ListBlock {
  let table: Table
  let options: RenderingOptions

  private static let indent = 2

  func write(to output: inout String) throws(Diagnostic) {
    let separator = RenderMessage.labelSeparator.text(in: options.language)
    let labels = table.columns.map { $0.heading.text(in: options.language) + separator }
    var pace = options.interruption.pace
    for (number, row) in table.rows.enumerated() {
      try pace.step(4)
      if number > 0, table.columns.count > 1 { output += "\n" }
      for (index, (label, value)) in zip(labels, row).enumerated() {
        let text = options.text(of: value)
        if index == 0 {
          // What has no name is told apart by what it lacks.
          for line in options.lines(of: text.isEmpty ? label : text) {
            options.palette.write(line.string, as: .heading, to: &output)
            output += "\n"
          }
        } else if !text.isEmpty {
          write(label, text, to: &output)
        }
      }
    }
  }

  private func write(_ label: String, _ text: String, to output: inout String) {
    let room = options.width.map { max(2, $0 - ListBlock.indent) }
    // The label is measured with the text, so that both break as one.
    let labelWidth = options.visible(label).string.count
    var left = labelWidth
    for line in options.lines(of: label + text, in: room) {
      output.append(spaces: line.width > 0 ? ListBlock.indent : 0)
      let start = line.string.prefix(left)
      options.palette.write(String(start), as: .label, to: &output)
      output += line.string.dropFirst(left)
      left = 0
      output += "\n"
    }
  }
}
