import CaseCore
import CaseQuery
import CaseTestSupport
import Testing
import TextMeasure

struct PropertyTests {
  @Test(arguments: Corpus.good)
  func `A statement that people mean is read, and its plain form means the same`(_ text: String) {
    let plain = read(text)
    #expect(parse(SourceText(text), lexicon: fruit).allSatisfy { $0.statement != nil && $0.problems.isEmpty })
    #expect(read(plain) == plain)
  }

  @Test(arguments: Corpus.bad)
  func `A slip is refused with its place`(_ text: String) {
    let problems = parse(SourceText(text), lexicon: fruit).flatMap(\.problems)
    #expect(problems.count == 1)
    #expect(problems.first?.span.map { (0...text.utf8.count).contains($0.upperBound) } == true)
  }

  @Test(arguments: StatementGenerator.Style.allCases)
  func `Random statements are read as they were meant`(_ style: StatementGenerator.Style) {
    var generator = StatementGenerator(style, seed: 11)
    for _ in 0..<2_000 {
      let (written, plain) = generator.statement()
      let found = read(written)
      #expect(found == plain, "\(written)")
      #expect(read(found) == found, "\(written)")
      if found != plain { return }
    }
  }

  @Test(arguments: Corpus.good + Corpus.bad)
  func `Every beginning of a statement parses, and knows the word that comes next`(_ text: String) {
    let tokens = checkedTokens(of: text)
    let scalars = Array(text.unicodeScalars)
    for count in 0..<scalars.count { _ = checkedTokens(of: String(String.UnicodeScalarView(scalars[..<count]))) }
    guard parse(SourceText(text), lexicon: fruit).first?.statement != nil else { return }
    for token in tokens { expectIsForeseen(token, in: text) }
  }

  @Test(arguments: StatementGenerator.Style.allCases)
  func `The next word of a random statement is foreseen`(_ style: StatementGenerator.Style) {
    var generator = StatementGenerator(style, seed: 12)
    for _ in 0..<100 {
      let written = generator.statement().written
      for token in checkedTokens(of: written) { expectIsForeseen(token, in: written) }
    }
  }

  /// The tokens of a text, which follow each other and lie in it.
  private func checkedTokens(of text: String) -> [Token] {
    let tokens = parse(SourceText(text), lexicon: fruit).flatMap(\.tokens)
    #expect(tokens.allSatisfy { $0.span.upperBound <= text.utf8.count && !$0.span.isEmpty })
    #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.span.upperBound <= $1.span.lowerBound }, "\(text)")
    return tokens
  }

  private func expectIsForeseen(_ token: Token, in text: String) {
    let source = SourceText(text)
    let word = source[token.span]
    let expected = expectedAtEnd(of: source[0..<token.span.lowerBound])
    let isForeseen = expected.contains { each in
      switch (token.class, each) {
      case (.keyword, .keyword(let keyword)): keyword.names.contains(word.folded)
      case (.keyword, .format(let format)): format.names.contains(word.folded)
      case (.keyword, .setting(let setting)): setting.names.contains(word.folded)
      case (.keyword, .choice(let choice)): choice.names.contains(word.folded)
      case (.keyword, .operator): word.hasSuffix("空")
      case (.field, .name(.kind)), (.field, .name(.field)), (.name, .name), (.number, .value), (.number, .integer), (.number, .pin): true
      case (.sign, .sign), (.sign, .operator), (.variable, .variable), (.variable, .newName): true
      case (.string, .heading), (.string, .name), (.string, .value), (.string, .file), (.value, .name), (.value, .value), (.value, .file),
        (.value, .topic):
        true
      default: false
      }
    }
    // Not foreseen: a range's sign, a counter, the values of `run`, and `is` or `in` after other words of their kind.
    let isExempt = token.class == .comment || ["..", "~", "～", "至", "条"].contains(word) || text.contains("casebook")
    #expect(isForeseen || isExempt, "\(word) in \(text)")
  }
}
