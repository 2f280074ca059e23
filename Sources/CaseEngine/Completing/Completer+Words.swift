import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

extension Completer {
  /// Offers words of the language, operators and variables.
  mutating func offerWords(_ expected: [Expected], _ typed: TypedText, in found: inout Ranking) {
    found.beginGroup()
    // A value is seldom a variable: those are offered where rows are named, and behind their sign.
    let namesRows = expected.contains { [.name(.kind), .name(.record), .name(.thing)].contains($0) }
    if expected.contains(.variable), typed.isEmpty && namesRows || typed.text.hasPrefix("$") {
      for variable in environment.variables.sorted() where ("$" + variable).hasPrefix(typed.text) {
        let text = "$" + variable
        found.add(
          Completion.Candidate(text: text, label: text, matches: [0..<typed.text.utf8.count], note: "", appendsSpace: true), .prefix)
      }
    }
    let table = LanguageWords.all
    let wanted = Set(expected)
    let others = expected.compactMap { if case .word(let word) = $0 { Offer(word) } else { nil } }
    if isChinese || !typed.isEmpty, typed.isOneWord { offer(others, typed, in: &found) }
    if wanted.contains(.operator), typed.isEmpty { offerOperators(in: &found) }
    // Folding drops quotes, but in them no word of the language stands.
    guard !wanted.isDisjoint(with: table.expected), !typed.text.unicodeScalars.contains(where: \.isQuote) else { return }
    // Where any column may stand, all of them are no choice.
    let hidesColumns = typed.isEmpty && OwnColumn.allCases.allSatisfy { wanted.contains(.column($0)) }
    // Words are known by heart: what only holds what was typed is not meant, nor is anything where any text may stand.
    let isFree = expected.contains(.value(.text))
    guard typed.freedom != .error || typed.isOneWord && !isFree else { return }
    let matches = table.searchable.search(typed.folded, isFree ? .beginning : typed.freedom).found.sorted { $0.target < $1.target }
    for match in matches where match.rank != .inside {
      let word = table.words[Int(match.target)]
      guard wanted.contains(word.expected) else { continue }
      if hidesColumns, case .column = word.expected { continue }
      // A blank ends a word, unless only a longer one can be meant: "order " of "order by".
      if typed.text.last == " ", !word.names.contains(where: { $0.hasPrefix(typed.text.lowercased()) }) { continue }
      found.add(candidate(word.names, note(on: word), word.appendsSpace, table.searchable, match, typed), match.rank)
    }
  }

  /// Offers things that have a few names each, the first of which is inserted whichever was typed.
  func offer(_ offers: [Offer], _ typed: TypedText, in found: inout Ranking) {
    guard !offers.isEmpty, typed.freedom != .error || typed.isOneWord else { return }
    let searchable = SearchableNames(offers.map { [$0.text] + $0.aliases })
    for match in searchable.search(typed.folded, typed.freedom).found.sorted(by: { $0.target < $1.target }) {
      let one = offers[Int(match.target)]
      found.add(candidate([one.text], one.note, one.isWhole, searchable, match, typed), match.rank)
    }
  }

  /// What stands beside a word: what a setting does, what a column is called, the Chinese word for an English one.
  private func note(on word: LanguageWords.Word) -> String {
    switch word.expected {
    case .setting(let setting): setting.meaning.text(in: language)
    case .choice(let choice): choice.label(in: language)
    case .column(let column): column.text(in: language)
    default: language == .zh ? word.names.first { $0.unicodeScalars.contains(where: \.isHan) } ?? "" : ""
    }
  }

  /// A candidate for something with a few names, in the script in which it was typed, else in that of the statement.
  private func candidate(
    _ names: [String], _ note: String, _ appendsSpace: Bool, _ searchable: SearchableNames, _ match: Found, _ typed: TypedText
  ) -> Completion.Candidate {
    let folded = searchable.index.name(match.place)
    let chinese = isChinese ? names.first { $0.unicodeScalars.contains(where: \.isHan) } : nil
    // The first name that begins so is the usual one.
    let begun = typed.isEmpty ? nil : names.first { $0.foldedBytes.starts(with: typed.folded.bytes) }
    let matched = begun ?? names.first { $0.foldedBytes[...] == folded }
    let text = (typed.isEmpty ? chinese : matched) ?? names.first ?? ""
    let length = String(decoding: typed.folded.bytes, as: UTF8.self).unicodeScalars.count
    let part = typed.isEmpty || matched == nil ? nil : FoldedText(text).written(begun == nil ? match.match : 0..<length)
    return Completion.Candidate(
      text: text, label: text, matches: part.map { [$0] } ?? [], note: note == text ? "" : note, appendsSpace: appendsSpace)
  }

  /// Offers the ways to compare values of the field that stands before the cursor.
  private mutating func offerOperators(in found: inout Ranking) {
    guard let word = parsed.tokens.last(where: { $0.class == .field }), let field = engine.field(called: source[word.span]) else { return }
    let operators: [Operator] =
      switch schema.fields[field].type.shape {
      case .text: [.contains, .equal, .containsNot, .notEqual]
      case .name: [.equal, .notEqual, .contains]
      case .date, .quantity: [.equal, .greaterOrEqual, .lessOrEqual, .greater, .less, .notEqual]
      }
    found.beginGroup()
    for comparison in operators {
      let words = comparison.names.filter { $0.unicodeScalars.allSatisfy(\.isHan) }
      let text = comparison.rawValue
      found.add(
        Completion.Candidate(text: text, label: text, note: language == .zh ? words.first ?? "" : "", appendsSpace: false), .prefix)
    }
  }
}

extension Engine {
  /// The field with a name as it was typed.
  func field(called name: String) -> FieldID? {
    lexicon.index(.fields).targets(named: name.foldedBytes[...]).first.map(FieldID.init)
  }
}

extension FoldedText {
  /// The bytes of the text as it was written that a part of this was made of, counted in scalars.
  func written(_ scalars: Range<Int>) -> Range<Int> {
    var (scalar, lower, upper) = (-1, Int.max, 0)
    for (index, byte) in bytes.enumerated() {
      if byte & 0xC0 != 0x80 { scalar += 1 }
      guard scalars.contains(scalar) else { continue }
      lower = min(lower, start(ofByte: index))
      upper = max(upper, end(ofByte: index))
    }
    return lower < upper ? lower..<upper : 0..<0
  }
}
