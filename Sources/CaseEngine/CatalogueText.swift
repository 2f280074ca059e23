import CaseCatalogue
import CaseCore

extension Catalogue {
  /// The text of a localized or plain text field in a language, or in the next best one; `nil` where there is none.
  func text(_ field: FieldID, of row: Row, in language: Language) -> String? {
    guard case .text(let values) = columns[field] else { return nil }
    return best(values[row], in: language).map { strings.string(at: $0.string) }
  }

  /// All texts of a field that a reader of a language should see: of a localized one the best language's, of a plain one every one.
  func texts(_ field: FieldID, of row: Row, in language: Language) -> [StringID] {
    guard case .text(let values) = columns[field] else { return [] }
    let all = values[row]
    guard let chosen = best(all, in: language)?.language else { return all.map(\.string) }
    return all.filter { $0.language == chosen }.map(\.string)
  }

  func best(_ values: some Collection<TextValue>, in language: Language) -> TextValue? {
    for wanted in [language, .zh, .en, .ru] { if let value = values.first(where: { $0.language == wanted }) { return value } }
    return values.first
  }

  /// What a record is called in a language; its identifier where it has no title.
  func title(of row: Row, in language: Language) -> String {
    guard let field = schema.nameFields.first, let title = text(field, of: row, in: language) else { return identifier(of: row) }
    return title
  }

  /// A vocabulary's entry.
  func entry(_ vocabulary: VocabularyID, _ entry: EntryID) -> Vocabulary.Entry { schema.vocabularies[vocabulary].entries[Int(entry)] }

  /// A kind as a cell shows it.
  func name(ofKind kind: KindID, in language: Language) -> Name {
    Name(code: schema.kinds[kind].name, label: schema.kinds[kind].label.text(in: language))
  }

  /// A published number with its comparator.
  func quantity(_ total: PublishedTotal, in language: Language) -> Quantity {
    let comparator = total.comparator.map { entry($0.vocabulary, $0.entry) }
    return Quantity(
      value: Double(total.count), comparator: comparator?.code, sign: comparator?.comparator?.sign.text(in: language) ?? "")
  }

  /// An entry as a cell shows it.
  func name(_ vocabulary: VocabularyID, _ id: EntryID, in language: Language) -> Name {
    let entry = entry(vocabulary, id)
    return Name(code: entry.code, label: entry.label.text(in: language))
  }
}
