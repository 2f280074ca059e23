/// A file of a generated catalogue: its records are made one after another.
enum GeneratedRecords: String, CaseIterable {
  case things, links, disputes, sources

  var name: String { "\(rawValue).json" }

  /// Hands over the file's text, part after part.
  func write<Failure: Error>(thingCount: Int, to output: (String) throws(Failure) -> Void) throws(Failure) {
    try output("[")
    var separator = "\n"
    for index in indices(thingCount: thingCount) {
      try output(separator)
      try output(record(index, thingCount: thingCount))
      separator = ",\n"
    }
    try output("\n]\n")
  }

  private func indices(thingCount: Int) -> StrideTo<Int> {
    switch self {
    case .things: stride(from: 0, to: thingCount, by: 1)
    case .links: stride(from: 0, to: thingCount, by: 20)
    case .disputes: stride(from: 0, to: thingCount, by: 100)
    case .sources: stride(from: 0, to: GeneratedRecords.sourceCount, by: 1)
    }
  }

  private static let sourceCount = 100

  private func record(_ index: Int, thingCount: Int) -> String {
    // Each from numbers of its own: but for whom it points to, it is the same in a catalogue of any size.
    var choice = GeneratedChoice(seed: UInt64(index))
    switch self {
    case .things: return GeneratedRecords.thing(index, thingCount: thingCount, &choice)
    case .links:
      return
        #"{"id": "link-\#(index)", "origin": "thing-\#(index)", "relation": "maker", "target": "thing-\#(choice.number(0...thingCount - 1))"}"#
    case .disputes:
      let versions = ["one", "two"].map { #"{"says": "\#($0)", "source": [\#(GeneratedRecords.source(&choice))]}"# }
      return
        #"{"id": "dispute-\#(index)", "touched": ["thing-\#(index)"], "touches": ["made"], "version": [\#(versions.joined(separator: ", "))]}"#
    case .sources: return #"{"id": "source-\#(index)", "title": {"en": "Source \#(index)", "zh": "来源\#(index)"}}"#
    }
  }

  private static func source(_ choice: inout GeneratedChoice) -> String { #"{"source": "source-\#(choice.number(0...sourceCount - 1))"}"# }

  private static let colours = ["red", "green", "blue"]

  private static func thing(_ index: Int, thingCount: Int, _ choice: inout GeneratedChoice) -> String {
    let region = choice.usual(GeneratedVocabulary.region.entries)
    let site = choice.usual(GeneratedWord.sites)
    let title = title(in: region, at: site, &choice)
    let crafts = [choice.usual(GeneratedVocabulary.craft.entries).code, choice.usual(GeneratedVocabulary.craft.entries).code]
    let craft = crafts[0] == crafts[1] || choice.number(0...1) == 0 ? #""\#(crafts[0])""# : #""\#(crafts[0])", "\#(crafts[1])""#
    let topic = choice.usual(GeneratedWord.topics)
    let note =
      "\(region.zh)\(site.zh)的\(topic.zh)由本地作坊承办，\(choice.any(GeneratedWord.deeds))，并\(choice.any(GeneratedWord.deeds))，\(choice.any(GeneratedWord.outcomes))。"
    let figure = index % 10 == 0 ? #", "figure": [{"weight": \#(choice.number(1...900)), "unit": "kg"}]"# : ""
    return """
      {"id": "thing-\(index)", "title": {"zh": "\(title.zh)", "en": "\(title.en)"}, "craft": [\(craft)], "region": "\(region.code)",
       "note": "\(note)", "colour": "\(choice.any(colours))", "tags": ["\(topic.zh)\(choice.any(GeneratedWord.forms).zh)"],
       "made": "\(choice.number(1_900...2_025))-0\(choice.number(1...9))", "weight": \(choice.number(1...5_000)), "unit": "kg",
       "like": ["thing-\(choice.number(0...thingCount - 1))"], "source": [\(source(&choice))]\(figure)}
      """
  }

  private static func title(
    in region: GeneratedVocabulary.Entry, at site: GeneratedWord, _ choice: inout GeneratedChoice
  ) -> GeneratedWord {
    let (adjective, topic) = (choice.usual(GeneratedWord.adjectives), choice.usual(GeneratedWord.topics))
    var zh = "\(region.zh)\(site.zh)\(adjective.zh)\(topic.zh)"
    var en = "\(region.en) \(site.en) \(adjective.en) \(topic.en)"
    if choice.number(0...99) < 35 {
      let (adjective, topic) = (choice.usual(GeneratedWord.adjectives), choice.usual(GeneratedWord.topics))
      zh += "与\(adjective.zh)\(topic.zh)"
      en += " and \(adjective.en) \(topic.en)"
    }
    let form = choice.usual(GeneratedWord.forms)
    zh += form.zh
    en += " \(form.en)"
    if choice.number(0...99) < 18 {
      let ending = choice.any(GeneratedWord.endings)
      zh += ending.zh
      en += ", \(ending.en)"
    }
    return GeneratedWord(zh: zh, en: en)
  }
}

/// What is picked for a record.
struct GeneratedChoice {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func any<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

  /// One of the first more often than one of the last.
  mutating func usual<Element>(_ elements: [Element]) -> Element {
    elements[min(number(0...elements.count - 1), number(0...elements.count - 1))]
  }
}
