import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

/// Turns what a parser expects at the end of a text into candidates.
struct Completer {
  let engine: Engine

  /// The line up to the cursor, and what stands behind it.
  let source: SourceText
  let rest: String
  let parsed: Parsed
  let environment: Environment
  let surroundings: any Surroundings

  /// What was found out about the rows that a word chooses from, by where it begins.
  private var contexts: [Place: CompletionContext] = [:]

  private struct Place: Hashable {
    var offset: Int
    var place: CompletedPlace
  }

  init(
    _ engine: Engine, _ source: SourceText, _ rest: String, _ parsed: Parsed, _ environment: Environment, _ surroundings: any Surroundings
  ) {
    self.engine = engine
    self.source = source
    self.rest = rest
    self.parsed = parsed
    self.environment = environment
    self.surroundings = surroundings
  }

  /// The rows that a word at an offset chooses from.
  mutating func context(at offset: Int, of place: CompletedPlace) -> CompletionContext {
    let key = Place(offset: offset, place: place)
    if let known = contexts[key] { return known }
    let context = makeContext(at: offset, of: place)
    contexts[key] = context
    return context
  }

  var language: Language { environment.language }
  var names: CatalogueNames { engine.lexicon.names }
  var schema: Schema { engine.catalogue.schema }

  /// Whether the statement is written in Chinese: its words are offered in that language, too.
  var isChinese: Bool {
    guard let verb = parsed.tokens.first(where: { $0.class == .keyword }) else { return false }
    return source[verb.span].unicodeScalars.contains(where: \.isHan)
  }

  /// The candidates for the longest typed text that any of them fits; where none does, with one error forgiven.
  mutating func completion(forgives: Bool) -> Completion {
    completion(.spelling) ?? (forgives ? completion(.error) : nil)
      ?? Completion(replaced: source.bytes.count..<source.bytes.count, candidates: [])
  }

  private mutating func completion(_ freedom: SearchableNames.Freedom) -> Completion? {
    let end = source.bytes.count
    let offsets = Set(parsed.expectations.map(\.offset)).sorted()
    var whole: Completion?
    for offset in offsets {
      let text = source[offset..<end]
      // Blanks before the cursor end a word: what is typed next begins behind them, and not right behind a word.
      guard text.first != " ", !text.isEmpty || mayBegin(at: end) else { continue }
      let expected = parsed.expectations.filter { $0.offset == offset }.map(\.expected)
      let typed = TypedText(text, at: offset, freedom)
      var found = Ranking()
      offer(expected, typed, in: &found)
      let candidates = found.best.map { candidate, writing in
        var candidate = candidate
        if writing != .asItIs { candidate.text = insertion(of: candidate.label, typed, writing) }
        return candidate
      }
      guard !candidates.isEmpty else { continue }
      let completion = Completion(
        replaced: offset..<end, candidates: candidates, total: found.total, isCut: found.isCut || found.count > candidates.count)
      // A Chinese word of the language that is whole needs no blank behind it: what follows is of more use.
      let isWhole = expected.contains { if case .keyword(let keyword) = $0 { keyword.names.contains(text) } else { false } }
      guard isWhole, candidates.count == 1, text.unicodeScalars.last?.isHan == true else { return completion }
      whole = whole ?? completion
    }
    return whole
  }

  /// Whether a new word may begin at a place: not where it would become one with a word before it.
  private func mayBegin(at end: Int) -> Bool {
    guard let last = source[parsed.span.lowerBound..<end].unicodeScalars.last else { return true }
    return last.isHan || !(last.properties.isAlphabetic || last.properties.numericType != nil || last == "_" || last == "$")
  }

  /// Offers everything that is expected at a place.
  private mutating func offer(_ expected: [Expected], _ typed: TypedText, in found: inout Ranking) {
    for case .name(let nameClass) in expected { offerNames(nameClass, typed, in: &found) }
    for case .value(let shape) in expected { offerValues(shape, typed, in: &found) }
    offerWords(expected, typed, in: &found)
    offerSurroundings(expected, typed, in: &found)
  }
}

/// What was typed of a word, and how freely it is compared.
struct TypedText {
  let text: String
  let offset: Int
  let folded: FoldedText
  let freedom: SearchableNames.Freedom

  /// A mark that opens a quotation which what was typed stands in.
  let quote: Unicode.Scalar?

  init(_ text: String, at offset: Int, _ freedom: SearchableNames.Freedom) {
    self.text = text
    self.offset = offset
    self.freedom = freedom
    folded = FoldedText(text)
    quote = text.unicodeScalars.first.flatMap { $0.closingQuote == nil ? nil : $0 }
  }

  var isEmpty: Bool { folded.bytes.isEmpty }
}
