import CaseCore

extension SchemaReader {
  /// The members of an object; unknown, repeated, missing and empty ones are told.
  mutating func members(of object: Int, allowed: [SchemaKey], required: [SchemaKey] = []) -> SchemaMembers? {
    guard tape.token(at: object) == .object else {
      fault(.notObject(found: JSONShape(tape.token(at: object))), at: object)
      return nil
    }
    var members = SchemaMembers(of: object)
    for index in tape.keys(of: object) { readMember(at: index, allowed: allowed, into: &members) }
    for key in required where members[key] == nil { fault(.missingPart(key.rawValue), at: object) }
    return members
  }

  private mutating func readMember(at index: Int, allowed: [SchemaKey], into members: inout SchemaMembers) {
    guard let name = tape.string(at: index) else { return }
    guard let key = keys.find(name).map({ SchemaKey.allCases[Int($0)] }), allowed.contains(key) else {
      let known = allowed.map(\.rawValue)
      let nearest = NearestNames.of(name.string, among: known)
      return fault(.unknownKey(name.string), at: index, hints: nearest.isEmpty ? [.known(known)] : [.nearest(nearest)])
    }
    if members[key] != nil { return fault(.repeatedKey(key.rawValue), at: index) }
    members[key] = index + 1
  }

  /// A text; `nil` where there is none or something else.
  mutating func text(_ key: SchemaKey, of members: SchemaMembers) -> String? {
    members[key].flatMap { text(at: $0, as: key.rawValue)?.string }
  }

  /// The bytes of a text that is not empty.
  mutating func text(at index: Int, as key: String) -> ByteView? {
    guard let text = tape.string(at: index) else {
      wrongShape(at: index, key, expected: .text)
      return nil
    }
    if text.isEmpty { fault(.emptyValue(key), at: index) }
    return text.isEmpty ? nil : text
  }

  mutating func texts(_ key: SchemaKey, of members: SchemaMembers) -> [String] {
    elements(key, of: members).compactMap { text(at: $0, as: key.rawValue)?.string }
  }

  /// The elements of a list; none where there is no list.
  mutating func elements(_ key: SchemaKey, of members: SchemaMembers) -> [Int] {
    guard let array = members[key] else { return [] }
    guard tape.token(at: array) == .array else {
      wrongShape(at: array, key.rawValue, expected: .array)
      return []
    }
    return tape.elements(of: array)
  }

  mutating func boolean(_ key: SchemaKey, of members: SchemaMembers) -> Bool {
    guard let index = members[key] else { return false }
    switch tape.token(at: index) {
    case .yes: return true
    case .no: return false
    default:
      wrongShape(at: index, key.rawValue, expected: .boolean)
      return false
    }
  }

  mutating func number(_ key: SchemaKey, of members: SchemaMembers) -> Double? {
    guard let index = members[key] else { return nil }
    if let number = tape.number(at: index) { return number }
    wrongShape(at: index, key.rawValue, expected: .number)
    return nil
  }

  /// A text that may be written in several languages; a plain one counts as Chinese, to which all others fall back.
  mutating func localizedText(_ key: SchemaKey, of members: SchemaMembers, canBeEmpty: Bool = false) -> LocalizedText? {
    guard let index = members[key] else { return nil }
    switch tape.token(at: index) {
    case .string:
      guard canBeEmpty || tape.string(at: index)?.isEmpty == false else {
        fault(.emptyValue(key.rawValue), at: index)
        return nil
      }
      return LocalizedText(zh: tape.string(at: index)?.string)
    case .object: return languages(at: index, key)
    default:
      wrongShape(at: index, key.rawValue, expected: .localizedText)
      return nil
    }
  }

  private mutating func languages(at object: Int, _ key: SchemaKey) -> LocalizedText? {
    if tape.isEmpty(at: object) { fault(.emptyValue(key.rawValue), at: object) }
    var result = LocalizedText()
    for index in tape.keys(of: object) {
      guard let name = tape.string(at: index) else { continue }
      if let language = Language(name) {
        if result[language] != nil { fault(.repeatedKey(name.string), at: index) }
        result[language] = text(at: index + 1, as: language.rawValue)?.string
      } else {
        fault(.unknownKey(name.string), at: index, hints: [.known(Language.allCases.map(\.rawValue))])
      }
    }
    return result.isEmpty ? nil : result
  }

  /// Tells that a value has another shape than its key asks for; `null` is told as what it is.
  mutating func wrongShape(at index: Int, _ key: String, expected: JSONShape) {
    let found = JSONShape(tape.token(at: index))
    fault(found == .null ? .nullValue(key) : .wrongShape(key, expected: expected, found: found), at: index)
  }
}

extension Language {
  /// The language that a key names.
  init?(_ key: ByteView) {
    if key == "zh" {
      self = .zh
    } else if key == "en" {
      self = .en
    } else if key == "ru" {
      self = .ru
    } else {
      return nil
    }
  }
}
