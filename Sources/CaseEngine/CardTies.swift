import CaseCatalogue
import CaseCore

extension Execution {
  /// How many of the records that a card's own is tied to are listed for people.
  private static let mostTies = 8

  /// What each of some records is told to be tied to, and by what.
  ///
  /// - Complexity: O(number of references of these records and to them).
  func toldTies(ofEach rows: [Row]) throws(Diagnostic) -> [Row: [Row: [Tie]]] {
    let wanted = Set(rows)
    var found: [Row: [Row: [Tie]]] = [:]
    func add(_ tie: Tie, from row: Row, to other: Row) {
      guard wanted.contains(row), row != other, catalogue.isNeighbour(other),
        found[row]?[other]?.contains(tie) != true
      else { return }
      found[row, default: [:]][other, default: []].append(tie)
    }
    try catalogue.forEachToldTie(of: wanted, try references, unless: interruption) { origin, target, tie in
      add(tie, from: origin, to: target)
      add(tie.reversed, from: target, to: origin)
    }
    return found
  }

  /// The records that a card's own is told to be tied to, relations first; none that the card tells anyway.
  ///
  /// - Parameter figures: Those of the card.
  func tieSections(of row: Row, _ ties: [Row: [Tie]], beside figures: [Row]) throws(Diagnostic) -> [Section] {
    let told = Set(figures)
    // What the record itself refers to is among its facts.
    let beyond = ties.mapValues { $0.filter { $0.isRelation || $0.isReversed } }.filter { other, ties in
      !ties.isEmpty && !told.contains(other) && schema.kinds[Int(catalogue.kinds[other])].conflict == nil
    }
    guard !beyond.isEmpty else { return [] }
    let ranked = beyond.map { other, ties in (ties.contains(where: \.isRelation) ? 0 : 1, -ties.count, other) }
    let others = try ranked.sorted(unless: interruption) { $0 < $1 }.map(\.2)
    let shown = usedFormat.isForPeople ? Array(others.prefix(Execution.mostTies)) : others
    var sections = [Section(heading: EngineMessage.relatedRecords, .table(try tieRows(shown, beyond)))]
    if shown.count < others.count {
      let statement = "related \(catalogue.identifier(of: row))"
      sections.append(Section(.note(EngineMessage.moreRelated(others.count - shown.count, statement: statement))))
    }
    return sections
  }
}
