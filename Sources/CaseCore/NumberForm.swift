/// How the numbers of figures are written for people.
public enum NumberForm: String, Sendable, CaseIterable {
  /// As they were published.
  case plain

  /// With so few digits that they are taken in at a glance.
  case scaled
}

extension Quantity {
  /// The figure as people read it in a language: its number, scale and unit, and the sign of its comparator.
  ///
  /// A number keeps each of its digits, but where it is scaled: then `≈` stands before one that has lost some. An arrow tells growth from
  /// decline.
  public func text(in language: Language, numbers: NumberForm, charset: Charset = .unicode) -> String {
    if isChange, value != 0 {
      var amount = self
      (amount.value, amount.isChange) = (value.magnitude, false)
      return charset.arrow(upwards: value > 0) + amount.text(in: language, numbers: numbers, charset: charset)
    }
    guard numbers == .scaled || language != .zh, var number = DecimalNumber(value) else { return groupedText }
    number.exponent += scale.zeros
    var mark = ""
    if numbers == .scaled, number.zeros >= ScaleWord.least(in: language), number.round(to: Quantity.readableDigits) {
      mark = charset.approximately
    }
    // What was published in full stays so.
    let word = numbers == .scaled || scale != .one ? ScaleWord.largest(for: number, in: language) : nil
    number.exponent -= word?.zeros ?? 0
    guard language != .zh else { return sign + mark + number.grouped + (word?.text ?? "") + (unitLabel ?? "") }
    let isSpaced = unitName != nil || word != nil && unitLabel != nil
    return sign + mark + number.grouped + (word?.text ?? "") + (isSpaced ? " " : "") + (unitName ?? unitLabel ?? "")
  }

  /// As many digits of a number are taken in at a glance.
  private static let readableDigits = 4
}

extension Charset {
  fileprivate func arrow(upwards: Bool) -> String { self == .ascii ? (upwards ? "^" : "v") : upwards ? "↑" : "↓" }
  fileprivate var approximately: String { self == .ascii ? "~" : "≈" }
}

/// A word between a number and its unit that stands for zeros.
private struct ScaleWord {
  var text: String
  var zeros: Int

  private static let chinese = [ScaleWord(text: "万亿", zeros: 12), ScaleWord(text: "亿", zeros: 8), ScaleWord(text: "万", zeros: 4)]
  private static let english = [("trillion", 12), ("billion", 9), ("million", 6)].map {
    ScaleWord(text: " " + $0.0, zeros: $0.1)
  }

  private static func all(in language: Language) -> [ScaleWord] { language == .zh ? chinese : english }

  /// The largest one that leaves a number at least 1; `nil` for a small number.
  static func largest(for number: DecimalNumber, in language: Language) -> ScaleWord? {
    all(in: language).first { $0.zeros <= number.zeros }
  }

  /// The zeros of the smallest one.
  static func least(in language: Language) -> Int { all(in: language).last?.zeros ?? 0 }
}

/// The digits of a number, which are moved beside the point without the faults of binary fractions.
private struct DecimalNumber {
  private var isNegative: Bool

  /// Without zeros at the beginning and the end; none for zero.
  private var digits: [UInt8]

  /// How many zeros stand behind the last digit, or negative how many digits stand behind the point.
  var exponent: Int

  /// `nil` for a number that is not written in full.
  init?(_ value: Double) {
    let text = NumberText.plain(value.magnitude).utf8[...]
    guard text.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) else { return nil }
    isNegative = value < 0
    exponent = 0
    if let point = text.firstIndex(of: 0x2E) {
      exponent = -text.distance(from: text.index(after: point), to: text.endIndex)
      digits = Array(text[..<point]) + text[text.index(after: point)...]
    } else {
      digits = Array(text)
    }
    trim()
  }

  /// How many digits stand between the first one and the point: 3 for 1000.
  var zeros: Int { digits.isEmpty ? 0 : digits.count - 1 + exponent }

  private mutating func trim() {
    digits.removeFirst(digits.prefix { $0 == 0x30 }.count)
    while digits.last == 0x30 {
      digits.removeLast()
      exponent += 1
    }
  }

  /// Keeps so many digits, the last of them rounded.
  ///
  /// - Returns: Whether that changes the number.
  mutating func round(to count: Int) -> Bool {
    guard digits.count > count else { return false }
    let roundsUp = digits[count] >= 0x35
    exponent += digits.count - count
    digits.removeLast(digits.count - count)
    if roundsUp {
      while digits.last == 0x39 {
        digits.removeLast()
        exponent += 1
      }
      if let last = digits.popLast() { digits.append(last + 1) } else { digits = [0x31] }
    }
    trim()
    return true
  }

  /// The number with its digits in groups of three where there are five or more before the point.
  var grouped: String {
    let whole = digits.dropLast(max(0, -exponent)) + Array(repeating: 0x30, count: max(0, exponent))
    let missing = max(0, -exponent - digits.count)
    let fraction = exponent < 0 ? Array(repeating: 0x30, count: missing) + digits.suffix(-exponent) : []
    var bytes: [UInt8] = isNegative ? [0x2D] : []
    for (index, digit) in whole.enumerated() {
      if index > 0, whole.count > 4, (whole.count - index) % 3 == 0 { bytes.append(0x2C) }
      bytes.append(digit)
    }
    if whole.isEmpty { bytes.append(0x30) }
    if !fraction.isEmpty { bytes += [0x2E] + fraction }
    return String(decoding: bytes, as: UTF8.self)
  }
}
