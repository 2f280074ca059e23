import CaseCore

/// What a reader should know beside an answer, each on lines of its own.
struct NotesBlock {
  let notes: [any Message]
  let options: RenderingOptions

  func write(to output: inout String) {
    let mark = options.visible(RenderMessage.note)
    let room = options.width.map { max(8, $0 - mark.width) }
    for note in notes {
      for (number, line) in options.lines(of: note.text(in: options.language), in: room).enumerated() {
        let start = number == 0 ? mark.string : String(repeating: " ", count: mark.width)
        options.palette.write(start + line.string, as: .faint, to: &output)
        output += "\n"
      }
    }
  }
}
