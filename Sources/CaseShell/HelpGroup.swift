import CaseCore
import CaseQuery

/// What belongs together in the overview of help.
enum HelpGroup: Message, CaseIterable {
  case sources, clauses, values, scripts, meeting, session

  func text(in language: Language) -> String {
    switch self {
    case .sources: language == .zh ? "查什么" : "Ask"
    case .clauses: language == .zh ? "再怎样" : "Then"
    case .values: language == .zh ? "怎么写" : "Write"
    case .scripts: language == .zh ? "脚本" : "Scripts"
    case .meeting: language == .zh ? "会上" : "Brief"
    case .session: language == .zh ? "会话" : "Session"
    }
  }

  /// Its words, each with the Chinese one where that is the language; a word is never parted.
  func words(in language: Language) -> [String] {
    HelpTopic.allCases.filter { $0.group == self }.flatMap { topic -> [String] in
      if topic.keywords.isEmpty { return [topic.title] }
      return topic.keywords.map { keyword in
        language == .zh && keyword.chineseName != keyword.rawValue ? "\(keyword.rawValue) \(keyword.chineseName)" : keyword.rawValue
      } + (topic == .operators ? [topic.title] : [])
    }
  }
}
