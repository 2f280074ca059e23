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

  /// An address as the destination of a link; `nil` for any but `http` and `https`, which alone are safe to follow.
  static func linkDestination(_ address: String) -> String? {
    let start = address.prefix(8).lowercased()
    guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return nil }
    var result = ""
    for byte in address.utf8 {
      switch byte {
      case 0...0x20, 0x7F..., UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
        UInt8(ascii: "\""), UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"):
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      default:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return result
  }
}
