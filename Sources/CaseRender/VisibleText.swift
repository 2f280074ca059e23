import CaseCore
import TextMeasure

/// One line of text that is safe to write to a terminal, with the number of cells that it takes.
///
/// Line breaks become `␤`, other control characters their pictures (`␛`, `␉`), and what would turn the direction of reading U+FFFD.
struct VisibleText: Sendable {
  let string: String
  let width: Int

  /// How wide it is where the width of a character is ambiguous; `…`, which marks a cut, is such a one.
  private let ambiguous: AmbiguousWidth

  /// Which signs may stand for what is not shown.
  private let charset: Charset

  /// Whether its last sign must stay where it is cut: a mark says something of the whole.
  var endsInMark = false

  init(_ text: String, ambiguous: AmbiguousWidth, charset: Charset = .unicode) {
    if let plain = VisibleText(plain: text, ambiguous: ambiguous, charset: charset) {
      self = plain
      return
    }
    var visible = ""
    var afterReturn = false
    visible.append(text) { scalar in
      defer { afterReturn = scalar == "\r" }
      // A carriage return and the line feed after it are one line break.
      return afterReturn && scalar == "\n" ? "" : scalar.standIn.map { charset == .ascii ? "?" : $0 }
    }
    self.init(string: visible, width: visible.displayWidth(ambiguous: ambiguous), ambiguous: ambiguous, charset: charset)
  }

  /// A text in which every scalar is visible and a character of its own; `nil` for any other.
  ///
  /// Nearly all text is such: it is measured in one pass over its bytes, without looking for the edges of characters.
  init?(plain text: String, ambiguous: AmbiguousWidth, charset: Charset = .unicode) {
    let measured = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      var (width, index) = (0, 0)
      while index < bytes.count {
        let byte = bytes[index]
        if byte >= 0x20 && byte < 0x7F {
          width += 1
          index += 1
        } else {
          guard let scalar = PlainScalar(bytes, at: index) else { return nil }
          width += scalar.isAmbiguous && ambiguous == .wide ? 2 : scalar.cells
          index += scalar.length
        }
      }
      return width
    }
    guard let measured, let width = measured else { return nil }
    self.init(string: text, width: width, ambiguous: ambiguous, charset: charset)
  }

  private init(string: String, width: Int, ambiguous: AmbiguousWidth, charset: Charset) {
    self.string = string
    self.width = width
    self.ambiguous = ambiguous
    self.charset = charset
  }
}

extension VisibleText {
  private var ellipsisCells: Int { charset.ellipsis.displayWidth(ambiguous: ambiguous) }

  private func cells(of character: Character) -> Int { character.displayWidth(ambiguous: ambiguous) }

  /// This text, or as much of its beginning as fits with an ellipsis after it; nothing where not even that fits.
  func cut(to limit: Int) -> VisibleText {
    if width <= limit { return self }
    if endsInMark, let mark = string.last, limit > ellipsisCells + cells(of: mark) {
      let end = ellipsisCells + cells(of: mark)
      let kept = prefix(fitting: limit - end)
      return with("\(kept.string)\(charset.ellipsis)\(mark)", kept.width + end)
    }
    guard limit >= ellipsisCells else { return with("", 0) }
    let kept = prefix(fitting: limit - ellipsisCells)
    return with("\(kept.string)\(charset.ellipsis)", kept.width + ellipsisCells)
  }

  /// This text or, of several things that it names, the first with the count of the others: `甲、乙…(+3)`.
  ///
  /// Where not even one of them fits, it is cut as any text is.
  func cut(to limit: Int, parts: [String], separator: String) -> VisibleText {
    if width <= limit { return self }
    for count in stride(from: parts.count - 1, to: 0, by: -1) {
      let rest = "\(charset.ellipsis)(+\(parts.count - count))" + (endsInMark ? string.suffix(1) : "")
      let text = VisibleText(parts[..<count].joined(separator: separator) + rest, ambiguous: ambiguous, charset: charset)
      if text.width <= limit { return text }
    }
    return cut(to: limit)
  }

  /// This text, or as much of its end as fits with an ellipsis before it; nothing where not even that fits.
  func cutAtStart(to limit: Int) -> VisibleText {
    if width <= limit { return self }
    var (kept, start) = (ellipsisCells, string.endIndex)
    guard limit >= kept else { return with("", 0) }
    for index in string.indices.reversed() {
      let cells = cells(of: string[index])
      guard kept + cells <= limit else { break }
      (kept, start) = (kept + cells, index)
    }
    return with("\(charset.ellipsis)\(string[start...])", kept)
  }

  /// The characters from the beginning that take at most so many cells.
  private func prefix(fitting limit: Int) -> VisibleText {
    var (kept, end) = (0, string.startIndex)
    while end < string.endIndex {
      let cells = cells(of: string[end])
      guard kept + cells <= limit else { break }
      kept += cells
      string.formIndex(after: &end)
    }
    return with(String(string[..<end]), kept)
  }

  /// A part of this text, measured alike.
  private func with(_ string: String, _ width: Int) -> VisibleText {
    VisibleText(string: string, width: width, ambiguous: ambiguous, charset: charset)
  }
}

/// A scalar beyond ASCII that never joins its neighbours, read from UTF-8.
private struct PlainScalar {
  let length: Int

  /// The cells that it takes, if it is not ambiguous and those are wide.
  let cells: Int
  let isAmbiguous: Bool

  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    switch bytes[index] {
    // U+00B7, which stands in names.
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xB7:
      (length, cells, isAmbiguous) = (2, 1, true)
    // Cyrillic up to its combining marks; the letters of Russian are those of East Asian fonts.
    case 0xD0...0xD1 where index + 1 < bytes.count:
      let value = UInt32(bytes[index] & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
      (length, cells, isAmbiguous) = (2, 1, (0x410...0x44F).contains(value) || value == 0x401 || value == 0x451)
    case 0xE2...0xEF where index + 2 < bytes.count:
      let value = UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      switch value {
      case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x3001...0x3011, 0xFF01...0xFF5E: (length, cells, isAmbiguous) = (3, 2, false)
      case 0x2013...0x2014, 0x2018...0x2019, 0x201C...0x201D, 0x2026: (length, cells, isAmbiguous) = (3, 1, true)
      default: return nil
      }
    default:
      return nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would act on this scalar, or let it turn the direction of what follows.
  var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// What is shown in place of a control; `nil` for any other scalar.
  var standIn: String? {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: "␤"
    case 0..<0x20: Unicode.Scalar(0x2400 + value).map { String($0) }
    case 0x7F: "␡"
    default: isControl ? "\u{FFFD}" : nil
    }
  }
}
