import CaseCore

/// The columns of the settings.
enum SettingHeading: Message {
  case setting, value, choices, meaning

  func text(in language: Language) -> String {
    switch self {
    case .setting: language == .zh ? "设置" : "Setting"
    case .value: language == .zh ? "现为" : "Value"
    case .choices: language == .zh ? "可取" : "Choices"
    case .meaning: language == .zh ? "含义" : "Meaning"
    }
  }
}

/// The columns of the saved queries.
enum SavedHeading: Message {
  case name, query

  func text(in language: Language) -> String {
    switch self {
    case .name: language == .zh ? "名称" : "Name"
    case .query: language == .zh ? "查询" : "Query"
    }
  }
}

/// The columns of the pins.
enum PinHeading: Message {
  case number, heading, statement

  func text(in language: Language) -> String {
    switch self {
    case .number: language == .zh ? "序号" : "Number"
    case .heading: language == .zh ? "标题" : "Heading"
    case .statement: language == .zh ? "语句" : "Statement"
    }
  }
}

/// The columns of the history.
enum HistoryHeading: Message {
  case number, line

  func text(in language: Language) -> String {
    switch self {
    case .number: language == .zh ? "序号" : "Number"
    case .line: language == .zh ? "语句" : "Line"
    }
  }
}
