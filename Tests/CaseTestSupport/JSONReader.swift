/// A JSON text as the tests look at it.
public enum JSONNode: Equatable {
  case null
  case number(Double)
  case string(String)
  case array([JSONNode])
  case object([Member])

  public struct Member: Equatable {
    public let key: String
    public let value: JSONNode
  }

  public var elements: [JSONNode]? { if case .array(let nodes) = self { nodes } else { nil } }
  public var members: [Member]? { if case .object(let members) = self { members } else { nil } }
  public var scalars: [Unicode.Scalar]? { if case .string(let text) = self { Array(text.unicodeScalars) } else { nil } }
  public subscript(key: String) -> JSONNode? { members?.first { $0.key == key }?.value }
}

/// Reads a JSON text strictly; `nil` for what is none.
public struct JSONReader {
  private var rest: Substring.UnicodeScalarView

  public static func read(_ text: String) -> JSONNode? {
    var reader = JSONReader(rest: Substring(text).unicodeScalars)
    guard let node = reader.node() else { return nil }
    reader.skipSpace()
    return reader.rest.isEmpty ? node : nil
  }

  private mutating func skipSpace() { rest = rest.drop { $0 == " " || $0 == "\n" } }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func node() -> JSONNode? {
    skipSpace()
    switch rest.first {
    case "\"": return string().map { .string($0) }
    case "[":
      var nodes: [JSONNode] = []
      _ = take("[")
      if take("]") { return .array([]) }
      repeat {
        guard let element = node() else { return nil }
        nodes.append(element)
      } while take(",")
      return take("]") ? .array(nodes) : nil
    case "{":
      var members: [JSONNode.Member] = []
      _ = take("{")
      if take("}") { return .object([]) }
      repeat {
        skipSpace()
        guard let key = string(), take(":"), let value = node() else { return nil }
        members.append(JSONNode.Member(key: key, value: value))
      } while take(",")
      return take("}") ? .object(members) : nil
    default:
      let word = rest.prefix { !",]} \n".unicodeScalars.contains($0) }
      rest = rest[word.endIndex...]
      if String(word) == "null" { return .null }
      return Double(String(word)).map { .number($0) }
    }
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text = ""
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": return text
      case "\\":
        guard let escaped = escape() else { return nil }
        text.unicodeScalars.append(escaped)
      case _ where scalar.value < 0x20: return nil
      default: text.unicodeScalars.append(scalar)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    switch rest.popFirst() {
    case "\"": return "\""
    case "\\": return "\\"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u":
      let digits = String(rest.prefix(4))
      rest = rest.dropFirst(4)
      return UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
    default: return nil
    }
  }
}
