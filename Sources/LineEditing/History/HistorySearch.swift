import TextMeasure

/// The search for a part of an older line, while its text is typed.
struct HistorySearch {
  /// What is searched for: words with blanks between them.
  var query = "" { didSet { find() } }

  /// The lines that hold every word of it, newest first and each once.
  private(set) var matches: [String] = []

  /// The one that is chosen; `nil` when there is none.
  private(set) var selected: Int?

  /// As many are offered.
  static let mostMatches = 500

  private let lines: [(text: String, folded: [UInt8])]

  /// A search through entries, oldest first; case, width and traditional forms of characters make no difference.
  ///
  /// - Complexity: O(*n*) in the text of all entries, once; each change of the query costs a look at all of them.
  init(_ entries: [String]) {
    var seen: Set<String> = []
    lines = entries.reversed().filter { seen.insert($0).inserted }.map { ($0, Array($0.folded.utf8)) }
    find()
  }

  var line: String? { selected.map { matches[$0] } }

  mutating func older() { move(1) }

  mutating func newer() { move(-1) }

  private mutating func move(_ step: Int) {
    guard let selected, !matches.isEmpty else { return }
    self.selected = (selected + step + matches.count) % matches.count
  }

  private mutating func find() {
    let wanted = query.split(separator: " ").map { Array(String($0).folded.utf8) }
    matches = Array(
      lines.lazy.filter { line in wanted.allSatisfy { line.folded.holds($0) } }.map(\.text).prefix(HistorySearch.mostMatches))
    selected = matches.isEmpty ? nil : 0
  }
}
