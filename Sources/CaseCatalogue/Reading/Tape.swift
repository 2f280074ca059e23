import CSimdJSON

/// A JSON value as simdjson's tape: a word for each key, value, opening and closing bracket, and a second one for a number.
///
/// It is valid until the reader that made it goes on. An index beyond the end is `Token.end`.
struct Tape {
  /// What a word stands for, as simdjson's letter: comparing letters costs less than sorting them into cases.
  struct Token: Equatable {
    let letter: UInt8

    static var object: Token { Token(letter: UInt8(ascii: "{")) }
    static var array: Token { Token(letter: UInt8(ascii: "[")) }
    static var string: Token { Token(letter: UInt8(ascii: "\"")) }
    static var integer: Token { Token(letter: UInt8(ascii: "l")) }
    static var unsigned: Token { Token(letter: UInt8(ascii: "u")) }
    static var double: Token { Token(letter: UInt8(ascii: "d")) }
    static var yes: Token { Token(letter: UInt8(ascii: "t")) }
    static var no: Token { Token(letter: UInt8(ascii: "f")) }

    /// What stands before the first value and behind the last.
    static var end: Token { Token(letter: UInt8(ascii: "r")) }
  }

  // Why unsafe: the tape is simdjson's own memory. `word(at:)` checks every index; a string's bytes are where simdjson says.
  private let words: UnsafePointer<UInt64>?
  private let strings: UnsafePointer<UInt8>?
  private let hashes: UnsafePointer<UInt64>?
  private let wordCount: Int

  /// What the indices count that words name: values share a tape.
  private let wordsBefore: Int

  /// Where the value begins in its file, in bytes.
  let offset: Int

  /// A tape with nothing on it.
  static var empty: Tape { Tape(csj_tape()) }

  init(_ raw: csj_tape) {
    words = raw.words
    strings = raw.strings
    hashes = raw.hashes
    wordCount = raw.word_count
    wordsBefore = raw.words_before
    offset = raw.offset
  }

  /// The index of the value itself.
  static let root = 1

  func token(at index: Int) -> Token { Token(letter: UInt8(truncatingIfNeeded: word(at: index) >> 56)) }

  /// The index behind a value with all that it holds.
  func after(_ index: Int) -> Int {
    switch token(at: index) {
    case .object, .array: Swift.max(index + 1, Int(word(at: index) & 0xFFFF_FFFF) - wordsBefore)
    case .integer, .unsigned, .double: index + 2
    default: index + 1
    }
  }

  /// The index of the bracket that closes an object or array.
  func end(of index: Int) -> Int { after(index) - 1 }

  /// Whether an object or array holds nothing.
  func isEmpty(at index: Int) -> Bool { end(of: index) <= index + 1 }

  /// Where the elements of an array stand; none of another value.
  func elements(of index: Int) -> [Int] {
    guard token(at: index) == .array else { return [] }
    var elements: [Int] = []
    var element = index + 1
    while element < end(of: index) {
      elements.append(element)
      element = after(element)
    }
    return elements
  }

  /// Where the keys of an object stand, each before its value; none of another value.
  func keys(of index: Int) -> [Int] {
    guard token(at: index) == .object else { return [] }
    var keys: [Int] = []
    var key = index + 1
    while key < end(of: index) {
      keys.append(key)
      key = after(key + 1)
    }
    return keys
  }

  /// The bytes of a string or key; `nil` for another value.
  func string(at index: Int) -> ByteView? {
    let word = word(at: index)
    guard word >> 56 == UInt64(Token.string.letter), let strings else { return nil }
    let start = UnsafeRawPointer(strings + Int(word & 0x00FF_FFFF_FFFF_FFFF))
    return ByteView(UnsafeRawBufferPointer(start: start + 4, count: Int(start.loadUnaligned(as: UInt32.self))), hash: hashes?[index])
  }

  /// Tells memory which slots of a hash table the strings of a value are looked for in: asked for one after the other, each takes longer than
  /// all that is done with it.
  func prefetch(_ slots: [UInt64], ofValueAt index: Int) {
    guard let hashes else { return }
    slots.withUnsafeBufferPointer { slots in
      guard let address = slots.baseAddress else { return }
      let mask = slots.count - 1
      for index in index..<min(after(index), wordCount) where token(at: index) == .string {
        csj_prefetch(address + (StringTable.home(hashes[index]) & mask))
      }
    }
  }

  /// A number; `nil` for another value.
  func number(at index: Int) -> Double? {
    let bits = word(at: index + 1)
    return switch token(at: index) {
    case .integer: Double(Int64(bitPattern: bits))
    case .unsigned: Double(bits)
    case .double: Double(bitPattern: bits)
    default: nil
    }
  }

  private func word(at index: Int) -> UInt64 {
    guard index >= 0, index < wordCount, let words else { return UInt64(Token.end.letter) << 56 }
    return words[index]
  }
}
