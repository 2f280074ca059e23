/// How a line may go on, shown faintly behind it until it is taken.
enum Hint {
  /// The rest of the newest entry that begins with a line, else of the only completion.
  ///
  /// An entry of several lines is none: it would push the screen about while one types.
  ///
  /// - Complexity: O(*n*) in the number of entries; `completions` is asked only where none fits.
  static func text(for line: String, entries: [String], completions: () -> Completions) -> String {
    guard let last = line.utf8.last, last != UInt8(ascii: "\n") else { return "" }
    let count = line.utf8.count
    let entry = entries.last { $0.utf8.count > count && $0.utf8.starts(with: line.utf8) && !$0.utf8.contains(UInt8(ascii: "\n")) }
    if let entry { return String(Substring(entry.utf8.dropFirst(count))) }
    let completions = completions()
    guard completions.candidates.count == 1, let text = completions.candidates.first.map({ PastedText.cleaned($0.text) }),
      let typed = CompletionStep.typed(in: line, before: count, from: completions.replaced.lowerBound), text.utf8.starts(with: typed.utf8)
    else { return "" }
    return String(Substring(text.utf8.dropFirst(typed.utf8.count)))
  }
}
