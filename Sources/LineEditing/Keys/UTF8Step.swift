/// What stands at the beginning of bytes that should be UTF-8.
enum UTF8Step: Equatable {
  case scalar(Unicode.Scalar, length: Int)
  case incomplete
  case invalid

  init(_ bytes: ArraySlice<UInt8>) {
    guard let first = bytes.first else {
      self = .incomplete
      return
    }
    let length = UTF8Step.length(of: first)
    guard length > 0 else {
      self = .invalid
      return
    }
    var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<max(length, 1) {
      guard offset < bytes.count else {
        self = .incomplete
        return
      }
      let byte = bytes[bytes.startIndex + offset]
      guard byte & 0xC0 == 0x80 else {
        self = .invalid
        return
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // Overlong forms and surrogates are no UTF-8.
    if let scalar = Unicode.Scalar(value), UTF8.width(scalar) == length {
      self = .scalar(scalar, length: length)
    } else {
      self = .invalid
    }
  }

  private static func length(of first: UInt8) -> Int {
    switch first {
    case 0..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}
