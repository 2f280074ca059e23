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
    // In a comment and inside a word nothing is completed: what stands behind the cursor would be left of it.
    if isInComment || isInWord { return nil }
    let offsets = Set(parsed.expectations.map(\.offset)).sorted()
    var whole: Completion?
    for offset in offsets {
      let text = source[offset..<end]
      // Blanks before the cursor end a word: what is typed next begins behind them, and not right behind a word.
      guard text.first != " ", !text.isEmpty || mayBegin(at: end), freedom == .spelling || text.mayHoldError else { continue }
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

  /// Whether a new word may begin at a place: behind a blank or a sign, and behind Chinese that is known.
  private func mayBegin(at end: Int) -> Bool {
    guard let last = source[parsed.span.lowerBound..<end].unicodeScalars.last else { return true }
    if last.isHan { return parsed.tokens.last { $0.span.upperBound == end }.map { $0.class != .value } ?? false }
    return Completer.signs.contains(last)
  }

  /// Signs behind which a word may begin, in both widths, and `.` of a range or before a field.
  private static let signs = Set(" \t\n　(（,，、|｜=＝<＜>＞~～;；:：.。≠≤≥".unicodeScalars)

  private var isInComment: Bool {
    parsed.tokens.contains { $0.class == .comment && $0.span.upperBound >= source.bytes.count }
  }

  /// Whether the cursor stands inside a word.
  private var isInWord: Bool {
    let typed = source[parsed.span.lowerBound..<max(parsed.span.lowerBound, source.bytes.count)]
    guard let last = typed.unicodeScalars.last, let next = rest.unicodeScalars.first else { return false }
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      !scalar.isHan && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
    return last.isHan && next.isHan && !parsed.tokens.contains { $0.span.upperBound == source.bytes.count && $0.class != .value }
      || isLetter(last) && isLetter(next)
  }

  /// Offers everything that is expected at a place.
  private mutating func offer(_ expected: [Expected], _ typed: TypedText, in found: inout Ranking) {
    for case .name(let nameClass) in expected { offerNames(nameClass, typed, in: &found) }
    for case .value(let shape) in expected { offerValues(shape, typed, in: &found) }
    offerWords(expected, typed, in: &found)
    offerSurroundings(expected, typed, in: &found)
  }
}

extension String {
  /// Whether this may be a word with an error in it: letters and Chinese, perhaps several words, but no sign.
  fileprivate var mayHoldError: Bool {
    unicodeScalars.allSatisfy { $0.isHan || $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == " " || $0 == "-" }
  }
}
