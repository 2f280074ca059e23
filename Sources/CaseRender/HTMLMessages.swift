import CaseCore

/// The words that a document adds to an answer.
enum HTMLMessage: Message {
  /// How many rows a table has.
  case rows(Int)

  /// What a chart draws: what its numbers say, of what, and how many there are.
  case chart(measure: String, of: [String], count: Int)

  /// What a field that filters a table is called.
  case filter

  /// How many rows of a table are shown; the script puts the numbers in.
  case shown

  /// The numbers of a chart as a table.
  case numbers

  /// A link from a source to a place that cites it.
  case backTo(Int)

  /// The heading of the statement that makes the document.
  case statement

  /// The heading of the catalogue that it comes from.
  case catalogue

  /// What stands above names and above counts.
  case name, count

  /// What a chart shows, for those who do not see it.
  case picture(Chart.Style, values: Int, largest: String?, smallest: String?)

  /// Columns that a chart does not draw.
  case columnsInTable(Int)

  func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en, .ru: english
    }
  }

  private var chinese: String {
    switch self {
    case .rows(let count): "\(count.grouped) 行"
    case .chart(let measure, let names, let count):
      ([measure] + (names.isEmpty ? [] : ["按" + names.joined(separator: "、")]) + ["\(count.grouped) 项"]).joined(separator: "，")
    case .filter: "筛选"
    case .shown: "显示 {shown} 行，共 {all} 行"
    case .numbers: "数据表"
    case .backTo(let place): "回到第 \(place) 处引用"
    case .statement: "查询语句"
    case .catalogue: "数据出处"
    case .name: "名称"
    case .count: "数量"
    case .picture(let style, let values, let largest, let smallest):
      "\(style.chineseName)，\(values.grouped) 项。"
        + [largest.map { "最大：\($0)。" }, smallest.map { "最小：\($0)。" }].compactMap { $0 }.joined()
    case .columnsInTable(let count): "另有 \(count.grouped) 列未画出，见数据表"
    }
  }

  private var english: String {
    switch self {
    case .rows(let count): count == 1 ? "1 row" : "\(count.grouped) rows"
    case .chart(let measure, let names, let count):
      "\(measure)\(names.isEmpty ? "" : " by \(names.joined(separator: ", "))"), \(HTMLMessage.items(count))"
    case .filter: "Filter"
    case .shown: "{shown} of {all} rows"
    case .numbers: "The numbers as a table"
    case .backTo(let place): "Back to citation \(place)"
    case .statement: "Statement"
    case .catalogue: "Catalogue"
    case .name: "Name"
    case .count: "Count"
    case .picture(let style, let values, let largest, let smallest):
      "\(style.englishName) of \(HTMLMessage.items(values))."
        + [largest.map { " Largest: \($0)." }, smallest.map { " Smallest: \($0)." }].compactMap { $0 }.joined()
    case .columnsInTable(let count): "\(count.grouped) more \(count == 1 ? "column is" : "columns are") in the table only"
    }
  }

  private static func items(_ count: Int) -> String { count == 1 ? "1 item" : "\(count.grouped) items" }
}

extension Chart.Style {
  fileprivate var chineseName: String {
    switch self {
    case .bar: "条形图"
    case .line: "折线图"
    case .timeline: "时间轴"
    }
  }

  fileprivate var englishName: String {
    switch self {
    case .bar: "Bar chart"
    case .line: "Line chart"
    case .timeline: "Timeline"
    }
  }
}
