import CaseCatalogue
import CaseCore
import CaseEngine
import CaseQuery
import CaseRender
import CaseShell
import CaseTestSupport

/// Statements over the catalogue of elements, made of words that it knows, or damaged.
struct StatementTarget: FuzzTarget {
  let name = "statements"
  var summary: String { "\(answeredCount) of them answered" }
  private let engine: Engine
  private let seeds: [[UInt8]]
  private let templates: StatementTemplates
  private let words: [String]
  private let mutation: Mutation
  private var answeredCount = 0

  init() throws {
    engine = Engine(try Catalogue.load(folder: CatalogueFolders.elements))
    let corpus = try TemporaryFolder.read("\(CatalogueFolders.repository)/Tests/TranscriptTests/LanguageCorpus.txt")
    seeds = corpus.split(separator: UInt8(ascii: "\n")).map { Array($0.drop { $0 != UInt8(ascii: "\t") }.dropFirst()) }
    templates = StatementTemplates(engine.catalogue)
    words = templates.words
    mutation = Mutation(tokens: words)
  }

  func makeInput(_ random: inout SplitMix64) -> FuzzInput {
    var bytes: [UInt8]
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      bytes = seeds.randomElement(using: &random) ?? []
      mutation.damage(&bytes, &random, others: seeds)
    case 1:
      let count = Int.random(in: 1...14, using: &random)
      bytes = Array((0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ").utf8)
      if Int.random(in: 0..<4, using: &random) == 0 { mutation.damage(&bytes, &random, others: seeds) }
    default:
      bytes = Array(templates.statement(&random).utf8)
    }
    return FuzzInput(bytes: bytes, variant: random.next())
  }

  mutating func finding(in input: FuzzInput) -> String? {
    let source = SourceText(bytes: input.bytes)
    let end = input.bytes.count
    for parsed in parse(source, lexicon: engine.lexicon) {
      let spans = [parsed.span] + parsed.tokens.map(\.span) + parsed.problems.compactMap(\.span)
      if let span = spans.first(where: { $0.lowerBound < 0 || $0.upperBound > end }) { return "\(span) is beyond the text" }
      if parsed.statement != nil, !parsed.problems.isEmpty { return "a statement with problems" }
      if parsed.expectations.contains(where: { $0.offset > end }) { return "an expectation beyond the text" }
    }
    return conversationFinding(source, variant: input.variant) ?? completionFinding(source, variant: input.variant)
  }

  private mutating func conversationFinding(_ source: SourceText, variant: UInt64) -> String? {
    var random = SplitMix64(seed: variant)
    let world = KeptWorld()
    let settings = Settings(
      language: Language.allCases.randomElement(using: &random) ?? .zh, format: Format.allCases.randomElement(using: &random) ?? .table,
      width: [nil, 10, 80].randomElement(using: &random) ?? nil, keepsGoing: true)
    var session = Session(engine: engine, settings: settings, world: world)
    if (try? session.run(source)) == .done { answeredCount += 1 }
    // The data is clean: what commands a terminal can only come from the statement.
    return OutputCheck.finding(in: world.take().replacing("\t", with: " ").replacing("\r\n", with: "\n"))
  }

  private func completionFinding(_ source: SourceText, variant: UInt64) -> String? {
    guard let line = String(validating: source.bytes, as: UTF8.self) else { return nil }
    let cursor = Int(variant % UInt64(source.bytes.count + 1))
    let replaced = engine.completions(of: line, cursor: cursor, in: Environment(language: .en)).replaced
    return replaced.lowerBound >= 0 && replaced.upperBound <= cursor ? nil : "a completion replaces \(replaced) before \(cursor)"
  }
}
