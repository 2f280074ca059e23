import CaseCore

extension RecordReader {
  /// The longest identifier, in bytes: a nested record repeats its owner's.
  static let identifierLimit = 256

  mutating func readIdentifier(at index: Int, row: Row) {
    guard let text = tape.string(at: index) else { return wrongShape(plan.identifier, at: index, expected: .text) }
    if text.isEmpty { return fault(.emptyIdentifier, at: index) }
    if text.count > RecordReader.identifierLimit { return fault(.identifierTooLong(limit: RecordReader.identifierLimit), at: index) }
    identify(row, as: strings.intern(text), at: index)
  }

  /// Gives a row its identifier, which no other may have.
  mutating func identify(_ row: Row, as identifier: StringID, at index: Int) {
    columns.identifiers[row] = identifier
    let place = Int(identifier)
    if place >= rowsByIdentifier.count {
      let room = max(strings.count, place + 1) - rowsByIdentifier.count
      rowsByIdentifier.append(contentsOf: repeatElement(RecordReader.noRow, count: room))
    }
    let first = rowsByIdentifier[place]
    if first == RecordReader.noRow {
      rowsByIdentifier[place] = UInt32(row)
    } else {
      fault(.duplicateIdentifier(strings.string(at: identifier), first: self.place(of: Row(first))), at: index)
    }
  }

  mutating func readEntry(_ field: FieldID, at index: Int, row: Row, _ vocabulary: VocabularyID, _ roles: VocabularyID?) {
    guard let roles else {
      if let entry = entry(field, at: index, of: vocabulary, expected: .text) { columns.entries[field].append(entry, toRow: row) }
      return
    }
    guard tape.token(at: index) == .object else {
      if let entry = entry(field, at: index, of: vocabulary, expected: .nameWithRole) { append(entry, role: nil, to: field, row) }
      return
    }
    var (name, role): (Int?, Int?)
    let end = tape.end(of: index)
    var key = index + 1
    while key < end {
      defer { key = tape.after(key + 1) }
      guard let word = tape.string(at: key) else { continue }
      if word == "name" {
        if name != nil { fault(.repeatedKey(word.string), at: key) }
        name = name ?? key + 1
      } else if word == "role" {
        if role != nil { fault(.repeatedKey(word.string), at: key) }
        role = role ?? key + 1
      } else {
        fault(.unknownKey(word.string), at: key, hints: [.known(["name", "role"])])
      }
    }
    let roleEntry = role.flatMap { entry(field, at: $0, of: roles, expected: .text) }
    guard let name else { return fault(.missingPart("name"), at: index) }
    if let entry = entry(field, at: name, of: vocabulary, expected: .text) { append(entry, role: roleEntry, to: field, row) }
  }

  private mutating func append(_ entry: EntryID, role: EntryID?, to field: FieldID, _ row: Row) {
    columns.entries[field].append(entry, toRow: row)
    columns.roles[field].append(role)
  }

  /// The entry that a code stands for; an open vocabulary takes a new one.
  private mutating func entry(_ field: FieldID, at index: Int, of vocabulary: VocabularyID, expected: JSONShape) -> EntryID? {
    guard let code = text(field, at: index, expected: expected) else { return nil }
    // In a closed vocabulary, numbers beyond its entries stand for words that were told as faults.
    let entry = codes[vocabulary].intern(code)
    if entry < entryCounts[vocabulary] { return entry }
    guard schema.vocabularies[vocabulary].isOpen else {
      let (word, description) = (code.string, schema.vocabularies[vocabulary])
      let isUnit = plan.units.contains(vocabulary)
      let hints = faults.wantsNearestNames ? description.hints(for: word) : []
      fault(isUnit ? .unknownUnit(word) : .unknownEntry(word, vocabulary: description.label), at: index, hints: hints)
      return nil
    }
    let name = code.string
    schema.vocabularies[vocabulary].entries.append(
      Vocabulary.Entry(
        code: name, label: LocalizedText(zh: name), aliases: [], abbreviations: [], pinyin: [], note: nil, record: nil, unit: nil,
        comparator: nil))
    entryCounts[vocabulary] += 1
    return entry
  }
}
