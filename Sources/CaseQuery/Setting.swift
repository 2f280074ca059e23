public import CaseCore
import TextMeasure

/// Something that a session can be told to do otherwise.
public enum Setting: String, Sendable, CaseIterable {
  case language, format, wrap, columns, numbers, pager, editing, ambiguous, charset, color, echo, quiet, zero

  /// What it may be called, the English name first.
  public var names: [String] {
    switch self {
    case .language: ["language", "语言"]
    case .format: ["format", "格式"]
    case .wrap: ["wrap", "换行"]
    case .columns: ["columns", "width", "宽度"]
    case .numbers: ["numbers", "数字"]
    case .pager: ["pager", "分页"]
    case .editing: ["editing", "编辑"]
    case .ambiguous: ["ambiguous", "歧义"]
    case .charset: ["charset", "字符", "字符集"]
    case .color: ["color", "colour", "颜色"]
    case .echo: ["echo", "回显"]
    case .quiet: ["quiet", "安静"]
    case .zero: ["zero", "零值"]
    }
  }

  /// The numbers that it can be beside its choices.
  public var range: ClosedRange<Int>? { self == .columns ? 10...10_000 : nil }

  /// What it can be.
  public var choices: [Choice] {
    switch self {
    case .language:
      [Choice("zh", "中文", "汉语", "chinese"), Choice("en", "英文", "英语", "english"), Choice("ru", "俄文", "俄语", "русский", "russian")]
    case .format: Format.allCases.map { Choice(names: $0.names) }
    case .wrap: [.on, .off, .auto]
    case .columns: [.auto]
    case .numbers: [Choice("plain", "原样"), Choice("scaled", "换算")]
    case .editing: [Choice("emacs"), Choice("vi")]
    case .ambiguous: [Choice("narrow", "窄"), Choice("wide", "宽")]
    case .charset: [Choice("unicode"), Choice("ascii"), .auto]
    case .pager, .color, .echo, .quiet: [.on, .off]
    case .zero: [.show, .hide]
    }
  }

  /// What it does.
  public var meaning: LocalizedText {
    switch self {
    case .language: LocalizedText(zh: "答案与消息的语言；俄文时消息为英文", en: "the language of answers and messages; with ru, messages are English")
    case .format: LocalizedText(zh: "未写 as 的语句的结果形式", en: "the form of answers to statements without as")
    case .wrap:
      LocalizedText(
        zh: "表格的长格换行还是截短；auto 在全表不足一屏时换行",
        en: "whether long cells of tables go on in the next line or are cut; auto: where the table fills no screen")
    case .columns: LocalizedText(zh: "答案一行占多少格；auto 依终端", en: "the cells of a line of an answer; auto: those of the terminal")
    case .numbers:
      LocalizedText(
        zh: "数值照来源所写，还是以万、亿写出、至多四位有效数字（≈ 表示已舍入）",
        en: "whether figures stand as published, or in thousands, millions … with four digits at most (≈ where that is rounded)")
    case .pager:
      LocalizedText(
        zh: "提示符下比屏幕长的答案是否用 $PAGER（或 less）翻看",
        en: "whether answers at the prompt that fill more than the screen are read in $PAGER, or less")
    case .editing:
      LocalizedText(zh: "提示符下编辑一行所用的按键；未设置时依 .editrc", en: "whose keys edit a line at the prompt; until it is set, what .editrc says")
    case .ambiguous:
      LocalizedText(zh: "宽度有歧义的字符（如 …、·、α）占一格还是两格", en: "whether characters of ambiguous width (such as … · α) take one cell or two")
    case .charset:
      LocalizedText(
        zh: "条形、线与标记用方块字符还是 ASCII；auto 依终端与区域设置",
        en: "whether bars, lines and marks are drawn with blocks or in ASCII; auto: as the terminal and the locale can")
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
    public static let auto = Choice("auto", "自动")
    public static let show = Choice("show", "显示")
    public static let hide = Choice("hide", "隐藏")

    /// What it may be called; the first is the name that programs know.
    public let names: [String]

    public var name: String { names.first ?? "" }

    /// A number, which has no other name.
    public init(_ number: Int) { self.init(String(number)) }

    init(_ names: String...) { self.names = names }
    init(names: [String]) { self.names = names }
  }
}

extension Setting {
  /// The choice of a name that programs know; `nil` where there is none.
  public func choice(named name: String) -> Choice? { choices.first { $0.name == name } }

  /// The first and the last number that it can be; none for most.
  public var rangeLabels: [String] { range.map { ["\($0.lowerBound)..\($0.upperBound)"] } ?? [] }

  /// What it can be, as people are told: numbers as the first and the last of them.
  public func choiceLabels(in language: Language) -> [String] {
    choices.map { $0.label(in: language) } + rangeLabels
  }

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
