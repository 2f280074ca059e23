import CaseCore

extension RecordReader {
  /// Reads what a field's key holds: one value, or the list of several.
  mutating func readField(_ field: FieldID, at index: Int, row: Row) {
    guard plan.isMany[field] else { return readValue(field, at: index, row: row) }
    guard tape.token(at: index) == .array else { return wrongShape(field, at: index, expected: .array) }
    if tape.isEmpty(at: index) { return fault(.emptyValue(name(of: field)), at: index) }
    var element = index + 1
    let end = tape.end(of: index)
    while element < end {
      readValue(field, at: element, row: row)
      element = tape.after(element)
    }
  }

  private mutating func readValue(_ field: FieldID, at index: Int, row: Row) {
    switch plan.shapes[field] {
    case .identifier: readIdentifier(at: index, row: row)
    case .text(let isLocalized, let namesFields):
      readText(field, at: index, row: row, isLocalized: isLocalized, namesFields: namesFields)
    case .vocabulary(let vocabulary, let role): readEntry(field, at: index, row: row, vocabulary, role)
    case .date: readDate(field, at: index, row: row)
    case .quantity:
      guard let number = tape.number(at: index) else { return wrongShape(field, at: index, expected: .number) }
      numbers.append((field, number))
    case .reference:
      if let text = text(field, at: index) { columns.references[field].append(strings.intern(text), toRow: row) }
    case .evidence: readEvidence(field, at: index, row: row)
    case .kind, .records: break
    }
  }

  private mutating func readText(_ field: FieldID, at index: Int, row: Row, isLocalized: Bool, namesFields: Bool) {
    if namesFields, schema.kinds[KindID(kinds[row])].conflict?.touches == field { checkFieldNames(at: index) }
    guard isLocalized, tape.token(at: index) == .object else {
      guard let text = text(field, at: index, expected: isLocalized ? .localizedText : .text) else { return }
      return columns.texts[field].append(TextValue(string: strings.intern(text), language: nil), toRow: row)
    }
    readLanguages(field, at: index) { $0.columns.texts[field].append($1, toRow: row) }
  }

  /// Reads an object of texts by language.
  mutating func readLanguages(_ field: FieldID, at index: Int, _ take: (inout RecordReader, TextValue) -> Void) {
    if tape.isEmpty(at: index) { return fault(.emptyValue(name(of: field)), at: index) }
    let end = tape.end(of: index)
    var key = index + 1
    // Chinese, English, Russian: one bit each.
    var seen: UInt8 = 0
    while key < end {
      defer { key = tape.after(key + 1) }
      guard let name = tape.string(at: key) else { continue }
      guard let language = Language(name) else {
        fault(.unknownKey(name.string), at: key, hints: [.known(Language.allCases.map(\.rawValue))])
        continue
      }
      let bit: UInt8 = language == .zh ? 1 : language == .en ? 2 : 4
      if seen & bit != 0 { fault(.repeatedKey(name.string), at: key) }
      seen |= bit
      if let text = text(field, at: key + 1) { take(&self, TextValue(string: strings.intern(text), language: language)) }
    }
  }

  private mutating func readDate(_ field: FieldID, at index: Int, row: Row) {
    guard let text = text(field, at: index) else { return }
    switch dates.span(of: text) {
    case .success(let span): columns.dates[field].append(span, toRow: row)
    case .failure(let problem): fault(problem.fault(text.string), at: index)
    }
  }

  /// The bytes of a text that is not empty; anything else is told.
  mutating func text(_ field: FieldID, at index: Int, expected: JSONShape = .text) -> ByteView? {
    if let text = tape.string(at: index), !text.isEmpty { return text }
    refuse(at: index, name(of: field), expected: expected)
    return nil
  }

  /// The bytes of a text that is not empty, which a key of a field's value holds.
  mutating func text(ofKey key: String, at index: Int, expected: JSONShape = .text) -> ByteView? {
    if let text = tape.string(at: index), !text.isEmpty { return text }
    refuse(at: index, key, expected: expected)
    return nil
  }

  /// Tells that a value has another shape than its field asks for; `null` is told as what it is.
  mutating func wrongShape(_ field: FieldID, at index: Int, expected: JSONShape) {
    refuse(at: index, name(of: field), expected: expected)
  }

  /// Tells that a value is empty, or has another shape than it should.
  mutating func refuse(at index: Int, _ name: String, expected: JSONShape) {
    let found = JSONShape(tape.token(at: index))
    let isEmpty = found == expected || tape.string(at: index)?.isEmpty == true
    let fault: CatalogueFault = isEmpty ? .emptyValue(name) : .wrongShape(name, expected: expected, found: found)
    self.fault(found == .null ? .nullValue(name) : fault, at: index)
  }

  func name(of field: FieldID) -> String { schema.fields[field].name }
}
