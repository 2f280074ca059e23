import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

extension Completer {
  typealias Found = SearchableNames.Found

  /// Offers the names of a class that fit what was typed.
  mutating func offerNames(_ nameClass: NameClass, _ typed: TypedText, in found: inout Ranking, as writing: Ranking.Writing = .name) {
    guard let scope = engine.lexicon.scope(of: nameClass) else { return }
    // Kinds and fields are not written in quotes.
    if typed.quote != nil, nameClass == .kind || nameClass == .field { return }
    found.beginGroup()
    switch scope {
    case .kinds:
      if case .value = nameClass {
        offerKinds(typed, in: &found, of: context(at: typed.offset, of: .value))
      } else {
        offerKinds(typed, in: &found)
      }
    case .fields: offerFields(typed, in: &found)
    case .vocabulary(let vocabulary): offerEntries(vocabulary, typed, in: &found, as: writing)
    case .records, .things:
      if case .value = nameClass {
        offerReferences(scope, typed, in: &found, as: writing)
      } else {
        offerThings(scope, typed, in: &found, as: writing)
      }
    }
  }

  /// The names of a scope that fit what was typed, the best of each target.
  func search(_ scope: CatalogueNames.Scope, _ typed: TypedText) -> (names: SearchableNames, found: [Found], isCut: Bool) {
    guard let searchable = try? names.searchable(scope, unless: environment.interruption) else { return (SearchableNames(), [], false) }
    var freedom = typed.freedom
    let bytes = typed.folded.bytes
    let index = searchable.index
    if let blank = typed.text.lastIndex(of: " ") {
      // A blank ends a name, unless only a longer one can be meant: "Noble " of "Noble gas", not "element " of "elements".
      let before = typed.text[..<blank].foldedBytes
      if !index.targets(named: before[...]).isEmpty {
        guard freedom != .error, typed.text.last != " " else { return (searchable, [], false) }
        freedom = .beginning
      } else if typed.text.last == " " {
        guard freedom != .error else { return (searchable, [], false) }
        freedom = .beginning
      }
    }
    var (found, isCut) = searchable.search(typed.folded, freedom, unless: environment.interruption)
    if typed.text.last == " " {
      let endsInHan = typed.text.unicodeScalars.last { $0 != " " }?.isHan == true
      found.removeAll { match in
        let next = String(decoding: index.name(match.place).dropFirst(bytes.count), as: UTF8.self).unicodeScalars.first
        return next.map { $0 != " " && !$0.isHan && !endsInHan } ?? true
      }
    }
    return (searchable, found.sorted { $0.target < $1.target }, isCut)
  }

  /// - Parameter context: The rows of which kinds are a value; `nil` where rows are chosen by their kinds.
  private mutating func offerKinds(_ typed: TypedText, in found: inout Ranking, of context: CompletionContext? = nil) {
    let (searchable, matches, _) = search(.kinds, typed)
    for match in matches {
      let kind = schema.kinds[Int(match.target)]
      let text = spelling(of: kind.name, kind.label, kind.aliases, searchable, match, typed)
      let rows = engine.catalogue.rowsByKind[Int(match.target)]
      let count = context.map { $0.count(rows) } ?? rows.count
      let note = kind.label.text(in: language)
      found.add(candidate(text, note == text ? kind.name : note, count, searchable, match, typed), match.rank)
    }
  }

  private mutating func offerFields(_ typed: TypedText, in found: inout Ranking) {
    let (searchable, matches, _) = search(.fields, typed)
    guard !matches.isEmpty else { return }
    let context = context(at: typed.offset, of: .field)
    let kinds = context.kinds ?? reasonedKinds()
    let interruption = limitedInterruption
    if let inside = context.inside { found.total = inside.count }
    for match in matches where kinds.map({ $0.contains { schema.has(FieldID(match.target), in: $0) } }) ?? true {
      let field = schema.fields[Int(match.target)]
      let text = spelling(of: field.name, field.label, field.aliases, searchable, match, typed)
      let present = context.inside == nil ? nil : try? engine.lexicon.names.sets.present(FieldID(match.target), unless: interruption)
      let count = present.flatMap { rows in context.inside.map { $0.intersection(rows).count } }
      let note = field.label.text(in: language)
      found.add(candidate(text, note == text ? field.name : note, count, searchable, match, typed), match.rank)
    }
  }

  /// What a kind or field is called in the script in which it was typed.
  private func spelling(
    of name: String, _ label: LocalizedText, _ aliases: [String], _ searchable: SearchableNames, _ match: Found, _ typed: TypedText
  ) -> String {
    if typed.isEmpty { return isChinese ? label.text(in: .zh) : name }
    let folded = searchable.index.name(match.place)
    // Another name stays where it was being written.
    let own = [name] + label.all + (match.rank <= .alias ? aliases : [])
    if let matched = own.first(where: { $0.foldedBytes[...] == folded }) { return matched }
    let scalars = String(decoding: folded, as: UTF8.self).unicodeScalars
    if scalars.contains(where: \.isHan) { return label.text(in: .zh) }
    return scalars.contains { (0x400...0x4FF).contains($0.value) } ? label.text(in: .ru) : name
  }

  /// The kinds of the record that a field is being named of: `why NAME.`.
  private func reasonedKinds() -> [KindID]? {
    guard let name = parsed.tokens.last(where: { $0.class == .name }), name.span.upperBound < source.bytes.count,
      [UInt8(ascii: "."), UInt8(ascii: ",")].contains(source.bytes[name.span.upperBound])
    else { return nil }
    let rows = engine.lexicon.index(.records([])).targets(named: source[name.span].foldedBytes[...])
    return rows.isEmpty ? nil : rows.map { KindID(engine.catalogue.kinds[Int($0)]) }
  }
}
