import TextMeasure

/// A word of the language.
public enum Keyword: String, Sendable, CaseIterable {
  case find, count, stats, show, search, related, compare, cite, why, conflicts, values, describe, check, history
  case explain, `let`, param, run, expect, save, queries, pin, pins, unpin, brief, set, open, reload, help, quit
  case all, `where`, sort, by, asc, desc, limit, sum, avg, min, max, median, chart, bar, line, timeline, `as`, to
  case and, or, not, `in`, `is`, empty, rows

  /// What it may be called, the English name first; all of them are the same word.
  public var names: [String] {
    switch self {
    case .find: ["find", "查找", "查询", "查", "列出", "找"]
    case .count: ["count", "计数"]
    case .stats: ["stats", "统计"]
    case .show: ["show", "查看", "显示"]
    case .search: ["search", "搜索", "检索"]
    case .related: ["related", "相关"]
    case .compare: ["compare", "对比", "比较"]
    case .cite: ["cite", "引用"]
    case .why: ["why", "依据", "为何"]
    case .conflicts: ["conflicts", "分歧"]
    case .values: ["values", "取值"]
    case .describe: ["describe", "描述"]
    case .check: ["check", "检查"]
    case .history: ["history", "历史"]
    case .explain: ["explain", "解释"]
    case .let: ["let", "令"]
    case .param: ["param", "参数"]
    case .run: ["run", "运行"]
    case .expect: ["expect", "预期"]
    case .save: ["save", "保存"]
    case .queries: ["queries", "已存"]
    case .pin: ["pin", "钉住"]
    case .pins: ["pins", "钉板"]
    case .unpin: ["unpin", "取下"]
    case .brief: ["brief", "简报"]
    case .set: ["set", "设置"]
    case .open: ["open", "打开"]
    case .reload: ["reload", "重载"]
    case .help: ["help", "帮助"]
    case .quit: ["quit", "exit", "退出"]
    case .all: ["all", "全部", "所有"]
    case .where: ["where", "其中"]
    case .sort: ["sort", "order by", "排序"]
    case .by: ["by", "group by", "按"]
    case .asc: ["asc", "升序"]
    case .desc: ["desc", "降序"]
    case .limit: ["limit", "前"]
    case .sum: ["sum", "合计", "总和"]
    case .avg: ["avg", "average", "平均", "平均值"]
    case .min: ["min", "最小", "最小值"]
    case .max: ["max", "最大", "最大值"]
    case .median: ["median", "中位数"]
    case .chart: ["chart", "图表"]
    case .bar: ["bar", "条形图"]
    case .line: ["line", "折线图"]
    case .timeline: ["timeline", "时间轴"]
    case .as: ["as", "格式", "导出为"]
    case .to: ["to", "到"]
    case .and: ["and", "且", "并且", "并"]
    case .or: ["or", "或", "或者"]
    case .not: ["not", "非", "不"]
    case .in: ["in", "属于", "在"]
    case .is: ["is"]
    case .empty: ["empty"]
    case .rows: ["rows", "row", "行", "条"]
    }
  }

  /// The names of all keywords.
  static let allNames = Set(allCases.flatMap(\.names))

  /// How long the longest of them is, in scalars.
  static let longestName = allNames.map(\.unicodeScalars.count).max() ?? 0

  /// The name in Chinese, or the English one where there is none.
  public var chineseName: String { names.first { $0.unicodeScalars.contains(where: \.isHan) } ?? rawValue }

  /// What a query can begin with, beside `by`.
  static let sources: [Keyword] = [
    .find, .count, .stats, .show, .search, .related, .compare, .cite, .why, .conflicts, .values, .describe,
  ]

  /// What any other statement can begin with.
  static let commands: [Keyword] = [
    .check, .history, .explain, .let, .param, .run, .expect, .save, .queries, .pin, .pins, .unpin, .brief, .set, .open, .reload, .help,
    .quit,
  ]

  /// What a statement can begin with.
  static let statements = sources + commands

  /// What a clause can begin with.
  public static let clauses: [Keyword] = [.where, .show, .sort, .by, .limit] + measures + [.chart, .as, .to]

  static let styles: [Keyword] = [.bar, .line, .timeline]

  static let measures: [Keyword] = [.count, .stats] + Aggregate.allCases.map(\.keyword)

  /// What may stand behind a value of a condition.
  static let afterValue: [Keyword] = [.and, .or] + clauses
}
