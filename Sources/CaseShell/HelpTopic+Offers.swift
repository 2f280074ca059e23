import CaseCore
import CaseEngine
import CaseQuery
import TextMeasure

extension HelpTopic {
  /// What help may be asked for: every word of the language, what has no word, and the settings.
  ///
  /// - Parameter typed: What was typed of it: who types Chinese is offered Chinese.
  static func offers(in language: Language, typed: String) -> [Offer] {
    let isChinese = typed.unicodeScalars.contains(where: \.isHan)
    let ofSettings = Setting.allCases.map { setting in
      Offer(setting.label(in: isChinese ? .zh : .en), aliases: setting.names, note: setting.meaning.text(in: language))
    }
    // One word may be both: help explains both then.
    var seen: Set<String> = []
    return (allCases.flatMap { $0.offers(in: language, isChinese) } + ofSettings).filter { seen.insert($0.text).inserted }
  }

  private func offers(in language: Language, _ isChinese: Bool) -> [Offer] {
    let note = String(summary(language).prefix { $0 != ";" && $0 != "；" })
    let ofKeywords = keywords.map { keyword in
      Offer(isChinese ? keyword.chineseName : keyword.rawValue, aliases: keyword.names, note: note)
    }
    guard let name else { return ofKeywords }
    let others = words.filter { word in !keywords.contains { $0.names.contains(word) } }
    return ofKeywords + [Offer(name.text(in: isChinese ? .zh : .en), aliases: others, note: note)]
  }
}
