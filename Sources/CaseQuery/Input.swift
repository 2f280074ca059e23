import CaseCore
import TextMeasure

/// A statement's text, one scalar after another, beside the plain form in which keywords and signs are read.
struct Input: Sendable {
  /// As it was written.
  let scalars: [Unicode.Scalar]

  /// Full-width forms as their ASCII twins, small letters, simplified characters; what stands in quotes is never read from here.
  let plain: [Unicode.Scalar]

  /// The byte where each scalar begins, and where the last one ends.
  let offsets: [Int]

  /// Where the text begins in its source.
  let base: Int

  /// Where the question or exclamation marks begin that end the text; its end where there are none.
  let closing: Int

  /// Where each kind of quotation could be closed, ascending.
  private let quotationEnds: [Unicode.Scalar: [Int]]

  init(_ text: String, base: Int) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
    self.base = base
    plain = scalars.map(\.plain)
    closing = Input.closing(of: plain)
    quotationEnds = Input.quotationEnds(in: scalars)
  }

  var count: Int { scalars.count }

  /// The text between two places.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// The text of a span.
  func text(of span: SourceSpan) -> String { text(index(ofByte: span.lowerBound - base)..<index(ofByte: span.upperBound - base)) }

  func span(_ range: Range<Int>) -> SourceSpan { base + offsets[range.lowerBound]..<base + offsets[range.upperBound] }

  /// The place of the scalar that begins at a byte, or of the next one.
  func index(ofByte offset: Int) -> Int {
    var (low, high) = (0, offsets.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The plain scalar at a place; `nil` beyond the end.
  subscript(index: Int) -> Unicode.Scalar? { plain.indices.contains(index) ? plain[index] : nil }

  /// Whether a text of plain scalars stands at a place.
  func has(_ text: String, at index: Int) -> Bool {
    var index = index
    for scalar in text.unicodeScalars {
      guard self[index] == scalar else { return false }
      index += 1
    }
    return true
  }

  /// Whether a word may end before a place: at a sign, or where a side of the cut is Chinese.
  func mayCut(before index: Int) -> Bool {
    guard index > 0, index != closing, let next = self[index] else { return true }
    let last = plain[index - 1]
    return next.isDelimiter || next == ":" || last.isDelimiter || scalars[index].isQuote || has("..", at: index) || has("!=", at: index)
      || has("!~", at: index) || last.isHan || next.isHan
  }

  /// Whether a quotation may open at a place: only where a word begins, so not in `People's`.
  func opensQuotation(at index: Int) -> Bool {
    guard index < count, scalars[index].closingQuote != nil else { return false }
    guard index > 0 else { return true }
    let last = plain[index - 1]
    return last.isDelimiter || last.isHan || last.isQuote || (last == "." && index > 1 && plain[index - 2] == ".")
  }

  /// The place behind a quotation that opens here; `nil` where none does, or where it is never closed.
  func endOfQuotation(at index: Int) -> Int? {
    guard opensQuotation(at: index), let closing = scalars[index].closingQuote, let ends = quotationEnds[closing] else { return nil }
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= index { low = middle + 1 } else { high = middle }
    }
    return low < ends.count ? ends[low] + 1 : nil
  }

  /// The place of the bracket that closes the one at `index`, quotations aside.
  func closingBracket(of index: Int) -> Int? {
    var (depth, place) = (0, index)
    while let next = self[place] {
      if let end = endOfQuotation(at: place) {
        place = end
        continue
      }
      if next == "(" { depth += 1 }
      if next == ")" { depth -= 1 }
      if depth == 0 { return place }
      place += 1
    }
    return nil
  }

  /// The text from a place on with narrow forms and capitals as they are, in UTF-8, as far as a literal may reach.
  func literalBytes(from index: Int, most: Int = 48) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in scalars[index..<min(count, index + most)] { bytes += UTF8.encode(scalar.narrow).map(Array.init) ?? [] }
    return bytes
  }

  /// How many scalars from a place on make so many of its literal bytes.
  func scalarCount(ofLiteralBytes length: Int, from index: Int) -> Int {
    var (bytes, end) = (0, index)
    while bytes < length, end < count {
      bytes += UTF8.width(scalars[end].narrow)
      end += 1
    }
    return end - index
  }
}

extension Input {
  private static func closing(of plain: [Unicode.Scalar]) -> Int {
    var end = plain.count
    while end > 0, plain[end - 1].isBlank { end -= 1 }
    var start = end
    while start > 0, plain[start - 1] == "?" || plain[start - 1] == "!" { start -= 1 }
    // Marks and nothing else are asked, not ended.
    return plain[..<start].allSatisfy(\.isBlank) || start == end ? plain.count : start
  }

  /// The places of all quotation marks that may close, by mark; one that is escaped does not.
  private static func quotationEnds(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar: [Int]] {
    var ends: [Unicode.Scalar: [Int]] = [:]
    var isEscaped = false
    for (index, scalar) in scalars.enumerated() {
      if !isEscaped, scalar.isQuote {
        for closing in scalar.closes { ends[closing, default: []].append(index) }
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return ends
  }
}
