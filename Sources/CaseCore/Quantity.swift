/// A published figure as it is shown: a number with its scale and unit, and the sign of its comparator.
public struct Quantity: Sendable, Hashable {
  /// The number as published, before its scale.
  public var value: Double
  public var scale: Scale

  /// The code of the unit.
  public var unit: String?

  /// How the unit is written after the number.
  public var unitLabel: String?

  /// What people call the unit in the language of the answer, where that is a word of its own.
  public var unitName: String?

  /// How many base units of its dimension the unit is.
  public var unitFactor: Double

  /// The code of the comparator.
  public var comparator: String?

  /// What is written before the number for its comparator, such as `>` for "over".
  public var sign: String

  /// Whether the number tells how much something grew or fell.
  public var isChange: Bool

  /// A figure; one without a unit is a mere number.
  public init(
    value: Double, scale: Scale = .one, unit: String? = nil, unitLabel: String? = nil, unitName: String? = nil, unitFactor: Double = 1,
    comparator: String? = nil, sign: String = "", isChange: Bool = false
  ) {
    self.value = value
    self.scale = scale
    self.unit = unit
    self.unitLabel = unitLabel
    self.unitName = unitName
    self.unitFactor = unitFactor
    self.comparator = comparator
    self.sign = sign
    self.isChange = isChange
  }

  /// The number in the base unit of its dimension, as near as a decimal number is.
  public var base: Double {
    // The digits stay what they are; a product of binary fractions has others at its end.
    let scaled = Double("\(value)e\(scale.zeros)") ?? value * scale.factor
    let parts = 1 / unitFactor
    return unitFactor < 1 && parts == parts.rounded() ? scaled / parts : scaled * unitFactor
  }

  /// The number and its unit with nothing left out, such as `>13.5亿元`.
  public var text: String { sign + NumberText.plain(value) + scale.symbol + (unitLabel ?? "") }

  /// The same for people: digits of large numbers in groups of three.
  public var groupedText: String { sign + NumberText.grouped(value) + scale.symbol + (unitLabel ?? "") }
}

/// Numbers as text, without a locale.
public enum NumberText {
  /// A text that reads back as the same number: as short as can be, and without an exponent from 10^-21 to 10^21.
  ///
  /// Examples are `13.5`, `400`, `0.00001234` and `1e+21`.
  public static func plain(_ value: Double) -> String {
    if value.magnitude < 1e18, let integer = Int64(exactly: value) { return String(integer) }
    let text = value.description
    guard value.magnitude < 1e21, value.magnitude >= 1e-21, let sign = text.firstIndex(of: "e"),
      let exponent = Int(text[text.index(after: sign)...])
    else { return text }
    return withoutExponent(digits: text[..<sign].filter(\.isNumber), exponent: exponent, isNegative: value < 0)
  }

  /// Digits of which the first stands before the point, where that is moved.
  private static func withoutExponent(digits: String, exponent: Int, isNegative: Bool) -> String {
    let sign = isNegative ? "-" : ""
    if exponent < 0 {
      let significant = digits.hasSuffix("0") ? digits.dropLast() : digits[...]
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + significant
    }
    return sign + digits.prefix(exponent + 1) + String(repeating: "0", count: max(0, exponent + 1 - digits.count))
  }

  /// The same with a comma before each three digits of a whole part of five digits or more.
  public static func grouped(_ value: Double) -> String {
    grouped(plain(value))
  }

  /// The same of a whole number, with each of its digits.
  public static func grouped(_ value: Int) -> String { grouped(String(value)) }

  private static func grouped(_ text: String) -> String {
    let wholeEnd = text.utf8.prefix { $0 != UInt8(ascii: ".") }.count
    let firstDigit = text.utf8.first == UInt8(ascii: "-") ? 1 : 0
    guard wholeEnd - firstDigit > 4, !text.utf8.contains(UInt8(ascii: "e")) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + wholeEnd / 3)
    for (index, byte) in text.utf8.enumerated() {
      if index > firstDigit, index < wholeEnd, (wholeEnd - index) % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
