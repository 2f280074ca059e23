/// The keys of `schema.json`.
enum SchemaKey: String, CaseIterable {
  // The file.
  case title, edition, examples = "try", notices, published, vocabularies, fields, kinds, strength

  // Notices, published totals and strength.
  case kind, text, label, count, conditions = "where", source, field

  // Vocabularies and entries.
  case name, isOpen = "open", entries, code, aliases, abbreviations, note, dimension, factor, sign, order

  // Fields.
  case type, isLocalized = "localized", isMany = "many", vocabulary, role, unit, comparator, scale, fixedUnit, owner, inherit
  case isName = "names", standard = "default"

  // Kinds, what makes a figure, what makes a source.
  case file, required, optional, columns, figure
  case value, growth, period, scope, publisher, date, address, accessed, language

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
