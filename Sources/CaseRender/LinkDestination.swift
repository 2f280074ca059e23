/// An address that a document may link to, written so that it ends neither the link nor the cell of a table around it.
struct LinkDestination {
  let text: String

  /// The destination for an address; `nil` for any but `http` and `https`, which alone are safe to follow.
  init?(_ address: String) {
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
    text = result
  }
}
