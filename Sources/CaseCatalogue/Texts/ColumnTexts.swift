public import CaseCore
import TextMeasure

/// The distinct texts of a column in their folded form, to be found by what they hold.
public struct ColumnTexts: Sendable {
  /// Each text as it was written; texts are numbered in the order of the rows that they come first in.
  public let strings: [StringID]

  /// The rows that have each text, ascending; once for each time that they have it.
  private let rows: RaggedArray<UInt32>
  private let folded: FoldedTexts
  private let bigrams: BigramIndex

  /// - Complexity: O(total length of the distinct texts + number of values).
  init(_ values: DistinctTexts, of table: StringTable, unless interruption: Interruption) throws(Diagnostic) {
    strings = values.strings
    rows = values.rowsByText
    var pace = interruption.pace
    var folded = FoldedTexts()
    folded.reserve(count: strings.count, byteCount: strings.reduce(0) { $0 + table.range(of: $1).count })
    for string in strings {
      let text = table.bytes(of: string)
      try pace.step(1 + text.count >> 7)
      folded.append(folding: text)
    }
    self.folded = folded
    bigrams = try BigramIndex(folded, unless: interruption)
  }

  /// The rows that have a text.
  public func rows(of text: UInt32) -> ArraySlice<UInt32> { rows[Int(text)] }

  /// The texts that hold a folded text, ascending.
  ///
  /// - Complexity: O(number of texts that hold its rarest pair of characters).
  public func texts(containing part: String, unless interruption: Interruption) throws(Diagnostic) -> [UInt32] {
    let characters = Array(part.unicodeScalars)
    if characters.isEmpty { return Array(0..<UInt32(strings.count)) }
    let found = try bigrams.texts(holding: characters, unless: interruption)
    if characters.count < 3 { return found }
    let bytes = Array(part.utf8)
    return try found.filter(unless: interruption) { folded.contains(bytes, in: Int($0)) }
  }

  /// The texts that are a folded text.
  public func texts(equalTo text: String, unless interruption: Interruption) throws(Diagnostic) -> [UInt32] {
    let bytes = Array(text.utf8)
    let found =
      try bytes.isEmpty ? Array(0..<UInt32(strings.count)) : bigrams.texts(holding: Array(text.unicodeScalars), unless: interruption)
    return try found.filter(unless: interruption) { folded.isEqual(bytes, at: Int($0)) }
  }

  /// The texts whose folded form fulfils a condition.
  public func texts(unless interruption: Interruption, where holds: (String) -> Bool) throws(Diagnostic) -> [UInt32] {
    try (0..<UInt32(strings.count)).filter(unless: interruption) { holds(String(decoding: folded[Int($0)], as: UTF8.self)) }
  }
}
