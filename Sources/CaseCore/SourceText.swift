/// A range of bytes in a source text.
public typealias SourceSpan = Range<Int>

/// A text that was given to the program: a typed line, a script, a data file.
public struct SourceText: Sendable, Hashable {
  /// The file's path; `nil` for what was typed.
  public let file: String?

  /// The text itself, which need not be valid UTF-8.
  public let bytes: [UInt8]

  /// The number of the first line, for a statement cut out of a script.
  public let firstLine: Int

  /// A text of bytes, as a file holds them.
  public init(file: String? = nil, bytes: [UInt8], firstLine: Int = 1) {
    self.file = file
    self.bytes = bytes
    self.firstLine = firstLine
  }

  /// A text that is known to be one.
  public init(_ text: String, file: String? = nil, firstLine: Int = 1) {
    self.init(file: file, bytes: Array(text.utf8), firstLine: firstLine)
  }

  /// What a span holds, as far as the text reaches, with U+FFFD for bytes that are no UTF-8.
  public subscript(span: SourceSpan) -> String { String(decoding: bytes[span.clamped(to: 0..<bytes.count)], as: UTF8.self) }
}

/// A place as people speak of it: both numbers begin at 1, and the column counts characters.
public struct SourceLocation: Sendable, Hashable {
  public var line: Int
  public var column: Int

  /// A place by its two numbers.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourceText {
  /// The place of a byte; one outside the text stands for the end that is nearest.
  ///
  /// - Complexity: O(*n*): meant for errors.
  public func location(of offset: Int) -> SourceLocation {
    let offset = min(max(0, offset), bytes.count)
    let start = lineStart(before: offset)
    let line = bytes[..<start].reduce(into: firstLine) { if $1 == UInt8(ascii: "\n") { $0 += 1 } }
    return SourceLocation(line: line, column: self[start..<offset].count + 1)
  }

  /// The line where a span begins, without its end, and where the span lies in it, in bytes of the line.
  ///
  /// At most 160 bytes before the span and 240 from its start are shown, with `…` for the rest: a whole catalogue can stand on one line.
  /// A span that reaches into further lines is cut off at the end of the first.
  ///
  /// - Complexity: O(*n*) in the length of the line.
  public func excerpt(around span: SourceSpan) -> (line: String, span: SourceSpan) {
    var start = min(max(0, span.lowerBound), bytes.count)
    // Between CR and LF the line has ended already.
    if bytes[..<start].last == UInt8(ascii: "\r"), bytes[start...].first == UInt8(ascii: "\n") { start -= 1 }
    let lineStart = lineStart(before: start)
    let lineEnd = bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
    var from = max(lineStart, start - 160)
    var to = min(lineEnd, start + 240)
    // A cut goes between characters, of which none has more than four bytes; where no character begins so near, it is no UTF-8.
    if from > lineStart { from = bytes[from..<from + 4].firstIndex(where: beginsCharacter) ?? from }
    if to < lineEnd { to = bytes[to - 3...to].lastIndex(where: beginsCharacter) ?? to }
    let (head, tail) = (from > lineStart ? "…" : "", to < lineEnd ? "…" : "")
    let before = head + self[from..<start]
    let end = min(max(start, span.upperBound), to)
    let marked = self[start..<end]
    return (before + marked + self[end..<to] + tail, before.utf8.count..<before.utf8.count + marked.utf8.count)
  }

  private func beginsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  private func lineStart(before offset: Int) -> Int {
    bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }
}
