import CUnicode
import Glibc

/// A text in the form in which names are compared, with the way back to where each part of it was written.
///
/// Folding is NFKC without case; every dash is one `-`; quotes and `《》` are nothing; a run of spaces is one space, and beside a Chinese
/// character or punctuation none; `、` is a comma; traditional characters are simplified. Each written character folds on its own, so that
/// the folding of a part is the part of the folding.
public struct FoldedText: Sendable {
  /// The folded text in UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Where the character that made each byte begins, as a byte offset into the text as it was written.
  public private(set) var starts: [Int32] = []

  /// Where the character that made each byte ends.
  public private(set) var ends: [Int32] = []

  private var last: Unicode.Scalar?
  private var hasPendingSpace = false

  /// Whether `starts` and `ends` are wanted.
  private let keepsPlaces: Bool

  /// Folds a text.
  ///
  /// - Complexity: O(*n*).
  public init(_ text: some StringProtocol) {
    self.init(keepsPlaces: true)
    var text = String(text)
    text.withUTF8 { append(folding: $0) }
  }

  /// No text yet, to which others are appended.
  init(keepsPlaces: Bool) { self.keepsPlaces = keepsPlaces }

  /// Makes room for so many bytes in all.
  mutating func reserve(_ byteCount: Int) { bytes.reserveCapacity(byteCount) }

  /// Appends what a text in UTF-8 folds to on its own.
  mutating func append(folding text: UnsafeBufferPointer<UInt8>) {
    (last, hasPendingSpace) = (nil, false)
    bytes.reserveRoom(text.count)
    if keepsPlaces {
      starts.reserveRoom(text.count)
      ends.reserveRoom(text.count)
    }
    var offset = 0
    while offset < text.count {
      if !keepsPlaces {
        let end = PlainRun.end(in: text, from: offset)
        if end > offset {
          appendPlain(text, offset..<end)
          offset = end
          continue
        }
      }
      let first = text.scalar(at: offset)
      var written = offset..<offset + first.width
      var next = written.upperBound < text.count ? text.scalar(at: written.upperBound) : nil
      if next?.scalar.isMark != true, let simple = first.scalar.simplyFolded {
        if simple.isPlainLetter { keep(simple.simplified, written) } else { append(simple, written) }
      } else {
        var character = String.UnicodeScalarView([first.scalar])
        while let mark = next, mark.scalar.isMark {
          character.append(mark.scalar)
          written = written.lowerBound..<written.upperBound + mark.width
          next = written.upperBound < text.count ? text.scalar(at: written.upperBound) : nil
        }
        for scalar in compatibilityFolded(String(character)).unicodeScalars { append(scalar, written) }
      }
      offset = written.upperBound
    }
  }

  /// Where the folding of what was written from a byte on begins; `nil` where nothing of it is left.
  ///
  /// A space that the folding made of blanks before the byte is not part of it.
  ///
  /// - Complexity: O(log *n*).
  public func index(ofByte offset: Int) -> Int? {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    if low < bytes.count, bytes[low] == UInt8(ascii: " ") { low += 1 }
    return low < bytes.count ? low : nil
  }

  /// Where what made a folded byte begins as it was written.
  ///
  /// - Precondition: `index` is an index of `bytes`.
  public func start(ofByte index: Int) -> Int { Int(starts[index]) }

  /// Where what made a folded byte ends as it was written, with the quotes that close behind it.
  ///
  /// - Precondition: `index` is an index of `bytes`.
  public func end(ofByte index: Int) -> Int { Int(ends[index]) }

  /// Appends what a character is folded to, which may be nothing, or a space before the next one.
  private mutating func append(_ scalar: Unicode.Scalar, _ written: Range<Int>) {
    if scalar.isInvisible { return }
    if scalar.isQuote {
      // A quote is nothing, but one that closes behind a name belongs to it.
      if !hasPendingSpace, !scalar.opensQuotation, let end = ends.last, end == written.lowerBound { extendLast(to: written.upperBound) }
      return
    }
    if scalar.isSpace {
      hasPendingSpace = true
      return
    }
    let kept: Unicode.Scalar = scalar.isDash ? "-" : scalar == "、" ? "," : scalar.simplified
    if !hasPendingSpace, kept == "-", last == "-" { extendLast(to: written.upperBound) } else { keep(kept, written) }
  }

  /// Appends a run that folds to itself but for case, and the space before it.
  private mutating func appendPlain(_ text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>) {
    let first = text.scalar(at: run.lowerBound)
    keep(first.scalar.lowercasePlain, run.lowerBound..<run.lowerBound + first.width)
    let rest = run.lowerBound + first.width..<run.upperBound
    guard !rest.isEmpty else { return }
    let start = bytes.count
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[rest]))
    // Bytes of other scripts have their highest bit set.
    for index in start..<bytes.count where bytes[index] &- 0x41 < 26 { bytes[index] |= 0x20 }
    var lastStart = run.upperBound - 1
    while text[lastStart] & 0xC0 == 0x80 { lastStart -= 1 }
    last = text.scalar(at: lastStart).scalar.lowercasePlain
  }

  /// Appends a character, and the space before it.
  private mutating func keep(_ scalar: Unicode.Scalar, _ written: Range<Int>) {
    if hasPendingSpace {
      hasPendingSpace = false
      if let last, !last.needsNoSpace, !scalar.needsNoSpace { emit(" ", written.lowerBound..<written.lowerBound) }
    }
    emit(scalar, written)
    last = scalar
  }

  /// Lets the last character reach further.
  private mutating func extendLast(to end: Int) {
    let last = ends.last
    var index = ends.count
    while index > 0, ends[index - 1] == last {
      ends[index - 1] = Int32(end)
      index -= 1
    }
  }

  private mutating func emit(_ scalar: Unicode.Scalar, _ written: Range<Int>) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      bytes.append(byte)
      guard keepsPlaces else { continue }
      starts.append(Int32(written.lowerBound))
      ends.append(Int32(written.upperBound))
    }
  }
}

extension StringProtocol {
  /// The bytes of this text as names are compared, without the way back to where they were written; see `FoldedText`.
  ///
  /// - Complexity: O(*n*).
  public var foldedBytes: [UInt8] {
    var folded = FoldedText(keepsPlaces: false)
    var text = String(self)
    text.withUTF8 { folded.append(folding: $0) }
    return folded.bytes
  }
}

extension String {
  /// This text as names are compared; see `FoldedText`.
  ///
  /// - Complexity: O(*n*).
  public var folded: String { String(decoding: foldedBytes, as: UTF8.self) }

}

extension Unicode.Scalar {
  /// The folding of a scalar that needs no table; `nil` where the full algorithm is needed.
  fileprivate var simplyFolded: Unicode.Scalar? {
    switch value {
    case 0x41...0x5A: Unicode.Scalar(value + 0x20)
    case 0..<0x80: self
    case 0x410...0x42F: Unicode.Scalar(value + 0x20)
    case 0x430...0x45F: self
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3001...0x3002, 0x300A...0x300F: self
    // Full-width forms of ASCII.
    case 0xFF21...0xFF3A: Unicode.Scalar(value - 0xFEE0 + 0x20)
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0)
    default: nil
    }
  }

  /// Whether this is a lower-case letter, a digit or a Chinese character, and so no sign of any kind.
  fileprivate var isPlainLetter: Bool {
    (0x61...0x7A).contains(value) || (0x30...0x39).contains(value) || (0x430...0x45F).contains(value) || isHan
  }

  /// Letters whose properties are known without a table, for they are most of what is folded.
  private var isCyrillic: Bool { (0x400...0x481).contains(value) }

  /// Signs of Chinese texts, known without a table.
  private var isCommonSign: Bool {
    switch value {
    case 0x2010...0x2027, 0x3001...0x3011, 0xFF01...0xFF5E: true
    default: false
    }
  }

  /// A letter of a `PlainRun` in lower case.
  fileprivate var lowercasePlain: Unicode.Scalar { (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value + 0x20)) : self }

  /// What comes along unseen when text is copied: a byte order mark, zero-width spaces, a soft hyphen.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }

  fileprivate var isSpace: Bool {
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
    return !isHan && !isCyrillic && properties.isWhitespace
  }

  var isMark: Bool {
    guard value >= 0x300, !isHan, !isCyrillic, !isCommonSign else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// The simplified form of a traditional Chinese character; any other scalar itself.
  ///
  /// - Complexity: O(log *n*) in the size of Unihan's table.
  public var simplified: Unicode.Scalar { isHan ? Unicode.Scalar(cun_simplified(value)) ?? self : self }

  /// Whether this is a quotation mark or a book-title mark, which names are compared without.
  public var isQuote: Bool {
    switch self {
    case "\"", "'", "“", "”", "‘", "’", "「", "」", "『", "』", "《", "》", "〈", "〉", "«", "»", "＂", "＇": true
    default: false
    }
  }

  /// Whether this quote can only open a quotation.
  fileprivate var opensQuotation: Bool {
    switch self {
    case "“", "‘", "「", "『", "《", "〈", "«": true
    default: false
    }
  }

  fileprivate var isDash: Bool { (0x2010...0x2015).contains(value) || value == 0x2212 || value == 0xFF0D || value == 0x2D }

  /// Whether a space beside this character means nothing.
  fileprivate var needsNoSpace: Bool {
    switch self {
    case ",", ":", ";", "(", ")", "+", "。": true
    default: isHan
    }
  }
}

/// NFKC and case folding by utf8proc; text that it refuses stays as it is.
private func compatibilityFolded(_ text: String) -> String {
  var copy = text
  return copy.withUTF8 { bytes in
    var output: UnsafeMutablePointer<utf8proc_uint8_t>?
    let options = utf8proc_option_t(
      UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_CASEFOLD.rawValue)
    let length = utf8proc_map(bytes.baseAddress, bytes.count, &output, options)
    guard length >= 0, let output else { return text }
    // utf8proc allocates the result with malloc and leaves it to its caller.
    defer { free(output) }
    return String(decoding: UnsafeBufferPointer(start: output, count: length), as: UTF8.self)
  }
}
