import CaseCore
import TextMeasure

/// Finds the names that are most like a word: letters swapped, left out or added, or one contained in the other.
enum NearestNames {
  /// The longest word that names are looked for, in bytes: comparing takes as long as the word.
  private static let wordLimit = 256

  /// Up to three candidates, the nearest first; each is known by several names.
  static func of<Candidate>(_ word: String, among candidates: [Candidate], names: (Candidate) -> [String]) -> [Candidate] {
    guard word.utf8.count <= wordLimit else { return [] }
    let folded = fold(word)
    guard !folded.isEmpty else { return [] }
    let rated = candidates.enumerated().compactMap { index, candidate -> (rating: Int, index: Int)? in
      let best = names(candidate).compactMap { rating(of: fold($0), for: folded) }.min()
      return best.map { (rating: $0, index: index) }
    }
    return rated.sorted { ($0.rating, $0.index) < ($1.rating, $1.index) }.prefix(3).map { candidates[$0.index] }
  }

  static func of(_ word: String, among names: [String]) -> [String] { of(word, among: names) { [$0] } }

  /// How far a name is from a word; `nil` where they have nothing in common.
  private static func rating(of name: String, for word: String) -> Int? {
    guard !name.isEmpty else { return nil }
    if name == word { return 0 }
    let (short, long) = name.unicodeScalars.count < word.unicodeScalars.count ? (name, word) : (word, name)
    // A word of one letter is in too many others; of one Chinese character it is not.
    if short.utf8.count >= 3, contains(long, short) { return 3 + long.unicodeScalars.count - short.unicodeScalars.count }
    let limit = min(3, max(1, word.unicodeScalars.count / 3))
    return editDistance(name, word, limit: limit).map { $0 * 2 }
  }

  private static func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    guard part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
  }

  private static func fold(_ text: String) -> String { String(decoding: text.foldedBytes, as: UTF8.self) }
}
