/// The keys of `schema.json`.
enum SchemaKey: String, CaseIterable {
  // The file.
  case title, edition, examples = "try", notices, published, vocabularies, fields, kinds, strength, ties

  // Notices, published totals and strength.
  case kind, text, label, count, conditions = "where", source, field

  // Vocabularies and entries.
  case name, isOpen = "open", entries, code, aliases, abbreviations, pinyin, note, record, dimension, factor, sign, order

  // Fields.
  case type, isLocalized = "localized", isMany = "many", vocabulary, role, unit, comparator, scale, fixedUnit, owner, inherit
  case isName = "names", standard = "default"

  // Kinds, and what makes a figure, a source, a relation, a disagreement.
  case file, required, optional, columns, figure, relation, conflict
  case value, growth, period, scope, measure, topic, publisher, date, address, accessed, language
  case origin, target, records, touches, versions, says, advice

  /// Every key by its place in `allCases`.
  static var table: StringTable {
    var table = StringTable(minimumCapacity: allCases.count)
    for key in allCases { table.intern(key.rawValue) }
    return table
  }
}

/// Where the values of an object of `schema.json` stand on the tape.
struct SchemaMembers {
  /// The object itself.
  let object: Int
  private var values: [(key: SchemaKey, index: Int)] = []

  init(of object: Int) {
    self.object = object
    values.reserveCapacity(8)
  }

  subscript(key: SchemaKey) -> Int? {
    get { values.first { $0.key == key }?.index }
    set { if let newValue { values.append((key, newValue)) } }
  }
}
