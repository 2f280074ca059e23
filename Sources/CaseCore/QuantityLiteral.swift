/// Reads a number with a scale and a unit as people write it: `13.5亿元`, `1万P`, `12.2%`, `35,000`, `1.35 billion yuan`, `-3.5`, `三百五十个`.
///
///     quantity -> [ '+' | '-' | '负' ] ( NUMBER { SCALE NUMBER } [ SCALE ] [ UNIT ] | '百分之' NUMBER )
public struct QuantityLiteral: Sendable {
  /// The number before its last scale; infinite where no `Double` holds it.
  public var number: Double
  public var scale: Scale

  /// Whether a scale is written anywhere in it: one that stands behind the other end of a range is not for this number.
  public var isScaled: Bool

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
    let text = String(decoding: bytes, as: UTF8.self)
    let sign = text.first.flatMap { ["-", "+", "负"].contains($0) ? $0 : nil }
    let unsigned = text.dropFirst(sign == nil ? 0 : 1)
    let rest: Substring
    if unsigned.hasPrefix("百分之"), isUnit("%"), let part = WrittenNumber(prefixOf: unsigned.dropFirst(3), inList: inList) {
      (number, scale, isScaled, unit, rest) = (part.value, .one, false, "%", part.rest)
    } else if let amount = ScaledNumber(prefixOf: unsigned, inList: inList) {
      let whole = amount.measured(isUnit)
      (number, scale, isScaled, unit, rest) = (whole.number, whole.scale, whole.isScaled, whole.unit, whole.rest)
    } else {
      return nil
    }
    if let sign, sign != "+" { number.negate() }
    length = text.utf8.count - rest.utf8.count
  }
}
