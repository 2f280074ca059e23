/// A number as people write it before its scale and unit: `42`, `1,100`, `.5`, `1.5e-3`, `三百五十`, `十二点五`.
struct WrittenNumber {
  /// Infinite where no `Double` holds it.
  var value: Double

  /// The text behind it.
  var rest: Substring
  var isChinese = false

  /// A digit or numeral alone: behind a scale nobody knows whether 3万4 is 30,004 or 34,000.
  var isOneDigit: Bool

  /// Reads the longest number at the beginning of a text; `nil` where there is none.
  init?(prefixOf text: Substring, inList: Bool) {
    if let numerals = ChineseNumerals(prefixOf: text) {
      (value, rest, isChinese, isOneDigit) = (numerals.value, numerals.rest, true, numerals.isOneDigit)
      return
    }
    let bytes = text.utf8
    guard let length = WrittenNumber.length(Array(bytes), inList: inList) else { return nil }
    let digits = bytes.prefix(length).filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "_") }
    value = Double(String(decoding: digits, as: UTF8.self)) ?? .infinity
    rest = Substring(bytes.dropFirst(length))
    isOneDigit = length == 1
  }

  /// How many bytes digits take: with `_` or in groups of three, then a fraction and an exponent.
  private static func length(_ bytes: [UInt8], inList: Bool) -> Int? {
    func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index]) }
    func has(_ sign: Unicode.Scalar, _ index: Int) -> Bool { bytes.indices.contains(index) && bytes[index] == UInt8(ascii: sign) }
    var index = 0
    guard isDigit(0) || (has(".", 0) && isDigit(1)) else { return nil }
    while isDigit(index) || (has("_", index) && isDigit(index + 1)) { index += 1 }
    if !inList, (1...3).contains(index) {
      while has(",", index), isDigit(index + 1), isDigit(index + 2), isDigit(index + 3), !isDigit(index + 4) { index += 4 }
    }
    if has(".", index), isDigit(index + 1) {
      index += 1
      while isDigit(index) { index += 1 }
    }
    if has("e", index) || has("E", index) {
      let digits = index + (has("+", index + 1) || has("-", index + 1) ? 2 : 1)
      if isDigit(digits) {
        index = digits
        while isDigit(index) { index += 1 }
      }
    }
    return index
  }
}
