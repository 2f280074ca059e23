/// Data as text of a Markdown document, with nothing in it that Markdown would act on.
enum MarkdownText {
  /// A text on one line: line breaks are `<br>`, controls are stand-ins, and signs of Markdown are escaped, in one pass.
  ///
  /// - Parameter startsLine: whether the text begins a line, where `-`, `+` and a number with a dot would begin a list.
  static func escaped(_ text: String, startsLine: Bool = false) -> String {
    var result = ""
    var afterReturn = false
    var (position, digits) = (0, 0)
    result.append(text) { scalar in
      defer {
        afterReturn = scalar == "\r"
        position += 1
        if (0x30...0x39).contains(scalar.value) { digits += 1 }
      }
      switch scalar {
      case "\n": return afterReturn ? "" : "<br>"
      case "\r": return "<br>"
      case "|", "\\", "`", "*", "_", "<", ">", "[", "]", "&", "~", "#", "$": return "\\\(scalar)"
      case "-", "+": return startsLine && position == 0 ? "\\\(scalar)" : nil
      case ".", ")": return startsLine && position > 0 && digits == position ? "\\\(scalar)" : nil
      default: return scalar.standIn
      }
    }
    return result
  }

  /// The numbers of the footnotes that a document refers to; in data brackets are escaped.
  static func footnotes(in document: some Sequence<UInt8>) -> Set<Int> {
    var numbers: Set<Int> = []
    var (previous, number): (UInt8, Int?) = (0, nil)
    for byte in document {
      switch byte {
      case UInt8(ascii: "^") where previous == UInt8(ascii: "["): number = 0
      case 0x30...0x39: number = number.map { $0 &* 10 &+ Int(byte - 0x30) }
      default:
        if byte == UInt8(ascii: "]"), let number { numbers.insert(number) }
        number = nil
      }
      previous = byte
    }
    return numbers
  }

  /// Lines as they stand, between fences that are longer than any row of backticks in them.
  static func fenced(_ text: String) -> String {
    var (longest, count) = (2, 0)
    for byte in text.utf8 {
      count = byte == UInt8(ascii: "`") ? count + 1 : 0
      longest = max(longest, count)
    }
    var lines = ""
    lines.append(text) { $0 == "\n" ? nil : $0.standIn }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)casebook\n\(lines)\n\(fence)\n"
  }
}
