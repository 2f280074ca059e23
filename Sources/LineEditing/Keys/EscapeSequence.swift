/// What the bytes from an Escape on turn out to be.
enum EscapeSequence: Equatable {
  /// A key, or a known sequence's length in bytes.
  case key(NamedKey, length: Int)

  /// The beginning of a bracketed paste.
  case pasteStart(length: Int)

  /// A complete sequence that means nothing here: a function key, a mouse report.
  case unknown(length: Int)

  /// More bytes may follow; after a short silence it is an Escape by itself.
  case incomplete

  /// An Escape by itself, or before another key.
  case escape

  /// Longer sequences than this are no key: what follows the Escape is then text.
  private static let longest = 64

  /// Recognises the sequence at the beginning of `bytes`, whose first byte is an Escape.
  init(_ bytes: ArraySlice<UInt8>) {
    let second = bytes.startIndex + 1
    guard second < bytes.endIndex else {
      self = .incomplete
      return
    }
    switch bytes[second] {
    case UInt8(ascii: "["): self = EscapeSequence.control(bytes, from: second + 1)
    case UInt8(ascii: "O"): self = EscapeSequence.single(bytes, from: second + 1)
    // Escape alone comes in a piece of its own; with Enter behind it, Alt was held.
    case UInt8(ascii: "\r"), UInt8(ascii: "\n"): self = .key(.newline, length: 2)
    default: self = .escape
    }
  }

  /// `ESC O` and a letter: arrows in application mode, and F1 to F4.
  private static func single(_ bytes: ArraySlice<UInt8>, from index: Int) -> EscapeSequence {
    guard index < bytes.endIndex else { return .incomplete }
    if let key = letterKey(bytes[index], modifier: 1) { return .key(key, length: 3) }
    return (UInt8(ascii: "M")...UInt8(ascii: "y")).contains(bytes[index]) ? .unknown(length: 3) : .escape
  }

  /// `ESC [`, parameters, and a final byte.
  private static func control(_ bytes: ArraySlice<UInt8>, from start: Int) -> EscapeSequence {
    var index = start
    // The Linux console's F1 to F5: `ESC [ [ A`.
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "[") {
      return index + 1 < bytes.endIndex ? .unknown(length: 4) : .incomplete
    }
    var parameters = [0]
    while index < bytes.endIndex, (0x20...0x3F).contains(bytes[index]) {
      switch bytes[index] {
      case UInt8(ascii: ";"): parameters.append(0)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let last = parameters.count - 1
        parameters[last] = min(parameters[last] * 10 + Int(bytes[index] - UInt8(ascii: "0")), 9999)
      default: break
      }
      index += 1
      if index - start > longest { return .escape }
    }
    guard index < bytes.endIndex else { return .incomplete }
    let length = index + 1 - bytes.startIndex
    guard (0x40...0x7E).contains(bytes[index]) else { return .unknown(length: length - 1) }
    if bytes[index] == UInt8(ascii: "~") {
      if parameters[0] == 200 { return .pasteStart(length: length) }
      // Enter with a modifier, from terminals that tell of it.
      if parameters.count == 3, parameters[0] == 27, parameters[2] == 13 { return .key(.newline, length: length) }
      return numberedKey(parameters).map { .key($0, length: length) } ?? .unknown(length: length)
    }
    let modifier = parameters.count > 1 ? parameters[1] : 1
    if bytes[index] == UInt8(ascii: "u"), parameters[0] == 13 { return .key(.newline, length: length) }
    return letterKey(bytes[index], modifier: modifier).map { .key($0, length: length) } ?? .unknown(length: length)
  }

  private static func numberedKey(_ parameters: [Int]) -> NamedKey? {
    switch parameters[0] {
    case 1, 7: .home
    case 4, 8: .end
    case 3: parameters.count > 1 && isByWord(parameters[1]) ? .wordDelete : .delete
    case 5: .pageUp
    case 6: .pageDown
    default: nil
    }
  }

  private static func letterKey(_ letter: UInt8, modifier: Int) -> NamedKey? {
    let byWord = isByWord(modifier)
    return switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): byWord ? .wordRight : .right
    case UInt8(ascii: "D"): byWord ? .wordLeft : .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "Z"): .backTab
    default: nil
    }
  }

  /// Whether Alt or Ctrl is held: the modifier is one more than a sum of bits, of which 2 is Alt and 4 is Ctrl.
  private static func isByWord(_ modifier: Int) -> Bool { modifier > 1 && (modifier - 1) & 6 != 0 }
}
