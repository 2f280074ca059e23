import CaseCore

/// Where the parts of a JSON value stand in a text.
///
/// It serves those who look into a file again after it was loaded: a record at a time, for only few records have something to tell.
struct JSONTree {
  /// A text, number or literal as a whole; of an object or array its opening bracket.
  let span: SourceSpan
  private(set) var members: [(key: String, value: JSONTree)] = []
  private(set) var elements: [JSONTree] = []

  /// Reads a value that begins at an offset or behind space; `nil` where there is none.
  init?(_ bytes: [UInt8], from offset: Int = 0) {
    var scanner = JSONScanner(bytes, from: offset, maximumDepth: .max)
    guard let start = (try? scanner.next()) ?? nil, let tree = try? JSONTree(at: start, bytes, &scanner) else { return nil }
    self = tree
  }

  private init(at span: SourceSpan, _ bytes: [UInt8], _ scanner: inout JSONScanner) throws(JSONFault) {
    self.span = span
    switch bytes[span.lowerBound] {
    case UInt8(ascii: "{"):
      while let key = try scanner.next(), bytes[key.lowerBound] == UInt8(ascii: "\""), let value = try scanner.next() {
        members.append((JSONTree.text(of: key, in: bytes), try JSONTree(at: value, bytes, &scanner)))
      }
    case UInt8(ascii: "["):
      while let element = try scanner.next(), bytes[element.lowerBound] != UInt8(ascii: "]") {
        elements.append(try JSONTree(at: element, bytes, &scanner))
      }
    default: break
    }
  }

  /// What a key of an object holds.
  subscript(key: String) -> JSONTree? { members.first { $0.key == key }?.value }

  /// An element of an array.
  subscript(index: Int) -> JSONTree? { elements.indices.contains(index) ? elements[index] : nil }

  /// A key as it is written: one with an escape in it is found under no name.
  private static func text(of span: SourceSpan, in bytes: [UInt8]) -> String {
    String(decoding: bytes[span.lowerBound + 1..<max(span.lowerBound + 1, span.upperBound - 1)], as: UTF8.self)
  }
}
