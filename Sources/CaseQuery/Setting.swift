public import CaseCore
import TextMeasure

/// Something that a session can be told to do otherwise.
public enum Setting: String, Sendable, CaseIterable {
  case language, format, editing, ambiguous, color, echo, quiet, zero

  /// What it may be called, the English name first.
  public var names: [String] {
    switch self {
    case .language: ["language", "语言"]
    case .format: ["format", "格式"]
    case .editing: ["editing", "编辑"]
    case .ambiguous: ["ambiguous", "歧义"]
    case .color: ["color", "colour", "颜色"]
    case .echo: ["echo", "回显"]
    case .quiet: ["quiet", "安静"]
    case .zero: ["zero", "零值"]
    }
  }

  /// What it can be.
  public var choices: [Choice] {
    switch self {
    case .language:
      [Choice("zh", "中文", "汉语", "chinese"), Choice("en", "英文", "英语", "english"), Choice("ru", "俄文", "俄语", "русский", "russian")]
    case .format: Format.allCases.map { Choice(names: $0.names) }
    case .editing: [Choice("emacs"), Choice("vi")]
    case .ambiguous: [Choice("narrow", "窄"), Choice("wide", "宽")]
    case .color, .echo, .quiet: [.on, .off]
    case .zero: [.show, .hide]
    }
  }

  /// What it does.
  public var meaning: LocalizedText {
    switch self {
    case .language: LocalizedText(zh: "答案与消息的语言；俄文时消息为英文", en: "the language of answers and messages; with ru, messages are English")
    case .format: LocalizedText(zh: "未写 as 的语句的结果形式", en: "the form of answers to statements without as")
    case .editing:
      LocalizedText(zh: "提示符下编辑一行所用的按键；未设置时依 .editrc", en: "whose keys edit a line at the prompt; until it is set, what .editrc says")
    case .ambiguous:
      LocalizedText(zh: "宽度有歧义的字符（如 …、·、α）占一格还是两格", en: "whether characters of ambiguous width (such as … · α) take one cell or two")
    case .color: LocalizedText(zh: "答案与错误是否着色", en: "whether answers and errors are coloured")
    case .echo: LocalizedText(zh: "读法与所写不同时是否说明", en: "whether what was read otherwise than it was written is told")
    case .quiet: LocalizedText(zh: "不显示行数、用时与确认", en: "whether row counts, times and confirmations are left out")
    case .zero: LocalizedText(zh: "按 Tab 时是否列出一行也不会留下的取值", en: "whether Tab shows values that would leave no rows")
    }
  }

  /// What a setting can be: a word of the language.
  public struct Choice: Sendable, Hashable {
    public static let on = Choice("on", "开")
    public static let off = Choice("off", "关")
    public static let show = Choice("show", "显示")
    public static let hide = Choice("hide", "隐藏")

    /// What it may be called; the first is the name that programs know.
    public let names: [String]

    public var name: String { names.first ?? "" }

    init(_ names: String...) { self.names = names }
    init(names: [String]) { self.names = names }
  }
}

extension Setting {
  /// The choice of a name that programs know; `nil` where there is none.
  public func choice(named name: String) -> Choice? { choices.first { $0.name == name } }

  /// What people call it in a language.
  public func label(in language: Language) -> String { names.label(in: language) }
}

extension Setting.Choice {
  /// What people call it in a language.
  public func label(in language: Language) -> String { names.label(in: language) }
}

extension [String] {
  /// The first name in Chinese where that is asked for and there is one, else the first of all.
  fileprivate func label(in language: Language) -> String {
    (language == .zh ? first { $0.unicodeScalars.contains(where: \.isHan) } : nil) ?? first ?? ""
  }
}
