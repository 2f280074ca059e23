import CaseCatalogue
import CaseCore
import CaseQuery

/// What a single value must be: a comparison after its words have been given their meaning.
enum Predicate: Sendable {
  /// One of some vocabulary entries, kinds (by number) or records (by row).
  case oneOf(Set<UInt32>)

  /// One of some names by their codes, for rows that hold no more than those.
  case coded(Set<String>)

  /// The value's folded text is or holds one of these folded texts.
  case text(Operator, [String])
  case date(Operator, [DateSpan])
  case quantity(Operator, [QuantityRange])

  /// Nothing fulfils it.
  case never
}

/// A quantity to compare with, or all between two.
struct QuantityRange: Sendable {
  var low: Double
  var high: Double

  /// What the numbers are measured in; `nil` compares with a figure's number in its own unit.
  var dimension: String?

  /// The unit as it was written.
  var unit = ""
}

extension Predicate {
  /// Whether a span of days fulfils it: one that overlaps another equals it, one that ends before the other begins is less.
  func holds(_ date: DateSpan) -> Bool {
    guard case .date(let comparison, let spans) = self else { return false }
    return spans.contains { span in
      switch comparison {
      case .less: date.last < span.first
      case .greater: date.first > span.last
      case .lessOrEqual: date.first <= span.last
      case .greaterOrEqual: date.last >= span.first
      default: date.overlaps(span)
      }
    }
  }

  /// Whether a text fulfils it.
  ///
  /// - Parameter text: The folded text.
  func holds(foldedText text: String) -> Bool {
    guard case .text(let comparison, let texts) = self else { return false }
    return texts.contains { other in
      switch comparison {
      case .contains: text.holds(other)
      case .less: text < other
      case .lessOrEqual: text <= other
      case .greater: text > other
      case .greaterOrEqual: text >= other
      default: text == other
      }
    }
  }

  /// Whether a figure fulfils it.
  ///
  /// - Parameters:
  ///   - number: The number times its scale.
  ///   - unit: What it is measured in, if in anything.
  ///   - order: Where the figure lies beside its number: just above (1), at it (0), just below (-1).
  func holds(_ number: Double, unit: Vocabulary.Unit?, order: Int) -> Bool {
    guard case .quantity(let comparison, let ranges) = self else { return false }
    return ranges.contains { range in
      range.factor(for: unit).map { Bounds(low: range.low, high: range.high).hold(comparison, number * $0, order: order) } ?? false
    }
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether these bytes hold others in a row.
  ///
  /// - Complexity: O(*n m*) at worst.
  func containsRun(_ other: some RandomAccessCollection<UInt8>) -> Bool {
    guard let first = other.first else { return true }
    var index = startIndex
    while endIndex - index >= other.count {
      if self[index] == first, self[index...].starts(with: other) { return true }
      index += 1
    }
    return false
  }

  /// Whether these bytes hold others in a row that begin at the edge of a word, and end at one where they are few.
  func holdsWord(_ other: [UInt8]) -> Bool {
    func isLetter(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 } ?? false }
    let (isBounded, isShort) = (isLetter(other.first), isLetter(other.last) && other.count <= 3)
    guard !other.isEmpty else { return true }
    var index = startIndex
    while endIndex - index >= other.count {
      let end = index + other.count
      if self[index] == other[0], self[index..<end].elementsEqual(other),
        !isBounded || index == startIndex || !isLetter(self[index - 1]), !isShort || end == endIndex || !isLetter(self[end])
      {
        return true
      }
      index += 1
    }
    return false
  }
}

extension String {
  /// Whether the text holds another, byte by byte.
  func holds(_ other: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { text in text.containsRun(Array(other.utf8)) }
    return found ?? Array(utf8).containsRun(Array(other.utf8))
  }
}
