public import CaseCore

/// What the answer of a check says of its own.
public enum CheckMessage: Message, Hashable {
  // Headings.
  case counts(errors: Int, warnings: Int)
  case findings, totals, fillings
  case total, published, held, conditions, ofKind, filled, of, percent

  // Notes.
  case checked(String, Edition?)
  case alwaysFilled(Int)
  case untold(Int)
  case otherErrors(Int)
  case onlyLoaded
  case unusedEntries(LocalizedText, [String])

  public func text(in language: Language) -> String { language == .zh ? chinese : english }

  private var english: String {
    switch self {
    case .counts(0, 0): "Nothing is wrong"
    case .counts(let errors, let warnings):
      "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")"
    case .findings: "Findings"
    case .totals: "Published totals, and what stands here"
    case .fillings: "How filled: fields that a record may lack, the emptiest of each kind first"
    case .total: "Total"
    case .published: "Published"
    case .held: "Here"
    case .conditions: "Where"
    case .ofKind: "Of all here"
    case .filled: "Filled"
    case .of: "Of"
    case .percent: "%"
    case .checked(let folder, let edition): "Checked: \(folder)" + (edition.map { " – \($0.text(in: .en))" } ?? "")
    case .alwaysFilled(1): "1 more field is always filled"
    case .alwaysFilled(let count): "\(count) more fields are always filled"
    case .untold(let count): "and \(count) more"
    case .otherErrors(let count): "\(count) \(count == 1 ? "error" : "errors") in other files: check the whole folder"
    case .onlyLoaded: "the rest is checked once these errors are mended"
    case .unusedEntries(let label, let entries):
      "no record has these entries of “\(label.text(in: .en))”: \(entries.joined(separator: ", "))"
    }
  }

  private var chinese: String {
    switch self {
    case .counts(0, 0): "没有发现问题"
    case .counts(let errors, let warnings): "错误 \(errors) 处，警告 \(warnings) 处"
    case .findings: "逐处列出"
    case .totals: "公布的总数与目录所收"
    case .fillings: "填写情况：可以不填的字段，每类从最空的起"
    case .total: "总数"
    case .published: "公布"
    case .held: "目录中"
    case .conditions: "条件"
    case .ofKind: "该类共"
    case .filled: "已填"
    case .of: "共"
    case .percent: "%"
    case .checked(let folder, let edition): "已检查：\(folder)" + (edition.map { "，\($0.text(in: .zh))" } ?? "")
    case .alwaysFilled(let count): "另有 \(count) 个字段每条都已填写"
    case .untold(let count): "另有 \(count) 处未列出"
    case .otherErrors(let count): "其他文件中有 \(count) 处错误：可检查整个目录"
    case .onlyLoaded: "改正这些错误后才能检查其余内容"
    case .unusedEntries(let label, let entries): "“\(label.text(in: .zh))”中没有记录使用的有：\(entries.joined(separator: "、"))"
    }
  }
}
