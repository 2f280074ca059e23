import CaseCore
import CaseQuery

extension HelpTopic {
  func examples(_ names: HelpExamples) -> [String] {
    let (kind, field, value) = (names.kind, names.field, names.value)
    switch self {
    case .find: return ["find \(kind) where \(field)=\(value)", "find \(kind), \(names.otherKind)", "查找\(kind)其中\(field)=\(value)"]
    case .count: return ["count \(kind) by \(field)", "find \(kind) count by \(field)", "按\(field)计数\(kind)"]
    case .stats: return ["stats \(value)", "stats \(kind) by \(field)"]
    case .show: return ["show \(names.title)", "find \(kind) show \(names.titleField), \(field)"]
    case .search: return ["search \(value)", "search \"\(value)\" \(names.otherValue)"]
    case .related: return ["related \(names.title)", "related \(value), \(names.otherValue)"]
    case .compare: return ["compare \(value), \(names.otherValue)"]
    case .why: return ["why \(names.title).\(field)", "why \(names.title)"]
    case .conflicts: return ["conflicts", "conflicts \(names.title)"]
    case .cite: return ["cite \(names.title)", "cite \(names.title) as bibtex"]
    case .check: return ["check"]
    case .values: return ["values \(field)"]
    case .describe: return ["describe", "describe \(kind)", "describe \(field)"]
    case .where: return ["find \(kind) where \(field)=\(value) and not \(names.titleField) ~ x", "find \(kind) where \(field) is empty"]
    case .operators:
      return [
        "find \(kind) where \(field) in (\(value), \(names.otherValue))", "find \(kind) where \(field) != \(value)",
        "find \(kind) where ~ \"\(value)\"",
      ]
    case .dates: return names.dateField.map { ["find \(kind) where \($0) >= 2024", "find \(kind) where \($0) = 2024..2025"] } ?? []
    case .quantities: return names.quantity.map { ["find \($0.kind) where \($0.field) > \($0.text)"] } ?? []
    case .variables: return ["find \(kind) limit 3", "find $_ by \(names.titleField) desc"]
    case .pipe: return ["find \(kind) | where \(field)=\(value) | limit 3", "| count by \(field)"]
    case .quotes: return ["search \"\(value)\"", "find \(kind) where \(field) = “\(value)”"]
    case .signs: return ["find \(kind) where not (\(field)=\(value) or \(field)=\(names.otherValue)) # 注释"]
    case .sort: return ["find \(kind) sort by \(names.titleField) desc"]
    case .limit: return ["find \(kind) limit 5", "查找\(kind)前5"]
    case .by: return ["count \(kind) by \(field)", "find \(kind) by \(names.titleField) desc"]
    case .sums: return names.quantity.map { ["find \($0.kind) sum \($0.field) by \(field)", "find \($0.kind) max \($0.field)"] } ?? []
    case .chart: return ["count \(kind) by \(field) chart"] + (names.dateField.map { ["count \(kind) by year(\($0)) chart line"] } ?? [])
    case .explain: return ["explain find \(kind) where \(field)=\(value) limit 3"]
    case .as: return ["find \(kind) as csv", "find \(kind) as json", "find \(kind) as csv bom"]
    case .let: return ["let some = find \(kind) where \(field)=\(value)", "find $some limit 3"]
    case .param: return ["param x = \(value)", "param x : \(field) = \(value)", "find \(kind) where \(field)=$x"]
    case .queries: return ["queries"]
    case .pin: return ["pin \(names.title)", "pin count \(kind) by \(field) chart as \"\(value)\"", "find \(kind) limit 3", "pin"]
    case .pins: return ["pins"]
    case .unpin: return ["unpin 1", "unpin 1..2", "unpin all"]
    case .brief: return ["pin \(names.title)", "brief"]
    case .reload: return ["reload"]
    case .run, .quit, .keys, .save, .open: return []
    case .expect: return ["find \(kind) limit 1", "expect 1 row", "expect >= 1 rows", "预期不为空"]
    case .history: return ["history", "history \(value)", "history limit 20"]
    case .tab: return ["set zero hide", "设置 零值 显示"]
    case .set: return ["set", "set language en", "set editing vi", "设置 语言 中文"]
    case .help: return ["help where", "help \(field)"]
    }
  }
}
