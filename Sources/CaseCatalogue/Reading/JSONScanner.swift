import CaseCore

/// Reads JSON token by token, strictly as RFC 8259 says, and tells where it ends to be JSON.
///
/// It serves faults only: simdjson, which reads catalogues, says neither where an error is nor where a value stands.
/// A token is a key, a value without parts, or a bracket; commas and colons are none.
struct JSONScanner {
  private enum Expectation { case value, valueOrEnd, element, key, keyOrEnd, colon, commaOrEnd, end }

  private var cursor: JSONCursor
  private var expectation = Expectation.value

  /// The open brackets, outermost first.
  private var brackets: [UInt8] = []
  private var lastComma = 0
  private let maximumDepth: Int

  /// Whether any number of values may follow each other.
  private let isLines: Bool

  /// Reads a value, and what follows it to the end, from an offset.
  ///
  /// - Parameter maximumDepth: how many brackets that hold something may be open at once.
  init(_ bytes: [UInt8], from offset: Int = 0, as shape: TapeReader.Shape = .array, maximumDepth: Int) {
    cursor = JSONCursor(bytes, at: offset)
    isLines = shape == .lines
    self.maximumDepth = maximumDepth
  }

  /// The first error; `nil` where there is none.
  static func firstFault(in bytes: [UInt8], as shape: TapeReader.Shape = .array, maximumDepth: Int) -> JSONFault? {
    var scanner = JSONScanner(bytes, as: shape, maximumDepth: maximumDepth)
    do throws(JSONFault) {
      while try scanner.next() != nil {}
      return nil
    } catch {
      return error
    }
  }

  /// The next token; `nil` at the end of the text.
  mutating func next() throws(JSONFault) -> SourceSpan? {
    while true {
      let behind = cursor.offset
      cursor.skipSpace()
      let start = cursor.offset
      // Space parts the values of lines.
      if isLines, expectation == .end, start > behind, cursor.byte != nil { expectation = .value }
      if isLines, expectation == .value, brackets.isEmpty, cursor.byte == nil { expectation = .end }
      guard let byte = cursor.byte else {
        if expectation == .end { return nil }
        throw JSONFault(.invalidJSON(expected: expected, found: nil), at: start..<start)
      }
      switch (expectation, byte) {
      case (.colon, UInt8(ascii: ":")):
        cursor.advance()
        expectation = .value
      case (.commaOrEnd, UInt8(ascii: ",")):
        lastComma = start
        cursor.advance()
        expectation = brackets.last == UInt8(ascii: "{") ? .key : .element
      case (.commaOrEnd, closingBracket), (.valueOrEnd, closingBracket), (.keyOrEnd, closingBracket):
        cursor.advance()
        brackets.removeLast()
        return ended(start)
      case (.key, UInt8(ascii: "\"")), (.keyOrEnd, UInt8(ascii: "\"")):
        try cursor.readString()
        expectation = .colon
        return start..<cursor.offset
      case (.element, closingBracket), (.key, closingBracket):
        throw JSONFault(.trailingComma, at: lastComma..<lastComma + 1)
      case (.value, _), (.valueOrEnd, _), (.element, _): return try value(byte, start)
      default: throw unexpected()
      }
    }
  }

  private mutating func value(_ byte: UInt8, _ start: Int) throws(JSONFault) -> SourceSpan {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      brackets.append(byte)
      expectation = byte == UInt8(ascii: "{") ? .keyOrEnd : .valueOrEnd
      cursor.advance()
      // simdjson does not count brackets that hold nothing.
      if brackets.count > maximumDepth, !isClosedAtOnce { throw JSONFault(.nestingTooDeep(maximumDepth), at: start..<start + 1) }
      return start..<cursor.offset
    case UInt8(ascii: "\""): try cursor.readString()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try cursor.readNumber()
    default: guard cursor.takeLiteral() else { throw unexpected() }
    }
    return ended(start)
  }

  /// Ends a value.
  private mutating func ended(_ start: Int) -> SourceSpan {
    expectation = brackets.isEmpty ? .end : .commaOrEnd
    return start..<cursor.offset
  }

  /// The bracket that closes the innermost open one; 0, which stands nowhere else, where none is open.
  private var closingBracket: UInt8 {
    switch brackets.last {
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    default: 0
    }
  }

  /// Whether nothing stands between the bracket that was just read and the one that closes it.
  private var isClosedAtOnce: Bool {
    var ahead = cursor
    ahead.skipSpace()
    return ahead.byte == closingBracket
  }

  private var expected: JSONExpectation {
    let inObject = brackets.last == UInt8(ascii: "{")
    return switch expectation {
    case .value, .element: .value
    case .valueOrEnd: .valueOrBracket
    case .key: .key
    case .keyOrEnd: .keyOrBrace
    case .colon: .colon
    case .commaOrEnd: inObject ? .commaOrBrace : .commaOrBracket
    case .end: .end
    }
  }

  private func unexpected() -> JSONFault {
    let span = cursor.spanOfWord()
    guard let word = cursor.text(in: span) else { return JSONFault(.invalidUTF8, at: span.lowerBound..<span.lowerBound + 1) }
    return JSONFault(.invalidJSON(expected: expected, found: word), at: span)
  }
}

/// An error in JSON, and where it is.
struct JSONFault: Error {
  let fault: CatalogueFault
  let span: SourceSpan

  init(_ fault: CatalogueFault, at span: SourceSpan) {
    self.fault = fault
    self.span = span
  }
}
