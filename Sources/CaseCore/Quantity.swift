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

  /// The code of the comparator.
  public var comparator: String?

  /// What is written before the number for its comparator, such as `>` for "over".
  public var sign: String

  /// Whether the number tells how much something grew or fell.
  public var isChange: Bool

  /// A figure; one without a unit is a mere number.
  public init(
    value: Double, scale: Scale = .one, unit: String? = nil, unitLabel: String? = nil, unitName: String? = nil, comparator: String? = nil,
    sign: String = "", isChange: Bool = false
  ) {
    self.value = value
    self.scale = scale
    self.unit = unit
    self.unitLabel = unitLabel
    self.unitName = unitName
    self.comparator = comparator
    self.sign = sign
    self.isChange = isChange
  }

  /// The number and its unit with nothing left out, such as `>13.5亿元`.
  public var text: String { sign + NumberText.plain(value) + scale.symbol + (unitLabel ?? "") }

  /// The same for people: digits of large numbers in groups of three.
  public var groupedText: String { sign + NumberText.grouped(value) + scale.symbol + (unitLabel ?? "") }
}

/// Numbers as text, without a locale.
public enum NumberText {
  /// A text that reads back as the same number: a whole number below 10^18 in full, any other as short as can be.
  ///
  /// Examples are `13.5`, `400` and `1e+21`.
  public static func plain(_ value: Double) -> String {
    guard value.magnitude < 1e18, let integer = Int64(exactly: value) else { return value.description }
    return String(integer)
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
