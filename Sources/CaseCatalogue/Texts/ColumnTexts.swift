public import CaseCore
import Synchronization
import TextMeasure

/// The distinct texts of a column, to be found in their folded form by what they hold.
///
/// For who looks once each text is looked at; for those who look again the pairs of their characters are listed, which takes several times
/// as long.
public final class ColumnTexts: Sendable {
  /// Each text as it was written; texts are numbered in the order of the rows that they come first in.
  public let strings: [StringID]

  /// The rows that have each text, ascending; once for each time that they have it.
  private let rows: RaggedArray<UInt32>
  private let field: FieldID
  private let table: StringTable
  private let ledger: Ledger
  private let madePairs = MadeOnce<BigramIndex>()
  private let wasLookedAt = Mutex(false)

  init(_ values: DistinctTexts, of field: FieldID, in table: StringTable, enteredIn ledger: Ledger) {
    strings = values.strings
    rows = values.rowsByText
    (self.field, self.table, self.ledger) = (field, table, ledger)
  }

  /// The rows that have any of some texts, in the order of the texts; one may stand there more than once.
  public func rows(of texts: [UInt32]) -> [UInt32] {
    var found: [UInt32] = []
    found.reserveCapacity(texts.count)
    for text in texts { for index in rows.range(of: Int(text)) { found.append(rows.elements[index]) } }
    return found
  }

  /// How many bytes of memory it takes, without the pairs.
  var memoryByteCount: Int { strings.count * MemoryLayout<StringID>.stride + rows.memoryByteCount }

  /// Where pairs of characters stand, listed now if they are not yet.
  ///
  /// - Complexity: O(total length of the texts) at the first call.
  @discardableResult
  func pairs(unless interruption: Interruption) throws(Diagnostic) -> BigramIndex {
    try madePairs.value(unless: interruption) { () throws(Diagnostic) in
      try ledger.entering(.pairs, of: field, byteCount: \.memoryByteCount) { () throws(Diagnostic) in
        try BigramIndex(try folded(strings.indices, unless: interruption), unless: interruption)
      }
    }
  }

  /// The texts that hold a folded text, ascending.
  ///
  /// - Complexity: O(number of places of its pairs of characters); at the first call O(total length of the texts).
  public func texts(containing part: String, unless interruption: Interruption) throws(Diagnostic) -> [UInt32] {
    if part.isEmpty { return Array(0..<UInt32(strings.count)) }
    return try texts(containing: part, areWhole: false, unless: interruption)
  }

  /// The texts that are a folded text.
  public func texts(equalTo text: String, unless interruption: Interruption) throws(Diagnostic) -> [UInt32] {
    if text.isEmpty { return try texts(unless: interruption, where: \.isEmpty) }
    return try texts(containing: text, areWhole: true, unless: interruption)
  }

  private func texts(containing part: String, areWhole: Bool, unless interruption: Interruption) throws(Diagnostic) -> [UInt32] {
    let isFirst = wasLookedAt.withLock { wasLookedAt in
      defer { wasLookedAt = true }
      return !wasLookedAt
    }
    if isFirst, madePairs.known == nil {
      let bytes = Array(part.utf8)
      return try looked(unless: interruption) { $0.texts(containing: bytes, areWhole: areWhole) }
    }
    return try pairs(unless: interruption).texts(holding: Array(part.unicodeScalars), areWhole: areWhole, unless: interruption)
  }

  /// The texts whose folded form fulfils a condition.
  ///
  /// - Complexity: O(total length of the texts).
  public func texts(unless interruption: Interruption, where holds: (String) -> Bool) throws(Diagnostic) -> [UInt32] {
    try looked(unless: interruption) { texts in
      (0..<texts.count).filter { holds(String(decoding: texts[$0], as: UTF8.self)) }.map(UInt32.init)
    }
  }

  /// The texts that are found among some, and some, and so on.
  private func looked(unless interruption: Interruption, at find: (FoldedTexts) -> [UInt32]) throws(Diagnostic) -> [UInt32] {
    var found: [UInt32] = []
    for start in stride(from: 0, to: strings.count, by: ColumnTexts.foldedAtOnce) {
      let texts = try folded(start..<min(start + ColumnTexts.foldedAtOnce, strings.count), unless: interruption)
      found += find(texts).map { UInt32(start) + $0 }
    }
    return found
  }

  /// So many texts fit into a cache.
  private static let foldedAtOnce = 1_024

  private func folded(_ range: Range<Int>, unless interruption: Interruption) throws(Diagnostic) -> FoldedTexts {
    var pace = interruption.pace
    var folded = FoldedTexts()
    folded.reserve(count: range.count, byteCount: strings[range].reduce(0) { $0 + table.range(of: $1).count })
    for string in strings[range] {
      let text = table.bytes(of: string)
      try pace.step(1 + text.count >> 7)
      folded.append(folding: text)
    }
    return folded
  }
}
