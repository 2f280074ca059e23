/// How a line may go on, shown faintly behind it until it is taken.
enum Hint {
  /// As many entries are tried before none is hinted at.
  private static let mostEntries = 4

  /// Of an empty line what the assistant suggests; else the rest of the newest entry that begins with a line and may be hinted at, else of the only completion.
  ///
  /// An entry of several lines is none, nor one that goes on for long: it would push the screen about while one types.
  ///
  /// - Parameter most: as many bytes are hinted at.
  /// - Complexity: O(*n*) in the number of entries; completions are asked only where none fits.
  static func text(for line: String, entries: [String], most: Int, assistant: some LineAssistant) -> String {
    if line.isEmpty, let suggestion = assistant.suggestion, suggestion.utf8.count <= most, !suggestion.utf8.contains(UInt8(ascii: "\n")) {
      return PastedText.cleaned(suggestion)
    }
    guard let last = line.utf8.last, last != UInt8(ascii: "\n") else { return "" }
    let count = line.utf8.count
    let fitting = entries.reversed().lazy.filter {
      $0.utf8.count > count && $0.utf8.count - count <= most && $0.utf8.starts(with: line.utf8) && !$0.utf8.contains(UInt8(ascii: "\n"))
    }
    if let entry = fitting.prefix(mostEntries).first(where: assistant.isWorthHinting) {
      return String(Substring(entry.utf8.dropFirst(count)))
    }
    let completions = assistant.completions(of: line, cursor: count)
    guard completions.candidates.count == 1, let text = completions.candidates.first.map({ PastedText.cleaned($0.text) }),
      let typed = CompletionOffer.typed(in: line, before: count, from: completions.replaced.lowerBound), text.utf8.starts(with: typed.utf8)
    else { return "" }
    return String(Substring(text.utf8.dropFirst(typed.utf8.count)))
  }
}
