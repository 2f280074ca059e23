import CaseCatalogue
import CaseCore
import CaseQuery

extension Completer {
  /// Offers records, and entries of vocabularies, by their names.
  mutating func offerThings(
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
  func label(of target: UInt32, in scope: CatalogueNames.Scope) -> String {
    let thing = scope == .things ? names.thing(target) : .record(Row(target))
    if case .record(let row) = thing, engine.catalogue.owner(of: row) != nil { return engine.catalogue.identifier(of: row) }
    return names.label(of: target, in: scope, language: language)
  }

  func note(of target: UInt32, in scope: CatalogueNames.Scope) -> String {
    let thing = scope == .things ? names.thing(target) : .record(Row(target))
    switch thing {
    case .record(let row): return schema.kinds[Int(engine.catalogue.kinds[row])].label.text(in: language)
    case .entry(let vocabulary, _): return schema.vocabularies[vocabulary].label.text(in: language)
    }
  }
}
