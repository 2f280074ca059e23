import CaseCatalogue
import CaseCore
import CaseQuery

extension Completer {
  /// Offers the entries of a vocabulary, with the rows that each would leave.
  mutating func offerEntries(
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
  mutating func offerReferences(
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
}
