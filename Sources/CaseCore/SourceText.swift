/// A range of bytes in a source text.
public typealias SourceSpan = Range<Int>

/// A text that was given to the program: a typed line, a script, a data file.
public struct SourceText: Sendable, Hashable {
  /// The file's path; `nil` for what was typed.
  public let file: String?
  public let bytes: [UInt8]

  /// The number of the first line, for a statement cut out of a script.
  public let firstLine: Int

  public init(file: String? = nil, bytes: [UInt8], firstLine: Int = 1) {
    self.file = file
    self.bytes = bytes
    self.firstLine = firstLine
  }

  public init(_ text: String, file: String? = nil, firstLine: Int = 1) {
    self.init(file: file, bytes: Array(text.utf8), firstLine: firstLine)
  }

  /// What a span holds, with U+FFFD for bytes that are no UTF-8.
  public subscript(span: SourceSpan) -> String { String(decoding: bytes[span.clamped(to: 0..<bytes.count)], as: UTF8.self) }
}

/// A place as people speak of it: both numbers begin at 1, and the column counts characters.
public struct SourceLocation: Sendable, Hashable {
  public var line: Int
  public var column: Int
}

extension SourceText {
  /// The place of a byte.
  ///
  /// - Complexity: O(*n*): meant for errors.
  public func location(of offset: Int) -> SourceLocation {
    let offset = min(max(0, offset), bytes.count)
    let start = lineStart(before: offset)
    let line = bytes[..<start].reduce(into: firstLine) { if $1 == UInt8(ascii: "\n") { $0 += 1 } }
    return SourceLocation(line: line, column: self[start..<offset].count + 1)
  }

  /// The line around a byte without its end, and where the span lies in it, in bytes of the line.
  ///
  /// At most 160 bytes before the span and 240 from its start are shown: a whole catalogue can stand on one line.
  public func excerpt(around span: SourceSpan) -> (line: String, span: SourceSpan) {
    let start = min(max(0, span.lowerBound), bytes.count)
    let lineStart = lineStart(before: start)
    let lineEnd = bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
    var from = max(lineStart, start - 160)
    var to = min(lineEnd, start + 240)
    while from > lineStart, from < start, bytes[from] & 0xC0 == 0x80 { from += 1 }
    while to < lineEnd, to > start, bytes[to] & 0xC0 == 0x80 { to -= 1 }
    let (head, tail) = (from > lineStart ? "…" : "", to < lineEnd ? "…" : "")
    let before = head + self[from..<start]
    let marked = self[start..<min(max(start, span.upperBound), to)]
    let after = self[min(start + marked.utf8.count, to)..<to]
    return (before + marked + after + tail, before.utf8.count..<before.utf8.count + marked.utf8.count)
  }

  private func lineStart(before offset: Int) -> Int {
    bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }
}
