import CaseCore

/// Facts as lines of a card: the label, the value, the numbers of its sources.
///
///     价值  13.5亿元 [1][2]
struct FactsBlock {
  let facts: [Fact]
  let options: RenderingOptions

  func write(to output: inout String) {
    let labels = facts.map { options.visible($0.label) }
    let widest = labels.map(\.width).max() ?? 0
    // Values deserve most of a narrow line: longer labels stand on a line of their own.
    let labelWidth = options.width.map { min(widest, max(4, $0 / 3)) } ?? widest
    let indent = labelWidth + 2
    for (number, (label, fact)) in zip(labels, facts).enumerated() {
      if fact.startsGroup, number > 0 { output += "\n" }
      if label.width <= labelWidth {
        options.palette.write(label.string, as: .label, to: &output)
        writeValue(of: fact, indent: indent, after: indent - label.width, to: &output)
      } else {
        for line in options.lines(of: label.string) {
          options.palette.write(line.string, as: .label, to: &output)
          output += "\n"
        }
        writeValue(of: fact, indent: indent, after: indent, to: &output)
      }
    }
  }

  /// Writes the value with its lines under each other; `pendingSpaces` lead to the first of them.
  private func writeValue(of fact: Fact, indent: Int, after pendingSpaces: Int, to output: inout String) {
    let room = options.width.map { max(2, $0 - indent) }
    var pendingSpaces = pendingSpaces
    var column = 0
    for (number, line) in options.lines(of: options.text(of: fact.value), in: room).enumerated() {
      if number > 0 {
        output += "\n"
        pendingSpaces = indent
      }
      column = line.width
      if line.width > 0 {
        output.append(spaces: pendingSpaces)
        output += line.string
        pendingSpaces = 0
      }
    }
    if !fact.sources.isEmpty {
      let citation = options.visible(fact.citation)
      if column > 0, let room, column + 1 + citation.width > room {
        output += "\n"
        pendingSpaces = indent
      } else if column > 0 {
        pendingSpaces = 1
      }
      output.append(spaces: pendingSpaces)
      options.palette.write(citation.string, as: .faint, to: &output)
    }
    output += "\n"
  }
}

extension Fact {
  /// The numbers of its sources, and what is said where only one of them tells it.
  var citation: RenderMessage { isOfOneSource && sources.count > 1 ? .oneOf(sources) : .allOf(sources) }
}
