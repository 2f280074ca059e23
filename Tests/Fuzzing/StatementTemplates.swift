import CaseCatalogue
import CaseCore
import CaseQuery
import CaseTestSupport

/// Statements with words of a catalogue in them.
struct StatementTemplates {
  private let schema: Schema
  private let identifiers: [String]

  /// Words of the language and of the catalogue, and signs.
  let words: [String]

  init(_ catalogue: Catalogue) {
    schema = catalogue.schema
    identifiers = (0..<catalogue.rowCount).map(catalogue.identifier)
    let names = schema.fields.flatMap { [$0.name] + $0.label.all } + schema.kinds.flatMap { [$0.name] + $0.label.all }
    let entries = schema.vocabularies.flatMap { $0.entries.prefix(8).flatMap { [$0.code] + $0.label.all } }
    words = Keyword.allCases.flatMap(\.names) + names + entries + identifiers + StatementTemplates.signs
  }

  private static let signs = [
    "=", "!=", "<>", "<", "<=", ">", ">=", "~", "!~", "(", ")", "（", "）", ",", "，", "、", "|", ";", "。", "\n", "#", "$", "$_", "$x", "..",
    "至",
    "\"", "“", "”", "'", "\\", "2024", "1807Q4", "1894H2", "2024年7月", "0", "-5", "5", "1e308", "-0", "99999999999999999999", "5亿吨", "10 kg",
    "1,000", "count", "desc", "as csv", "as json", "is not empty", "not", "\u{301}", "👨‍👩‍👧", "\u{200B}", "ＦＩＮＤ", " ", "",
  ]

  /// K is a kind, F a field, C a condition, R a record, W any word.
  private static let templates = [
    "find K", "find K where C", "find where C and C", "find where C or not C", "find K where (C or C) and C sort by F desc limit 3",
    "find K where C show F, F", "find where F is not empty limit 3", "find where F is empty", "count K by F", "count by F where count > 2",
    "count K by F, F", "count K where C by F | sort by count desc limit 2", "stats K", "stats K by F", "stats R", "stats W",
    "stats where C",
    "show R", "show R, R", "show W", "values F", "values F where C", "describe K", "describe F", "help W", "find K | where C | count by F",
    "let x = find K where C; find $x sort by F; $x", "find K; find $_ | count by F; stats $_", "param x = W; find where F = $x",
    "查找K其中C且C", "查找K按F降序前5", "按F统计K", "统计R", "统计K", "查看《R》", "find where ~ W", "find where F ~ W", "find K stats by F",
    "find K where C as card", "find K show F as json", "search W", "search W W as card", "related R", "related R where C",
    "compare R, R", "compare R R R", "compare W W", "cite R", "cite R as bibtex", "cite R, R", "find K where C; save x; run x",
    "save x = find K; queries as json", "let a = find K; find $a; | count by F; save x; run x", "find K; expect > 2", "expect W",
    "param x : F = W; find where F = $x", "find K; reload; | count", "pin R as W; pin W; brief", "pin find K where C; pins; unpin W",
    "find K; pin as \"W\"; | count; pin; brief as html", "钉住R；简报", "unpin 1..2", "open W", "run saved", "why R", "why R.F", "conflicts",
    "conflicts R",
    "conflicts W", "check as json", "相关R", "对比R、R", "引用R", "依据R", "搜索W", "history W as csv", "历史W前3", "set W",
    "设置W", "set format W", "set language W; count K", "set W W; find K limit 2",
  ]

  func statement(_ random: inout SplitMix64) -> String {
    var statement = ""
    for character in StatementTemplates.templates.randomElement(using: &random) ?? "" {
      switch character {
      case "K": statement += schema.kinds.randomElement(using: &random)?.name ?? ""
      case "F": statement += schema.fields.randomElement(using: &random)?.name ?? ""
      case "R": statement += identifiers.randomElement(using: &random) ?? ""
      case "W": statement += words.randomElement(using: &random) ?? ""
      case "C": statement += condition(&random)
      default: statement.append(character)
      }
    }
    return statement
  }

  /// A field with an operator and a value of its type.
  private func condition(_ random: inout SplitMix64) -> String {
    guard let field = schema.fields.randomElement(using: &random) else { return "" }
    let values: [String] =
      switch field.type {
      case .vocabulary(let vocabulary, _): schema.vocabularies[vocabulary].entries.map(\.code)
      case .date: ["1807", "1807Q4", "1894H2", "1898-06", "1886-02-06", "1700..1900", "2023"]
      case .quantity: ["0", "-38.829", "1e3", "1000..2000", "5亿", "99999999999999999999", "10 kg", "1e308"]
      case .kind: schema.kinds.map(\.name)
      default: identifiers + ["a", "铁", "Iron", "src-crc"]
      }
    let sign = ["=", "!=", "<", "<=", ">", ">=", "~", "!~", "=", "="].randomElement(using: &random) ?? "="
    return "\(field.name) \(sign) \(values.randomElement(using: &random) ?? "")"
  }
}
