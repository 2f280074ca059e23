import TextMeasure

/// One line of text that is safe to write to a terminal, with the number of cells that it takes.
///
/// Line breaks become `␤`, other control characters their pictures (`␛`, `␉`), and what would turn the direction of reading U+FFFD.
struct VisibleText: Sendable {
  let string: String
  let width: Int

  /// Whether its last sign must stay where it is cut: a mark says something of the whole.
  var endsInMark = false

  init(_ text: String) {
    if let plain = VisibleText(plain: text) {
      self = plain
      return
    }
    var visible = ""
    var afterReturn = false
    visible.append(text) { scalar in
      defer { afterReturn = scalar == "\r" }
      // A carriage return and the line feed after it are one line break.
      return afterReturn && scalar == "\n" ? "" : scalar.standIn
    }
    (string, width) = (visible, visible.displayWidth)
  }

  /// A text in which every scalar is visible and a character of its own; `nil` for any other.
  ///
  /// Nearly all text is such: it is measured in one pass over its bytes, without looking for the edges of characters.
  init?(plain text: String) {
    let measured = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      var (width, index) = (0, 0)
      while index < bytes.count {
        let byte = bytes[index]
        if byte >= 0x20 && byte < 0x7F {
          width += 1
          index += 1
        } else {
          guard let scalar = PlainScalar(bytes, at: index) else { return nil }
          width += scalar.cells
          index += scalar.length
        }
      }
      return width
    }
    guard let measured, let width = measured else { return nil }
    (string, self.width) = (text, width)
  }

  private init(string: String, width: Int) {
    self.string = string
    self.width = width
  }
}

extension VisibleText {
  /// This text, or as much of its beginning as fits with `…` after it.
  func cut(to limit: Int) -> VisibleText {
    if width <= limit { return self }
    guard limit > 0 else { return VisibleText(string: "", width: 0) }
    if endsInMark, limit > 2, let mark = string.last {
      let kept = prefix(fitting: limit - 1 - mark.displayWidth)
      return VisibleText(string: "\(kept.string)…\(mark)", width: kept.width + 1 + mark.displayWidth)
    }
    let kept = prefix(fitting: limit - 1)
    return VisibleText(string: kept.string + "…", width: kept.width + 1)
  }

  /// This text, or as much of its end as fits with `…` before it.
  func cutAtStart(to limit: Int) -> VisibleText {
    if width <= limit { return self }
    guard limit > 0 else { return VisibleText(string: "", width: 0) }
    var (kept, start) = (0, string.endIndex)
    for index in string.indices.reversed() {
      let cells = string[index].displayWidth
      guard kept + cells < limit else { break }
      (kept, start) = (kept + cells, index)
    }
    return VisibleText(string: "…" + string[start...], width: kept + 1)
  }

  /// The characters from the beginning that take at most so many cells.
  private func prefix(fitting limit: Int) -> VisibleText {
    var (kept, end) = (0, string.startIndex)
    while end < string.endIndex {
      let cells = string[end].displayWidth
      guard kept + cells <= limit else { break }
      kept += cells
      string.formIndex(after: &end)
    }
    return VisibleText(string: String(string[..<end]), width: kept)
  }
}

/// A scalar beyond ASCII that never joins its neighbours, read from UTF-8.
private struct PlainScalar {
  let length: Int
  let cells: Int

  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    switch bytes[index] {
    // U+00B7, which stands in names, and Cyrillic up to its combining marks.
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xB7, 0xD0...0xD1:
      (length, cells) = (2, 1)
    case 0xE2...0xEF where index + 2 < bytes.count:
      let value = UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      switch value {
      case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x3001...0x3011, 0xFF01...0xFF5E: (length, cells) = (3, 2)
      case 0x2013...0x2014, 0x2018...0x2019, 0x201C...0x201D, 0x2026: (length, cells) = (3, 1)
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
