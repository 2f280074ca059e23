import CaseCatalogue
import CaseCore
import CaseEngine
import CaseQuery
import TextMeasure

extension Session {
  /// Help for a word of the language, or for what the catalogue calls so; without a word, what there is.
  func help(_ topic: Word?) throws(Diagnostic) -> [Answer] {
    let examples = HelpExamples(engine.catalogue, language: settings.language)
    guard let topic else { return [overview()] }
    let written = topic.text.trimmingBlanks
    let word = written.lowercased()
    let answers = answers(to: written, examples)
    if !answers.isEmpty { return answers }
    // A kind or a field is described.
    for parsed in parse(SourceText("describe \(topic.text)"), lexicon: engine.lexicon) {
      guard case .query(let query) = parsed.statement, query.clauses.isEmpty else { continue }
      let environment = Environment(language: settings.language, format: settings.format)
      return [try engine.answer(query, in: environment).answer]
    }
    // Words that stand together in statements: each of them.
    let parts = written.split(separator: " ").map { self.answers(to: String($0), examples) }
    if parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) { return parts.flatMap { $0 } }
    // A short word is not near to everything.
    let limit = word.count <= 2 ? 0 : word.count <= 4 ? 1 : 2
    let known = HelpTopic.allCases.flatMap(\.words) + Setting.allCases.flatMap(\.names)
    let nearest = known.filter { editDistance($0, word, limit: limit) != nil }
    throw Diagnostic(
      ShellMessage.noHelp(topic.text), at: topic.span, hints: nearest.isEmpty ? [] : [QueryMessage.didYouMean(Array(nearest.prefix(3)))])
  }

  /// What a word of the language, a setting, or something of the shape of a value is.
  private func answers(to written: String, _ examples: HelpExamples) -> [Answer] {
    let (word, folded) = (written.lowercased(), written.folded)
    let forms = [word, folded]
    var topics = HelpTopic.allCases.filter { topic in forms.contains(where: topic.words.contains) }
    if topics.isEmpty {
      if word.count > 1, word.hasPrefix("$") || word.hasPrefix("＄") { topics.append(.variables) }
      if let date = DateLiteral(prefixOf: Array(folded.utf8)[...]), date.length == folded.utf8.count { topics.append(.dates) }
      if let quantity = QuantityLiteral(prefixOf: Array(written.utf8)[...], isUnit: engine.lexicon.isUnit),
        quantity.length == written.utf8.count
      {
        topics.append(.quantities)
      }
      if word.unicodeScalars.count > 1, let first = word.first, HelpTopic.quotes.words.contains(String(first)) { topics.append(.quotes) }
    }
    return topics.map { $0.answer(examples, settings.language) }
      + Setting.allCases.filter { setting in forms.contains(where: setting.names.contains) }.map(answer(to:))
  }

  private func answer(to setting: Setting) -> Answer {
    let language = settings.language
    let choices = setting.choices.map { $0.label(in: language) }
    let facts = [
      Fact(key: "meaning", label: HelpHeading.meaning, value: .text(setting.meaning.text(in: language))),
      Fact(key: "also", label: HelpHeading.also, value: .text(setting.names.dropFirst().joined(separator: " "))),
      Fact(key: "example", label: HelpHeading.example, value: .text("set \(setting.rawValue)")),
    ]
    let examples = choices.map { Fact(key: "example", label: HelpHeading.example, value: .text("set \(setting.rawValue) \($0)")) }
    return Answer(sections: [Section(heading: Verbatim("set \(setting.rawValue)"), .facts(facts + examples))])
  }

  /// Every word in its group, so that all of them fit on a screen.
  private func overview() -> Answer {
    let separator = settings.language == .zh ? "、" : ", "
    let facts = HelpGroup.allCases.map { group in
      Fact(key: "\(group)", label: group, value: .text(group.words(in: settings.language).joined(separator: separator)))
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
    case .more:
      language == .zh ? "help 词 看某个词、符号或写法；describe 看种类与字段" : "help WORD explains a word, a sign or a form; describe shows kinds and fields"
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
