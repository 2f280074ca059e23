/// Which names are taken, and by what: names of one class must not mean two things.
///
/// Names are compared byte by byte: folding them takes longer than loading the catalogue.
struct NameRegister {
  private var names = StringTable()
  private var owners: [String] = []
  private var ownerNumbers: [Int] = []

  /// Takes a name for an owner; gives the other owner that has it already.
  mutating func take(_ name: ByteView, for owner: Int, called ownerName: String) -> String? {
    let id = Int(names.intern(name))
    if id == owners.count {
      owners.append(ownerName)
      ownerNumbers.append(owner)
    }
    return ownerNumbers[id] == owner ? nil : owners[id]
  }
}

extension SchemaReader {
  /// Takes all texts of a value, in all languages, as names of an owner.
  mutating func takeNames(_ key: SchemaKey, of members: SchemaMembers, for owner: Int, called name: String, in register: inout NameRegister)
  {
    guard let value = members[key] else { return }
    let places: [Int]
    switch tape.token(at: value) {
    case .string: places = [value]
    case .array: places = tape.elements(of: value)
    default: places = tape.keys(of: value).map { $0 + 1 }
    }
    for place in places {
      guard let text = tape.string(at: place), !text.isEmpty, let other = register.take(text, for: owner, called: name) else { continue }
      fault(.duplicateAlias(text.string, of: other), at: place)
    }
  }
}
