/// Turns what a terminal sends into keys: UTF-8, keys of several bytes, bracketed pastes.
///
/// Bytes come in any pieces; a key is given once it is complete. A byte that is no UTF-8 is skipped.
struct KeyDecoder {
  private var bytes: [UInt8] = []
  private var next = 0

  /// Where the search for the end of a paste goes on; `nil` outside a paste.
  private var pasteSearch: Int?

  /// Whether the Escape at `next` has waited long enough to be one.
  private var escapeIsAlone = false

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// What more bytes are waited for.
  enum Expectation {
    /// The rest of a key's bytes, which comes at once or not at all.
    case restOfSequence
    case restOfPaste
    case anything
  }

  mutating func append(_ more: UnsafeRawBufferPointer) {
    if pasteSearch == nil, next > 0 {
      bytes.removeFirst(next)
      next = 0
    }
    bytes.append(contentsOf: more)
  }

  /// The next key, or `nil` when more bytes are needed.
  mutating func nextKey() -> Key? {
    if pasteSearch != nil { return pastedKey() }
    while next < bytes.count {
      if bytes[next] != 0x1B || escapeIsAlone {
        escapeIsAlone = false
        switch UTF8Step(bytes[next...]) {
        case .scalar(let scalar, let length):
          next += length
          return key(for: scalar)
        case .invalid: next += 1
        case .incomplete: return nil
        }
        continue
      }
      switch EscapeSequence(bytes[next...]) {
      case .key(let key, let length):
        next += length
        return .named(key)
      case .unknown(let length): next += length
      case .escape: escapeIsAlone = true
      case .incomplete: return nil
      case .pasteStart(let length):
        next += length
        pasteSearch = next
        return pastedKey()
      }
    }
    return nil
  }

  private func key(for scalar: Unicode.Scalar) -> Key {
    switch scalar.value {
    case 0x03: .interrupt
    case 0x1A: .suspend
    default: .character(scalar)
    }
  }

  var expectation: Expectation {
    if pasteSearch != nil { return .restOfPaste }
    return next < bytes.count && bytes[next] == 0x1B ? .restOfSequence : .anything
  }

  /// Whether more has come than the keys that were given.
  var holdsMore: Bool { next < bytes.count }

  /// Takes what has come as all there is: an Escape is then an Escape, and a paste ends.
  mutating func stopWaiting() -> Key? {
    guard pasteSearch != nil else {
      escapeIsAlone = true
      return nextKey()
    }
    pasteSearch = nil
    defer { next = bytes.count }
    return .paste(PastedText.cleaned(bytes[next...]))
  }

  private mutating func pastedKey() -> Key? {
    guard var index = pasteSearch else { return nil }
    let end = KeyDecoder.pasteEnd
    while let escape = bytes.firstIndex(of: 0x1B, from: index) {
      if bytes.count - escape < end.count, end.starts(with: bytes[escape...]) {
        pasteSearch = escape
        return nil
      }
      if bytes[escape...].starts(with: end) {
        let text = PastedText.cleaned(bytes[next..<escape])
        next = escape + end.count
        pasteSearch = nil
        return .paste(text)
      }
      index = escape + 1
    }
    pasteSearch = bytes.count
    return nil
  }
}
