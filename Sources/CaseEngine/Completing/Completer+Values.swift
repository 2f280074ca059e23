import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

extension Completer {
  /// Offers values that have no names: the years, halves and quarters that there are, units behind a number, short texts.
  mutating func offerValues(_ shape: ValueShape, _ typed: TypedText, in found: inout Ranking) {
    let context = context(at: typed.offset, of: .value)
    guard let field = context.field else { return }
    found.beginGroup()
    switch (engine.catalogue.columns[field], shape) {
    case (.date(let values), .date): offerDates(values, context, typed, in: &found)
    case (.quantity(let values), .quantity): offerUnits(values, engine.catalogue.measure(of: field), context, typed, in: &found)
    case (.text(let values), .text): offerTexts(values, context, typed, in: &found)
    default: break
    }
  }

  /// Offers years, and the parts of a year that was typed, with the rows that each would leave.
  private func offerDates(
    _ values: RaggedArray<DateSpan>, _ context: CompletionContext, _ typed: TypedText, in found: inout Ranking
  ) {
    guard typed.freedom == .spelling, let field = context.field, let inside = context.rows else { return }
    found.keepsOrder = true
    var pace = limitedInterruption.pace
    var spans: Set<DateSpan> = []
    let isCounted = inside.count <= Completer.mostCountedRows
    for row in inside.rows.prefix(Completer.mostCountedRows) where !values.range(of: row).isEmpty {
      guard (try? pace.step()) != nil else { return }
      spans.formUnion(values[row])
    }
    var parts: Set<DateSpan> = []
    for part in typed.text.utf8.count < 4 ? [DatePart.year] : [.year, .half, .quarter, .month] {
      for span in spans {
        let whole = part.span(around: span)
        // A span that is longer than a part is none.
        if whole != span || part.holds(span) { parts.insert(whole) }
      }
    }
    let interruption = limitedInterruption
    let comparison = context.comparison ?? .equal
    // Wider parts of the calendar first, and of these the latest.
    func key(_ part: DateSpan) -> (Int, Int32) { (part.description.utf8.count, -part.first) }
    let isRange = source[parsed.span.lowerBound..<typed.offset].hasSuffix("..")
    for part in parts.sorted(by: { key($0) < key($1) }) {
      let text = part.description
      guard text.hasPrefix(typed.text), !text.utf8.contains(UInt8(ascii: ".")) else { continue }
      let selection = Selection.some(field, .date(comparison.denied ?? comparison, [part]))
      let rows = !isCounted || isRange ? nil : try? engine.lexicon.names.sets.rows(selection, unless: interruption)
      found.add(
        Completion.Candidate(
          text: text, label: text, matches: [0..<typed.text.utf8.count], note: "", count: rows.flatMap { context.count($0) },
          appendsSpace: true), text == typed.text ? .exact : .prefix)
    }
  }

  /// Offers the units that figures have, behind the number that was typed.
  private func offerUnits(
    _ values: RaggedArray<QuantityValue>, _ measure: QuantityMeasure, _ context: CompletionContext, _ typed: TypedText,
    in found: inout Ranking
  ) {
    guard let inside = context.rows, let number = typed.text.number else { return }
    found.keepsOrder = true
    var counts: [Unit: Int] = [:]
    var pace = limitedInterruption.pace
    for row in inside.rows.prefix(Completer.mostCountedRows) where !values.range(of: row).isEmpty {
      guard (try? pace.step()) != nil else { return }
      for unit in Set(values[row].map({ Unit(scale: $0.scale, entry: measure.unitEntry($0)?.code ?? "") })) {
        counts[unit, default: 0] += 1
      }
    }
    let units = counts.sorted { ($1.value, $0.key.text) < ($0.value, $1.key.text) }
    let rest = TypedText(String(typed.text.dropFirst(number.count).drop { $0 == " " }), at: typed.offset, typed.freedom)
    let searchable = SearchableNames(units.map { [$0.key.text] })
    for match in searchable.search(rest.folded, rest.freedom).found.sorted(by: { $0.target < $1.target }) {
      let unit = units[Int(match.target)].key
      let text = number + unit.text
      let marked = FoldedText(unit.text).written(match.match)
      found.add(
        Completion.Candidate(
          text: text, label: text, matches: [0..<number.utf8.count, marked.shifted(by: number.utf8.count)], note: "",
          appendsSpace: true), match.rank)
    }
  }

  /// How a figure is written behind its number.
  private struct Unit: Hashable {
    var scale: Scale
    var entry: String

    var text: String { scale.symbol + entry }
  }

  /// So long may a text be that is offered: a longer one is no name.
  private static let longestText = 60

  /// So many rows are looked at one by one; of more, choices are those of the first ones, and are not counted.
  static let mostCountedRows = 50_000

  /// So many different texts may a field have that are offered.
  private static let mostTexts = 2_000

  /// Offers the short texts of a field, with the rows that have each.
  private func offerTexts(
    _ values: RaggedArray<TextValue>, _ context: CompletionContext, _ typed: TypedText, in found: inout Ranking
  ) {
    guard let inside = context.inside, inside.count <= Completer.mostCountedRows, context.outside == nil,
      context.comparison == .equal || context.comparison == .contains
    else {
      return
    }
    var counts: [StringID: Int] = [:]
    var pace = limitedInterruption.pace
    for row in inside.rows {
      guard (try? pace.step()) != nil else { return }
      for string in Set(values[row].lazy.filter { $0.language == nil || $0.language == language || typed.isEmpty == false }.map(\.string)) {
        counts[string, default: 0] += 1
      }
      // Where each row has a text of its own, they are no choice before something is typed.
      if counts.count > (typed.isEmpty ? SearchableNames.most : Completer.mostTexts) { return }
    }
    let strings = engine.catalogue.strings
    let short = counts.filter { strings.range(of: $0.key).count <= Completer.longestText * 3 }
      .map { (text: strings.string(at: $0.key), count: $0.value) }.filter { $0.text.count <= Completer.longestText }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    let names = short.enumerated().map { KnownName(text: $1.text, target: UInt32($0)) }
    guard let searchable = try? SearchableNames(NameIndex(names, unless: environment.interruption), unless: environment.interruption) else {
      return
    }
    let (matches, isCut) = searchable.search(typed.folded, typed.freedom)
    found.isCut = found.isCut || isCut
    for match in matches.sorted(by: { $0.target < $1.target }) {
      let (text, count) = short[Int(match.target)]
      var candidate = named(text, note: "", count: context.comparison == .equal ? count : nil)
      if !typed.isEmpty { candidate.matches = [FoldedText(text).written(match.match)] }
      found.add(candidate, match.rank, .text)
    }
  }
}

extension DatePart {
  /// Whether a span of days is no longer than this part.
  fileprivate func holds(_ span: DateSpan) -> Bool {
    let whole = self.span(around: span)
    return whole == span && span.description.utf8.count <= (self == .year ? 4 : 7)
  }
}

extension String {
  /// The number that this text begins with, with its sign; `nil` where it begins with none.
  fileprivate var number: String? {
    func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) || ("０"..."９").contains(character) }
    let digits = prefix { isDigit($0) || [".", ",", "-", "+", "．", "，", "－"].contains($0) }
    return digits.last.map(isDigit) == true ? String(digits) : nil
  }
}

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
