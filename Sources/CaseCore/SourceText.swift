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

  /// What is known of its lines; copies share it.
  private let lines = LineMemory()

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
  /// - Complexity: O(*n*) the first time, then O(log *n*) for most texts: a file can have a thousand findings, all of them on one line.
  public func location(of offset: Int) -> SourceLocation {
    let place = lines.place(of: min(max(0, offset), bytes.count), in: bytes)
    return SourceLocation(line: firstLine + place.line, column: place.column + 1)
  }

  /// The line where a span begins, without its end, and where the span lies in it, in bytes of the line.
  ///
  /// At most 160 bytes before the span and 240 from its start are shown, with `…` for the rest: a whole catalogue can stand on one line.
  /// A span that reaches into further lines is cut off at the end of the first.
  public func excerpt(around span: SourceSpan) -> (line: String, span: SourceSpan) {
    var start = min(max(0, span.lowerBound), bytes.count)
    // Between CR and LF the line has ended already.
    if bytes[..<start].last == UInt8(ascii: "\r"), bytes[start...].first == UInt8(ascii: "\n") { start -= 1 }
    var from = max(0, start - 160)
    var to = min(bytes.count, start + 240)
    let lineStart = bytes[from..<start].lastIndex(of: UInt8(ascii: "\n"))
    let lineEnd = bytes[start..<to].firstIndex(where: endsLine)
    let isHeadCut = lineStart == nil && from > 0 && bytes[from - 1] != UInt8(ascii: "\n")
    let isTailCut = lineEnd == nil && to < bytes.count && !endsLine(bytes[to])
    (from, to) = (lineStart.map { $0 + 1 } ?? from, lineEnd ?? to)
    // A cut goes between characters, of which none has more than four bytes; where no character begins so near, it is no UTF-8.
    if isHeadCut { from = bytes[from..<from + 4].firstIndex(where: beginsCharacter) ?? from }
    if isTailCut { to = bytes[to - 3...to].lastIndex(where: beginsCharacter) ?? to }
    let (head, tail) = (isHeadCut ? "…" : "", isTailCut ? "…" : "")
    let before = head + self[from..<start]
    let end = min(max(start, span.upperBound), to)
    let marked = self[start..<end]
    return (before + marked + self[end..<to] + tail, before.utf8.count..<before.utf8.count + marked.utf8.count)
  }

  private func beginsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  private func endsLine(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}

extension SourceText {
  public static func == (one: SourceText, other: SourceText) -> Bool {
    one.file == other.file && one.firstLine == other.firstLine && one.bytes == other.bytes
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(firstLine)
    hasher.combine(bytes)
  }
}
