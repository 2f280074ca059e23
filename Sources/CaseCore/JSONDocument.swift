/// A JSON text as it is made: the members of an object stand in the order in which they are told.
public indirect enum JSONDocument: Sendable {
  case object([(key: String, value: JSONDocument)])
  case array([JSONDocument])
  case text(String)
  case number(Double)
  case boolean(Bool)

  /// An array of texts.
  public static func texts(_ texts: [String]) -> JSONDocument { .array(texts.map(JSONDocument.text)) }

  /// A member of an object.
  public subscript(key: String) -> JSONDocument? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}
