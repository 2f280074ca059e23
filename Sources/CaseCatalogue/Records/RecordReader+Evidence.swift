import CaseCore

extension RecordReader {
  /// Reads a source of a record, and what of the record it supports.
  mutating func readEvidence(_ field: FieldID, at index: Int, row: Row) {
    guard tape.token(at: index) == .object else { return wrongShape(field, at: index, expected: .object) }
    var (source, locator): (StringID?, StringID?)
    var supports: [TextValue] = []
    var fields: [FieldID] = []
    // A key each: source, supports, locator, fields.
    var seen: UInt8 = 0
    let end = tape.end(of: index)
    var key = index + 1
    while key < end {
      defer { key = tape.after(key + 1) }
      guard let name = tape.string(at: key) else { continue }
      let value = key + 1
      let bit: UInt8
      if name == "source" {
        bit = 1
        source = text(ofKey: "source", at: value).map { strings.intern($0) } ?? source
      } else if name == "supports" {
        bit = 2
        supports += self.supports(field, at: value)
      } else if name == "locator" {
        bit = 4
        locator = text(ofKey: "locator", at: value).map { strings.intern($0) } ?? locator
      } else if name == "fields" {
        bit = 8
        fields = supportedFields(at: value, kind: KindID(kinds[row]))
      } else {
        fault(.unknownKey(name.string), at: key, hints: [.known(["source", "supports", "locator", "fields"])])
        continue
      }
      if seen & bit != 0 { fault(.repeatedKey(name.string), at: key) }
      seen |= bit
    }
    guard seen & 1 != 0 else { return fault(.missingPart("source"), at: index) }
    guard let source else { return }
    columns.evidence[field].append(EvidenceValue(source: source, supports: supports, locator: locator, fields: fields), toRow: row)
  }

  private mutating func supports(_ field: FieldID, at index: Int) -> [TextValue] {
    guard tape.token(at: index) == .object else {
      guard let text = text(ofKey: "supports", at: index, expected: .localizedText) else { return [] }
      return [TextValue(string: strings.intern(text), language: nil)]
    }
    var texts: [TextValue] = []
    readLanguages(field, at: index) { texts.append($1) }
    return texts
  }

  /// The fields of a kind that a list names, none twice.
  private mutating func supportedFields(at index: Int, kind: KindID) -> [FieldID] {
    if tape.token(at: index) != .array || tape.isEmpty(at: index) { refuse(at: index, "fields", expected: .array) }
    var fields: [FieldID] = []
    for element in tape.elements(of: index) {
      guard let text = text(ofKey: "fields", at: element), let field = field(text, at: element) else { continue }
      if plan.meaning(ofKey: field, in: kind) != .field {
        fault(.fieldOfAnotherKind(text.string, kind: schema.kinds[kind].name), at: element)
      }
      if fields.contains(field) { fault(.repeatedField(text.string), at: element) } else { fields.append(field) }
    }
    return fields
  }

  /// The field that a text names; a text that names none is told.
  private mutating func field(_ text: ByteView, at index: Int) -> FieldID? {
    // Behind the fields' names stand those of scales.
    if let key = plan.keys.find(text).map({ Int($0) }), key < schema.fields.count { return key }
    let hints = faults.wantsNearestNames ? SchemaReader.hints(text.string, among: schema.fields.map(\.name)) : []
    fault(.unknownField(text.string), at: index, hints: hints)
    return nil
  }

  /// Tells the texts of a value that name no field.
  mutating func checkFieldNames(at index: Int) {
    let places = tape.token(at: index) == .object ? tape.keys(of: index).map { $0 + 1 } : [index]
    for place in places {
      if let text = tape.string(at: place), !text.isEmpty { _ = field(text, at: place) }
    }
  }
}
