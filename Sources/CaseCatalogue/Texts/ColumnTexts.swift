public import CaseCore
import Synchronization
import TextMeasure

/// The distinct texts of a column in their folded form, to be found by what they hold.
///
/// Who looks once looks at each text; for those who look again the pairs of their characters are listed, which takes several times as long.
public final class ColumnTexts: Sendable {
  /// Each text as it was written; texts are numbered in the order of the rows that they come first in.
  public let strings: [StringID]

  /// The rows that have each text, ascending; once for each time that they have it.
  private let rows: RaggedArray<UInt32>
  private let folded: FoldedTexts
  private let madeBigrams = MadeOnce<BigramIndex>()
  private let wasLookedAt = Mutex(false)
  private let field: FieldID
  private let ledger: Ledger

  /// - Complexity: O(total length of the distinct texts + number of values).
  init(
    _ values: DistinctTexts, of field: FieldID, in table: StringTable, enteredIn ledger: Ledger, unless interruption: Interruption
  ) throws(Diagnostic) {
    self.field = field
    self.ledger = ledger
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
  }

  /// The rows that have a text.
  public func rows(of text: UInt32) -> ArraySlice<UInt32> { rows[Int(text)] }

  /// How many bytes of memory it takes, without the pairs.
  var memoryByteCount: Int { folded.memoryByteCount + strings.count * MemoryLayout<StringID>.stride + rows.memoryByteCount }

  /// Lists the pairs of characters, if they are not listed yet.
  ///
  /// - Complexity: O(total length of the texts).
  @discardableResult
  func bigrams(unless interruption: Interruption) throws(Diagnostic) -> BigramIndex {
    try madeBigrams.value(unless: interruption) { () throws(Diagnostic) in
      try ledger.entering(.pairs, of: field, byteCount: \.memoryByteCount) { () throws(Diagnostic) in
        try BigramIndex(folded, unless: interruption)
      }
    }
  }

  /// The texts that hold a folded text, ascending.
  ///
  /// - Complexity: O(number of places of its pairs of characters); at the first call O(total length of the texts).
  public func texts(containing part: String, unless interruption: Interruption) throws(Diagnostic) -> [UInt32] {
    let characters = Array(part.unicodeScalars)
    if characters.isEmpty { return Array(0..<UInt32(strings.count)) }
    let isFirst = wasLookedAt.withLock { wasLookedAt in
      defer { wasLookedAt = true }
      return !wasLookedAt
    }
    if isFirst, madeBigrams.known == nil { return try scanned(Array(part.utf8), unless: interruption) }
    let places = try bigrams(unless: interruption).places(of: characters, unless: interruption)
    return folded.texts(holdingRunsAt: places, length: part.utf8.count)
  }

  private func scanned(_ part: [UInt8], unless interruption: Interruption) throws(Diagnostic) -> [UInt32] {
    var found: [UInt32] = []
    for start in stride(from: 0, to: folded.count, by: ColumnTexts.scannedAtOnce) {
      try interruption.check()
      found += folded.texts(containing: part, in: start..<min(start + ColumnTexts.scannedAtOnce, folded.count))
    }
    return found
  }

  private static let scannedAtOnce = 1_024

  /// The texts that are a folded text.
  public func texts(equalTo text: String, unless interruption: Interruption) throws(Diagnostic) -> [UInt32] {
    let bytes = Array(text.utf8)
    return try texts(containing: text, unless: interruption).filter(unless: interruption) { folded.isEqual(bytes, at: Int($0)) }
  }

  /// The texts whose folded form fulfils a condition.
  public func texts(unless interruption: Interruption, where holds: (String) -> Bool) throws(Diagnostic) -> [UInt32] {
    try (0..<UInt32(strings.count)).filter(unless: interruption) { holds(String(decoding: folded[Int($0)], as: UTF8.self)) }
  }
}
