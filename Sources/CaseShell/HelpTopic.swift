import CaseCore
import CaseQuery

/// What help can explain.
///
/// The examples are made of the catalogue's own names, so that every one of them runs.
enum HelpTopic: CaseIterable {
  case find, count, stats, show, search, related, compare, why, conflicts, cite, values, describe, check, `where`, operators, dates,
    quantities, variables, pipe, quotes, signs, sort, limit, by, sums, chart, `as`, explain, `let`, param, run, expect, save, queries, pin,
    pins, unpin, brief,
    history, `set`, open,
    reload, keys, tab, help, quit

  /// The keywords that lead here, the first of which it is called by.
  var keywords: [Keyword] {
    switch self {
    case .find: [.find, .all]
    case .count: [.count]
    case .stats: [.stats]
    case .show: [.show]
    case .search: [.search]
    case .related: [.related]
    case .compare: [.compare]
    case .why: [.why]
    case .conflicts: [.conflicts]
    case .cite: [.cite]
    case .check: [.check]
    case .values: [.values]
    case .describe: [.describe]
    case .where: [.where, .and, .or, .not, .is, .empty]
    case .operators: [.in]
    case .dates, .quantities, .variables, .pipe, .quotes, .signs, .keys, .tab: []
    case .sort: [.sort, .asc, .desc]
    case .limit: [.limit]
    case .by: [.by]
    case .sums: [.sum, .avg, .min, .max, .median]
    case .chart: [.chart, .bar, .line, .timeline]
    case .explain: [.explain]
    case .as: [.as, .to]
    case .let: [.let]
    case .param: [.param]
    case .run: [.run]
    case .expect: [.expect, .rows]
    case .history: [.history]
    case .save: [.save]
    case .queries: [.queries]
    case .pin: [.pin]
    case .pins: [.pins]
    case .unpin: [.unpin]
    case .brief: [.brief]
    case .open: [.open]
    case .reload: [.reload]
    case .set: [.set]
    case .help: [.help]
    case .quit: [.quit]
    }
  }

  /// What stands above it.
  var title: String {
    switch self {
    case .operators: "= != < <= > >= ~ !~ in .."
    case .dates: "2025-07"
    case .quantities: "13.5亿元"
    case .variables: "$name $_"
    case .pipe: "|"
    case .quotes: "\"…\" “…” 「…」"
    case .signs: "( ) , ; # \\"
    case .keys: "keys"
    case .tab: "tab"
    default: keywords[0].rawValue
    }
  }

  /// What asks for it where no word of the language does.
  var name: LocalizedText? {
    switch self {
    case .operators: LocalizedText(zh: "比较", en: "operators")
    case .dates: LocalizedText(zh: "日期", en: "dates")
    case .quantities: LocalizedText(zh: "数值", en: "quantities")
    case .variables: LocalizedText(zh: "变量", en: "variables")
    case .pipe: LocalizedText(zh: "子句", en: "clauses")
    case .quotes: LocalizedText(zh: "引号", en: "quotes")
    case .signs: LocalizedText(zh: "符号", en: "signs")
    case .keys: LocalizedText(zh: "按键", en: "keys")
    case .tab: LocalizedText(zh: "补全", en: "tab")
    default: nil
    }
  }

  /// Every word that asks for it, beside those of a shape.
  var words: [String] {
    switch self {
    case .operators:
      Operator.allCases.flatMap(\.names) + Keyword.in.names + ["not in", "operators", "比较", "..", "～", "至"]
    case .dates: ["date", "dates", "日期"]
    case .quantities: ["quantity", "quantities", "unit", "units", "数值", "单位"]
    case .variables: ["$", "$_", "variable", "variables", "变量"]
    case .pipe: ["|", "pipe", "clause", "clauses", "子句"]
    case .quotes: ["\"", "'", "“", "”", "‘", "’", "「", "」", "『", "』", "quote", "quotes", "引号"]
    // A ";" ends help, too, and a "#" begins a comment.
    case .signs: ["(", ")", ",", "、", "\\", "sign", "signs", "comment", "符号", "注释"]
    case .keys: ["keys", "key", "键", "按键", "快捷键"]
    case .tab: ["tab", "completion", "补全"]
    case .where: keywords.flatMap(\.names) + ["is empty", "is not empty", "为空", "不为空", "非空"]
    case .as: keywords.flatMap(\.names) + Format.allCases.flatMap(\.names)
    default: keywords.flatMap(\.names)
    }
  }

  /// Under what the overview lists it.
  var group: HelpGroup {
    switch self {
    case .find, .count, .stats, .show, .search, .related, .compare, .why, .conflicts, .cite, .values, .describe, .explain: .sources
    case .where, .sort, .limit, .by, .sums, .chart, .as: .clauses
    case .operators, .dates, .quantities, .variables, .pipe, .quotes, .signs: .values
    case .let, .param, .run, .expect, .save, .queries: .scripts
    case .pin, .pins, .unpin, .brief: .meeting
    case .check, .history, .set, .open, .reload, .keys, .tab, .help, .quit: .session
    }
  }

  func answer(_ examples: HelpExamples, _ language: Language) -> Answer {
    var facts = [Fact(key: "meaning", label: HelpHeading.meaning, value: .text(summary(language)))]
    let names = keywords.flatMap { $0.names.dropFirst() }
    if !names.isEmpty { facts.append(Fact(key: "also", label: HelpHeading.also, value: .text(names.joined(separator: " ")))) }
    if self == .keys {
      facts += PromptKey.all.map { Fact(key: $0.key, label: Verbatim($0.key), value: .text($0.meaning.text(in: language))) }
    }
    facts += self.examples(examples).map { Fact(key: "example", label: HelpHeading.example, value: .text($0)) }
    return Answer(sections: [Section(heading: Verbatim(title), .facts(facts))])
  }
}
