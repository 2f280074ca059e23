/// Reads a number with a scale and a unit as people write it: `13.5亿元`, `1万P`, `12.2%`, `35,000`, `1.35 billion yuan`, `-3.5`.
///
///     quantity -> [ '+' | '-' ] NUMBER [ SCALE ] [ UNIT ]
public struct QuantityLiteral: Sendable {
  /// The number as written, before its scale.
  public var number: Double
  public var scale: Scale

  /// The unit as written; empty where there is none.
  public var unit: String

  /// How many bytes of the text it takes.
  public var length: Int

  /// Reads the longest quantity at the beginning of a text; `nil` where there is none.
  ///
  /// Digits and signs are ASCII ones: whoever takes full-width forms narrows them first. A comma before three digits belongs to the number,
  /// except in a list in brackets.
  ///
  /// - Parameter isUnit: Whether a text of up to 24 characters is a unit; asked for each length, longest first.
  /// - Complexity: O(*n*) in the length of `bytes`, beside what `isUnit` takes.
  public init?(prefixOf bytes: ArraySlice<UInt8>, inList: Bool = false, isUnit: (String) -> Bool) {
    guard let numberLength = QuantityLiteral.numberLength(bytes, inList: inList) else { return nil }
    let digits = bytes.prefix(numberLength).filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "+") }
    guard let number = Double(String(decoding: digits, as: UTF8.self)), number.isFinite else { return nil }
    self.number = number
    let rest = String(decoding: bytes.dropFirst(numberLength), as: UTF8.self)
    let spaced = rest.drop { $0 == " " }
    let scaled = Scale.prefix(of: spaced)
    let withScale = QuantityLiteral.unit(in: scaled.rest, isUnit)
    let withoutScale = QuantityLiteral.unit(in: spaced, isUnit)
    // What reads further wins: in "M" the scale, in "米" the unit.
    let scaledEnd = withScale?.rest ?? scaled.rest
    if let withoutScale, withoutScale.rest.utf8.count <= scaledEnd.utf8.count {
      (scale, unit) = (.one, withoutScale.unit)
      length = numberLength + rest.utf8.count - withoutScale.rest.utf8.count
    } else if scaled.scale != .one {
      (scale, unit) = (scaled.scale, withScale?.unit ?? "")
      length = numberLength + rest.utf8.count - scaledEnd.utf8.count
    } else {
      (scale, unit, length) = (.one, "", numberLength)
    }
  }

  /// How many bytes a number takes: digits with `_` or in groups of three, then a fraction.
  private static func numberLength(_ bytes: ArraySlice<UInt8>, inList: Bool) -> Int? {
    func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index]) }
    var index = bytes.startIndex
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { index += 1 }
    let start = index
    guard isDigit(index) else { return nil }
    while isDigit(index) || (bytes.indices.contains(index) && bytes[index] == UInt8(ascii: "_") && isDigit(index + 1)) { index += 1 }
    if !inList, index - start <= 3 {
      while bytes.indices.contains(index), bytes[index] == UInt8(ascii: ","), isDigit(index + 1), isDigit(index + 2), isDigit(index + 3),
        !isDigit(index + 4)
      {
        index += 4
      }
    }
    if bytes.indices.contains(index), bytes[index] == UInt8(ascii: "."), isDigit(index + 1) {
      index += 1
      while isDigit(index) { index += 1 }
    }
    return index - bytes.startIndex
  }

  /// The longest unit at the beginning of a text, and what follows it.
  private static func unit(in text: Substring, _ isUnit: (String) -> Bool) -> (unit: String, rest: Substring)? {
    let text = text.drop { $0 == " " }
    var end = text.index(text.startIndex, offsetBy: 24, limitedBy: text.endIndex) ?? text.endIndex
    while end > text.startIndex {
      let candidate = String(text[..<end])
      if candidate.last != " ", isUnit(candidate) { return (candidate, text[end...]) }
      end = text.index(before: end)
    }
    return nil
  }
}
