import CaseCatalogue
import CaseCore
import CaseQuery
import CaseTestSupport

/// Lines that are typed on the way to a catalogue's own names, the same in every run.
struct LineSample {
  private let catalogue: Catalogue
  private var random = SplitMix64(seed: 2_000)

  /// The kinds that have records on their own.
  private let kinds: [KindID]

  private init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    kinds = catalogue.schema.kinds.indices.filter { kind in catalogue.rowsByKind[kind].contains { catalogue.owner(of: Row($0)) == nil } }
  }

  /// As many lines for each place as for any other, in no order.
  static func lines(over catalogue: Catalogue, count: Int) -> [TypedLine] {
    var sample = LineSample(catalogue)
    let places = TypedLine.Place.allCases
    return (0..<count).compactMap { sample.line(at: places[$0 % places.count]) }.shuffled(using: &sample.random)
  }

  /// Lines that between them ask for all names that there are: one at each place, and one for each field.
  static func first(over catalogue: Catalogue) -> [String] {
    var sample = LineSample(catalogue)
    let fields = catalogue.schema.kinds.flatMap { kind in
      kind.fields.map { "find \(kind.name) where \(catalogue.schema.fields[$0].name)=x" }
    }
    return TypedLine.Place.allCases.compactMap { sample.line(at: $0)?.text } + fields
  }

  /// A line at a place; `nil` where the catalogue has no names for it.
  private mutating func line(at place: TypedLine.Place) -> TypedLine? {
    // Not every name can be typed in every way.
    for _ in 0..<1_000 {
      let typing = any(Typing.allCases)
      guard let (beginning, name) = beginning(of: place), let text = typing.text(of: name, using: &random) else { continue }
      return TypedLine(place: place, typing: typing, text: beginning + text)
    }
    return nil
  }

  /// What stands before a name at a place, and the name.
  private mutating func beginning(of place: TypedLine.Place) -> (String, LocalizedText)? {
    let schema = catalogue.schema
    let kind = any(kinds)
    let find = "find \(schema.kinds[kind].name) "
    switch place {
    case .statement: return ("", name(any(Keyword.allCases).names))
    case .kind: return ("find ", name(schema.kinds[kind].name, schema.kinds[kind].label))
    case .field:
      let field = schema.fields[any(schema.kinds[kind].fields)]
      return (find + "where ", name(field.name, field.label))
    case .value: return entry(of: kind).map { (find + "where \($0.field)=", $0.label) }
    case .furtherValue:
      guard let condition = entry(of: kind), let value = entry(of: kind), let text = condition.label.all.first else { return nil }
      return (find + "where \(condition.field)=\"\(text.replacing("\"", with: "\\\""))\" and \(value.field)=", value.label)
    case .reference: return reference(of: kind).map { (find + "where \($0.field)=", $0.label) }
    case .show, .related: return ("\(place.rawValue) ", title())
    case .stats: return ("stats ", Bool.random(using: &random) ? title() : entry(of: kind)?.label ?? title())
    case .format: return (find + "as ", name(any(Format.allCases).names))
    }
  }

  /// A field of a kind, and what it may hold.
  private mutating func entry(of kind: KindID) -> (field: String, label: LocalizedText)? {
    let field = catalogue.schema.fields[any(catalogue.schema.kinds[kind].fields)]
    guard case .vocabulary(let vocabulary, _) = field.type else { return nil }
    let entries = catalogue.schema.vocabularies[vocabulary].entries
    return entries.isEmpty ? nil : (field.name, any(entries).label)
  }

  /// A field of a kind that points to records, and what one of them is called.
  private mutating func reference(of kind: KindID) -> (field: String, label: LocalizedText)? {
    let field = catalogue.schema.fields[any(catalogue.schema.kinds[kind].fields)]
    let kinds: [KindID]
    switch field.type {
    case .reference(let named): kinds = named
    case .evidence(let kind): kinds = [kind]
    default: return nil
    }
    let rows = kinds.isEmpty ? [] : catalogue.rowsByKind[any(kinds)]
    return (field.name, rows.isEmpty ? title() : title(of: Row(any(rows))))
  }

  /// What any of the records that stand on their own and have a title is called: of the kind that has most of them most often.
  private mutating func title() -> LocalizedText {
    for _ in 0..<100 {
      let row = Int.random(in: 0..<catalogue.rowCount, using: &random)
      if catalogue.owner(of: row) == nil, let field = titleField, catalogue.columns[field].hasValue(inRow: row) { return title(of: row) }
    }
    return title(of: Row(any(catalogue.rowsByKind[any(kinds)])))
  }

  private var titleField: FieldID? { catalogue.schema.nameFields.first }

  /// What a record is called; its identifier where it has no title.
  private func title(of row: Row) -> LocalizedText {
    var title = LocalizedText()
    if let titleField, case .text(let texts) = catalogue.columns[titleField] {
      for text in texts[row] { title[text.language ?? .zh] = catalogue.strings.string(at: text.string) }
    }
    return title.all.isEmpty ? LocalizedText(en: catalogue.identifier(of: row)) : title
  }

  private mutating func any<Element>(_ elements: [Element]) -> Element { elements[Int.random(in: elements.indices, using: &random)] }

  /// A label, with what a thing is called in the language of queries in place of an English one that is missing.
  private func name(_ name: String, _ label: LocalizedText) -> LocalizedText {
    LocalizedText(zh: label.zh, en: label.en ?? name, ru: label.ru)
  }

  /// The names of a word of the language, English first.
  private func name(_ names: [String]) -> LocalizedText { LocalizedText(zh: names.dropFirst().first, en: names.first) }
}
