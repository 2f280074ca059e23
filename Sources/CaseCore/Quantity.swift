/// A published figure as it is shown: a number with its scale and unit, and the sign of its comparator.
public struct Quantity: Sendable, Hashable {
  public var value: Double
  public var scale: Scale

  /// The code of the unit, and how it is written after the number.
  public var unit: String?
  public var unitLabel: String?

  /// The code of the comparator, and what is written before the number (`>` for "over").
  public var comparator: String?
  public var sign: String

  public init(
    value: Double, scale: Scale = .one, unit: String? = nil, unitLabel: String? = nil, comparator: String? = nil, sign: String = ""
  ) {
    self.value = value
    self.scale = scale
    self.unit = unit
    self.unitLabel = unitLabel
    self.comparator = comparator
    self.sign = sign
  }

  /// The number and its unit with nothing left out, such as `>13.5亿元`.
  public var text: String { sign + NumberText.plain(value) + scale.symbol + (unitLabel ?? "") }

  /// The same for people: digits of large numbers in groups of three.
  public var groupedText: String { sign + NumberText.grouped(value) + scale.symbol + (unitLabel ?? "") }
}

/// Numbers as text, without a locale.
public enum NumberText {
  /// The shortest text that reads back as the same number: `13.5`, `400`, `1e+21`.
  public static func plain(_ value: Double) -> String {
    if let integer = Int64(exactly: value), abs(integer) < 1_000_000_000_000_000_000 { return String(integer) }
    return value.description
  }

  /// The same with a comma before each three digits of a whole part of five digits or more.
  public static func grouped(_ value: Double) -> String {
    let text = plain(value)
    guard abs(value) >= 10_000, !text.utf8.contains(UInt8(ascii: "e")) else { return text }
    let digits = text.utf8.prefix { $0 != UInt8(ascii: ".") }.count - (value < 0 ? 1 : 0)
    let sign = value < 0 ? 1 : 0
    return String(unsafeUninitializedCapacity: text.utf8.count + digits / 3) { buffer in
      var count = 0
      for (index, byte) in text.utf8.enumerated() {
        let left = digits + sign - index
        if left > 0, left < digits, left % 3 == 0 {
          buffer[count] = UInt8(ascii: ",")
          count += 1
        }
        buffer[count] = byte
        count += 1
      }
      return count
    }
  }
}
