import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

/// Turns what a parser expects at the end of a text into candidates.
struct Completer {
  let engine: Engine
  let source: SourceText
  let parsed: Parsed
  let environment: Environment
  let surroundings: any Surroundings

  var language: Language { environment.language }

  private var names: CatalogueNames { engine.lexicon.names }
  private var schema: Schema { engine.catalogue.schema }

  /// The candidates for the longest typed text that any of them begins with.
  mutating func completion() -> Completion {
    let end = source.bytes.count
    let offsets = Set(parsed.expectations.map(\.offset)).sorted()
    var whole: Completion?
    for offset in offsets {
      let typed = source[offset..<end]
      // Blanks before the cursor end a word: what is typed next begins behind them, and not right behind a word.
      guard typed.first != " ", !typed.isEmpty || mayBegin(at: end) else { continue }
      let expected = parsed.expectations.filter { $0.offset == offset }.map(\.expected)
      let candidates = candidates(for: expected, typed: typed)
      guard !candidates.isEmpty else { continue }
      let completion = Completion(replaced: offset..<end, candidates: candidates)
      // A Chinese word of the language that is whole needs no blank behind it: what follows is of more use.
      let isWhole = expected.contains { if case .keyword(let keyword) = $0 { keyword.names.contains(typed) } else { false } }
      guard isWhole, candidates.count == 1, typed.unicodeScalars.last?.isHan == true else { return completion }
      whole = whole ?? completion
    }
    return whole ?? Completion(replaced: end..<end, candidates: [])
  }

  /// Whether a new word may begin at a place: not where it would become one with a word before it.
  private func mayBegin(at end: Int) -> Bool {
    guard let last = source[parsed.span.lowerBound..<end].unicodeScalars.last else { return true }
    return last.isHan || !(last.properties.isAlphabetic || last.properties.numericType != nil || last == "_" || last == "$")
  }

  private func candidates(for expected: [Expected], typed: String) -> [Completion.Candidate] {
    var candidates: [Completion.Candidate] = []
    // Names first: they are what cannot be known by heart.
    for case .name(let nameClass) in expected { candidates += named(nameClass, typed) }
    if expected.contains(.variable), typed.hasPrefix("$") {
      let fitting = environment.variables.sorted().map { "$" + $0 }.filter { $0.hasPrefix(typed) }
      candidates += fitting.map { .init(text: $0, label: $0, note: "", appendsSpace: true) }
    }
    let keywords = expected.compactMap { if case .keyword(let keyword) = $0 { keyword } else { nil } }
    for keyword in Keyword.allCases where keywords.contains(keyword) || expected.contains(.topic) {
      guard let name = keyword.names.first(where: { $0.hasPrefix(typed.lowercased()) }) else { continue }
      candidates.append(.init(text: name, label: name, note: "", appendsSpace: true))
    }
    candidates += listed(expected, typed)
    var seen: Set<String> = []
    return candidates.filter { seen.insert($0.text).inserted }
  }

  /// Names that go on where the typed text ends.
  private func goingOn(_ scope: CatalogueNames.Scope, _ typed: String) -> [(name: String, target: UInt32)] {
    let folded = Array(FoldedText(typed).bytes)
    let index = engine.lexicon.index(scope)
    let found = index.names(beginning: folded[...])
    guard typed.last == " " else { return found }
    // A blank ends a name, unless only a longer one can be meant: "Noble " of "Noble gas", not "element " of "elements".
    guard index.targets(named: folded[...]).isEmpty else { return [] }
    let endsInHan = typed.unicodeScalars.last { $0 != " " }?.isHan == true
    return found.filter { name, _ in
      guard let next = String(decoding: name.utf8.dropFirst(folded.count), as: UTF8.self).unicodeScalars.first else { return false }
      return next == " " || next.isHan || endsInHan
    }
  }

  private func named(_ nameClass: NameClass, _ typed: String) -> [Completion.Candidate] {
    guard let scope = engine.lexicon.scope(of: nameClass) else { return [] }
    let found = goingOn(scope, typed)
    var best: [UInt32: String] = [:]
    for (name, target) in found where best[target].map({ name.count < $0.count }) ?? true { best[target] = name }
    switch scope {
    case .kinds, .fields:
      let kinds = scope == .fields ? recordsSoFar()?.kinds ?? reasonedKinds() : nil
      let fitting = best.filter { target, _ in kinds.map { $0.contains { schema.has(FieldID(target), in: $0) } } ?? true }
      return fitting.sorted { $0.key < $1.key }.map { target, name in
        // The name in the script that was typed.
        let own = scope == .kinds ? schema.kinds[Int(target)].name : schema.fields[Int(target)].name
        let label = scope == .kinds ? schema.kinds[Int(target)].label : schema.fields[Int(target)].label
        let text = own.hasPrefix(typed.lowercased()) ? own : names.spelling(of: name, target, in: scope)
        let count = scope == .kinds ? engine.catalogue.rowsByKind[Int(target)].count : nil
        return .init(text: text, label: text, note: label.text(in: language), count: count, appendsSpace: true)
      }
    case .vocabulary(let vocabulary):
      guard case .value(let fieldName) = nameClass, let field = schema.field(named: fieldName) else { return [] }
      let counts = rowCounts(field)
      return best.keys.map { entry -> (Int, UInt32) in (counts[Int(entry)], entry) }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map {
        count, entry in
        let label = engine.catalogue.name(vocabulary, entry, in: language).label
        return .init(text: label, label: label, note: "", count: count, appendsSpace: true)
      }
    case .records, .things:
      // All names of a catalogue are no choice.
      guard !typed.isEmpty else { return [] }
      var seen: Set<String> = []
      // What is called exactly so comes before what only begins so.
      let folded = typed.folded
      func rank(_ candidate: (key: UInt32, value: String)) -> (Int, UInt32) { (candidate.value == folded ? 0 : 1, candidate.key) }
      return best.sorted { rank($0) < rank($1) }.prefix(200).compactMap { target, _ in
        let label = label(of: target, in: scope)
        guard seen.insert(label).inserted else { return nil }
        return .init(text: label, label: label, note: note(of: target, in: scope), appendsSpace: true)
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

  /// How many of the rows that the statement has so far have each entry of a field's vocabulary.
  private func rowCounts(_ field: FieldID) -> [Int] {
    guard case .vocabulary(let column) = engine.catalogue.columns[field] else { return [] }
    let rows = recordsSoFar().map { RowSet($0.rows.map(UInt32.init), rowCount: engine.catalogue.rowCount) }
    return (0..<column.postings.rowCount).map { entry in
      guard let rows else { return column.postings[entry].count }
      return column.postings[entry].count { rows.contains(Row($0)) }
    }
  }

  /// The records that the clause being typed will be given, and their kinds; `nil` where they are not known yet.
  private func recordsSoFar() -> (rows: [Row], kinds: [KindID])? {
    let clauses = parsed.tokens.filter { token in
      token.class == .keyword && Keyword.clauses.contains { $0.names.contains(source[token.span].lowercased()) }
    }
    guard let start = clauses.last?.span.lowerBound, start > parsed.span.lowerBound else { return nil }
    var text = source[parsed.span.lowerBound..<start]
    while let last = text.last, last == " " || last == "|" || last == "｜" { text.removeLast() }
    let before = SourceText(text)
    guard case .query(let query) = parse(before, lexicon: engine.lexicon).last?.statement else { return nil }
    let execution: Execution
    do throws(Diagnostic) {
      var begun = try Execution(names: names, environment: environment)
      try begun.begin(records(of: query.source), depth: 0)
      for clause in query.clauses { try begun.apply(clause) }
      execution = begun
    } catch {
      // What is wrong is told when the statement is run; until then there is nothing to count.
      return nil
    }
    guard case .records(let rows, let kinds) = execution.state else { return nil }
    return (rows, kinds)
  }

  /// The records that a count is made of; any other source itself.
  private func records(of source: QuerySource) -> QuerySource {
    if case .measure(_, let kinds, _, _) = source { .find(kinds) } else { source }
  }
}
