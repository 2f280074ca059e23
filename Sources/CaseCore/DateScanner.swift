/// Reads the parts of dates from left to right.
struct DateScanner {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  /// A hyphen was read between the numbers of a date: another one cannot be the sign of a range.
  var hasHyphen = false

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// How many bytes were read.
  var offset: Int { index - bytes.startIndex }

  /// What stands behind what was read; `nil` at the end.
  var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  /// A whole number of so many digits, all that stand there.
  mutating func digits(_ count: ClosedRange<Int>) -> Int? {
    let run = bytes[index...].prefix { (0x30...0x39).contains($0) }
    guard count.contains(run.count) else { return nil }
    index = run.endIndex
    return run.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// A whole number in Chinese numerals.
  mutating func numerals(_ values: ClosedRange<Double>) -> Int? {
    guard let next, next >= 0x80 else { return nil }
    let text = String(decoding: bytes[index...].prefix(24), as: UTF8.self)
    guard let found = ChineseNumerals(prefixOf: text[...]), values.contains(found.value), found.value == found.value.rounded() else {
      return nil
    }
    index += text.utf8.count - found.rest.utf8.count
    return Int(found.value)
  }

  /// The number of a month, a day or a quarter.
  mutating func number() -> Int? { digits(1...2) ?? numerals(0...99) }

  /// Letters, all that stand there, as small ones.
  mutating func letters() -> String {
    let run = bytes[index...].prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    index = run.endIndex
    return String(decoding: run.map { $0 | 0x20 }, as: UTF8.self)
  }

  mutating func skipBlanks() {
    while next == UInt8(ascii: " ") { index += 1 }
  }

  /// Whether one of some texts stands there: the first that does is read.
  mutating func take(_ texts: String...) -> Bool { take(anyOf: texts) }

  mutating func take(anyOf texts: [String]) -> Bool {
    guard let text = texts.first(where: { bytes[index...].starts(with: $0.utf8) }) else { return false }
    index += text.utf8.count
    return true
  }

  /// Reads something whole, or nothing at all.
  mutating func attempt<Found>(_ read: (inout DateScanner) -> Found?) -> Found? {
    let start = self
    let found = read(&self)
    if found == nil { self = start }
    return found
  }

  /// Whether something stands there, which is left.
  func sees(_ read: (inout DateScanner) -> Bool) -> Bool {
    var scanner = self
    return read(&scanner)
  }
}
