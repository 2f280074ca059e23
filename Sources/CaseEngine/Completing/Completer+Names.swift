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
  private func search(_ scope: CatalogueNames.Scope, _ typed: TypedText) -> (names: SearchableNames, found: [Found], isCut: Bool) {
    guard let searchable = try? names.searchable(scope, unless: environment.interruption) else { return (SearchableNames(), [], false) }
    var freedom = typed.freedom
    let bytes = typed.folded.bytes
    let index = searchable.index
    if let blank = typed.text.lastIndex(of: " ") {
      // A blank ends a name, unless only a longer one can be meant: "Noble " of "Noble gas", not "element " of "elements".
      let before = FoldedText(typed.text[..<blank]).bytes
      if !index.targets(named: before[...]).isEmpty {
        guard freedom != .error, typed.text.last != " " else { return (searchable, [], false) }
        freedom = .beginning
      } else if typed.text.last == " " {
        guard freedom != .error else { return (searchable, [], false) }
        freedom = .beginning
      }
    }
    var (found, isCut) = searchable.search(typed.folded, freedom)
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
      let present = context.inside == nil ? nil : try? engine.present.rows(FieldID(match.target), unless: interruption)
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
    if let matched = own.first(where: { FoldedText($0).bytes[...] == folded }) { return matched }
    let scalars = String(decoding: folded, as: UTF8.self).unicodeScalars
    if scalars.contains(where: \.isHan) { return label.text(in: .zh) }
    return scalars.contains { (0x400...0x4FF).contains($0.value) } ? label.text(in: .ru) : name
  }

  private mutating func offerEntries(
    _ vocabulary: VocabularyID, _ typed: TypedText, in found: inout Ranking, as writing: Ranking.Writing
  ) {
    let (searchable, matches, isCut) = search(.vocabulary(vocabulary), typed)
    guard !matches.isEmpty else { return }
    let context = context(at: typed.offset, of: .value)
    // Names have no order.
    if let comparison = context.comparison, !(comparison.denied ?? comparison).suits(.name) { return }
    found.isCut = found.isCut || isCut
    for match in matches {
      let label = engine.catalogue.name(vocabulary, match.target, in: language).label
      found.add(candidate(label, "", count(ofEntry: match.target, context), searchable, match, typed), match.rank, writing)
    }
  }

  /// How many rows an entry of the field's vocabulary would leave.
  private func count(ofEntry entry: EntryID, _ context: CompletionContext) -> Int? {
    guard let field = context.field, context.comparison == .equal || context.comparison == .notEqual,
      case .vocabulary(let column) = engine.catalogue.columns[field]
    else { return nil }
    return context.count(column.postings[Int(entry)])
  }

  /// Offers records that a field refers to, with the rows that each would leave.
  private mutating func offerReferences(
    _ scope: CatalogueNames.Scope, _ typed: TypedText, in found: inout Ranking, as writing: Ranking.Writing
  ) {
    let context = context(at: typed.offset, of: .value)
    let counts = context.comparison == .contains ? nil : referenceCounts(context)
    if typed.isEmpty {
      let most = (counts ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(SearchableNames.most)
      found.isCut = found.isCut || (counts?.count ?? 0) > most.count
      for (row, count) in most {
        let label = label(of: UInt32(row), in: scope)
        found.add(named(label, note: note(of: UInt32(row), in: scope), count: count), .prefix, writing)
      }
      return
    }
    offerThings(scope, typed, in: &found, as: writing) { row in counts.map { $0[Row(row)] ?? 0 } }
  }

  /// How many of the rows refer to each record; `nil` where that is not known.
  private func referenceCounts(_ context: CompletionContext) -> [Row: Int]? {
    guard let field = context.field, let inside = context.inside, inside.count <= Completer.mostCountedRows, context.outside == nil,
      context.comparison == .equal
    else { return nil }
    var counts: [Row: Int] = [:]
    var pace = limitedInterruption.pace
    func tally(_ identifiers: some Sequence<StringID>) {
      for row in Set(identifiers.compactMap { engine.catalogue.row(withIdentifier: $0) }) { counts[row, default: 0] += 1 }
    }
    for row in inside.rows {
      guard (try? pace.step()) != nil else { return nil }
      switch engine.catalogue.columns[field] {
      case .reference(let values): tally(values[row])
      case .evidence(let values): tally(values[row].map(\.source))
      default: return nil
      }
    }
    return counts
  }

  /// Offers records, and entries of vocabularies, by their names.
  private mutating func offerThings(
    _ scope: CatalogueNames.Scope, _ typed: TypedText, in found: inout Ranking, as writing: Ranking.Writing,
    count: (UInt32) -> Int? = { _ in nil }
  ) {
    if typed.isEmpty { return offerFirstThings(scope, in: &found, as: writing) }
    let (searchable, matches, isCut) = search(scope, typed)
    let counted = matches.map { (match: $0, count: count($0.target)) }
    // A place or a field is asked about more often than a record in whose title it stands.
    func isRecord(_ target: UInt32) -> Int { scope == .things && Int(target) < engine.catalogue.rowCount ? 1 : 0 }
    func key(_ one: (match: Found, count: Int?)) -> (Int, Int, Int, Int, UInt32) {
      (one.count == 0 ? 1 : 0, one.match.rank.rawValue, isRecord(one.match.target), -(one.count ?? 0), one.match.target)
    }
    // What stands far behind is never looked at.
    let best = counted.sorted { key($0) < key($1) }.prefix(SearchableNames.most)
    found.isCut = found.isCut || isCut || matches.count > best.count
    for (match, count) in best {
      let label = label(of: match.target, in: scope)
      found.add(candidate(label, note(of: match.target, in: scope), count, searchable, match, typed), match.rank, writing)
    }
  }

  /// Offers what there is to name before anything is typed: values that tie records together, and records that stand on their own.
  ///
  /// Behind a name other names are seldom meant: there they are offered once they are typed.
  private func offerFirstThings(_ scope: CatalogueNames.Scope, in found: inout Ranking, as writing: Ranking.Writing) {
    let last = parsed.tokens.last
    guard last.map({ $0.class == .keyword || source[$0.span] == "," }) ?? false else { return }
    var seen: Set<VocabularyID> = []
    for field in schema.ties where scope == .things {
      guard case .vocabulary(let vocabulary, _) = schema.fields[field].type, case .vocabulary(let column) = engine.catalogue.columns[field],
        seen.insert(vocabulary).inserted
      else { continue }
      let note = schema.vocabularies[vocabulary].label.text(in: language)
      for entry in 0..<column.postings.rowCount where !column.postings[entry].isEmpty {
        let label = engine.catalogue.name(vocabulary, EntryID(entry), in: language).label
        found.add(named(label, note: note, count: column.postings[entry].count), .prefix, writing)
      }
    }
    if !found.isEmpty { return }
    let auxiliary = schema.kinds.indices.filter { kind in
      let one = schema.kinds[kind]
      return one.file == nil || one.figure != nil || one.source != nil || one.relation != nil || one.conflict != nil
    }
    for kind in schema.kinds.indices where !auxiliary.contains(kind) {
      for row in engine.catalogue.rowsByKind[kind] {
        if found.count >= SearchableNames.most {
          found.isCut = true
          return
        }
        found.add(named(label(of: row, in: .records([])), note: note(of: row, in: .records([])), count: nil), .prefix, writing)
      }
    }
  }

  /// A name by which a target is found again; a record inside another has none but its identifier.
  private func label(of target: UInt32, in scope: CatalogueNames.Scope) -> String {
    let thing = scope == .things ? names.thing(target) : .record(Row(target))
    if case .record(let row) = thing, engine.catalogue.owner(of: row) != nil { return engine.catalogue.identifier(of: row) }
    return names.label(of: target, in: scope, language: language)
  }

  private func note(of target: UInt32, in scope: CatalogueNames.Scope) -> String {
    let thing = scope == .things ? names.thing(target) : .record(Row(target))
    switch thing {
    case .record(let row): return schema.kinds[Int(engine.catalogue.kinds[row])].label.text(in: language)
    case .entry(let vocabulary, _): return schema.vocabularies[vocabulary].label.text(in: language)
    }
  }

  /// The kinds of the record that a field is being named of: `why NAME.`.
  private func reasonedKinds() -> [KindID]? {
    guard let name = parsed.tokens.last(where: { $0.class == .name }), name.span.upperBound < source.bytes.count,
      [UInt8(ascii: "."), UInt8(ascii: ",")].contains(source.bytes[name.span.upperBound])
    else { return nil }
    let rows = engine.lexicon.index(.records([])).targets(named: FoldedText(source[name.span]).bytes[...])
    return rows.isEmpty ? nil : rows.map { KindID(engine.catalogue.kinds[Int($0)]) }
  }

  /// A candidate for a name that was found: the part that was typed is marked in it, or the name that was typed stands beside it.
  private func candidate(
    _ label: String, _ note: String, _ count: Int?, _ searchable: SearchableNames, _ match: Found, _ typed: TypedText
  ) -> Completion.Candidate {
    var candidate = named(label, note: note, count: count)
    guard !typed.isEmpty else { return candidate }
    if let part = match.match(in: FoldedText(label).bytes, of: searchable.index) {
      candidate.matches = [label.range(ofFolded: part)]
    } else {
      let typedName = String(decoding: searchable.index.name(match.place), as: UTF8.self)
      candidate.note = [typedName, note].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    return candidate
  }

  /// A candidate that is a name of the catalogue.
  func named(_ label: String, note: String, count: Int?) -> Completion.Candidate {
    Completion.Candidate(text: label, label: label, note: note, count: count, appendsSpace: true)
  }

  /// A name as the statement has to have it: in quotes where it would be read as something else without them.
  func insertion(of label: String, _ typed: TypedText, _ writing: Ranking.Writing) -> String {
    if let quote = typed.quote, let quoted = label.inserted(in: quote, before: rest) { return quoted }
    if label.holdsSign || (writing == .argument && label.utf8.contains(UInt8(ascii: " "))) { return label.quoted }
    guard label.holdsKeyword else { return label }
    let head = source[parsed.span.lowerBound..<typed.offset]
    let whole = head.utf8.count..<head.utf8.count + label.utf8.count
    let read = parse(SourceText(head + label), lexicon: engine.lexicon)
    return read.count == 1 && read[0].tokens.contains { [.name, .field].contains($0.class) && $0.span == whole } ? label : label.quoted
  }
}

extension String {
  /// The text in a quotation that is open already; `nil` where it cannot stand in one.
  fileprivate func inserted(in quote: Unicode.Scalar, before rest: String) -> String? {
    guard let closing = quote.closingQuote, !unicodeScalars.contains(closing), !unicodeScalars.contains("\\") else { return nil }
    let isClosed = rest.unicodeScalars.first == closing
    return String(quote) + self + (isClosed ? "" : String(closing))
  }
}
