import CaseCatalogue
import CaseCore
import CaseEngine
import CaseQuery

extension Session {
  /// Help for a word of the language, or for what the catalogue calls so; without a word, what there is.
  func help(_ topic: Word?) throws(Diagnostic) -> [Answer] {
    let examples = HelpExamples(engine.catalogue, language: settings.language)
    guard let topic else { return [overview(examples)] }
    let word = topic.text.trimmingBlanks.lowercased()
    let topics = HelpTopic.allCases.filter { $0.words.contains(word) }
    if !topics.isEmpty { return topics.map { $0.answer(examples, settings.language) } }
    // A kind or a field is described.
    for parsed in parse(SourceText("describe \(topic.text)"), lexicon: engine.lexicon) {
      guard case .query(let query) = parsed.statement, query.clauses.isEmpty else { continue }
      let environment = Environment(language: settings.language, format: settings.format)
      return [try engine.answer(query, in: environment).answer]
    }
    // A short word is not near to everything.
    let limit = word.count <= 2 ? 0 : word.count <= 4 ? 1 : 2
    let nearest = HelpTopic.allCases.flatMap(\.words).filter { editDistance($0, word, limit: limit) != nil }
    throw Diagnostic(
      ShellMessage.noHelp(topic.text), at: topic.span, hints: nearest.isEmpty ? [] : [QueryMessage.didYouMean(Array(nearest.prefix(3)))])
  }

  /// Every word with its meaning and an example, each on lines that fit: a table would be cut.
  private func overview(_ examples: HelpExamples) -> Answer {
    let facts = HelpTopic.allCases.flatMap { topic -> [Fact] in
      let meaning = Fact(key: "meaning", label: Verbatim(topic.title), value: .text(topic.summary(settings.language)))
      let example = topic.examples(examples).first.map { Fact(key: "example", label: Verbatim(""), value: .text($0)) }
      return [meaning] + [example].compactMap { $0 }
    }
    return Answer(sections: [Section(.facts(facts))], notes: [HelpHeading.more])
  }
}

/// The headings of help.
enum HelpHeading: Message {
  case meaning, example, also, more

  func text(in language: Language) -> String {
    switch self {
    case .meaning: language == .zh ? "含义" : "Meaning"
    case .example: language == .zh ? "例" : "Example"
    case .also: language == .zh ? "又写作" : "Also"
    case .more: language == .zh ? "help 词 看某个词；describe 看种类与字段" : "help WORD explains one of them; describe shows kinds and fields"
    }
  }
}

extension String {
  var trimmingBlanks: String {
    let start = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
