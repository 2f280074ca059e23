import CaseCore

/// The words that rendering itself adds to an answer.
enum RenderMessage: Message {
  case listSeparator
  case clauseSeparator
  case sources
  case undated

  /// The numbers of sources that all tell a fact.
  case allOf([Int])

  /// The numbers of sources of which one tells a fact.
  case oneOf([Int])

  /// What stands between a label and its value.
  case labelSeparator

  /// What stands before a note.
  case note

  /// What a fitted table does not show.
  case cut(cells: Int, columnsLeftOut: [String])

  /// A chart whose labels are not shown whole.
  case labelsCut(Int)

  /// A chart that has no room for its columns at the right.
  case columnsLeftOut(Int)

  /// How many records a chart was made of, and by which statement.
  case basis(records: Int?, String?, Charset)

  case error
  case warning

  func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en, .ru: english
    }
  }

  private var chinese: String {
    switch self {
    case .listSeparator: "、"
    case .clauseSeparator: "，"
    case .sources: "来源"
    case .undated: "[日期不详]"
    case .allOf(let numbers): numbers.map { "[\($0)]" }.joined()
    case .oneOf(let numbers): numbers.map { "[\($0)]" }.joined() + "之一"
    case .labelSeparator: "："
    case .note: "注："
    case .cut(let cells, let columns):
      (cells > 0 ? "截短 \(cells.grouped) 格，" : "") + (columns.isEmpty ? "" : "略去 \(columns.count) 列（\(columns.joined(separator: "、"))），")
        + "可加宽终端，" + (cells > 0 ? "用 `set wrap on` 换行，" : "") + "用 `show` 少选几列，或改用 `as card`"
    case .labelsCut(let count): "截短 \(count.grouped) 个标签，可加宽终端"
    case .columnsLeftOut(let count): "略去 \(count.grouped) 列，可加宽终端，或改用 `as csv`"
    case .basis(let records, let statement, let charset): RenderMessage.basis(records, statement, charset)
    case .error: "错误："
    case .warning: "警告："
    }
  }

  private var english: String {
    switch self {
    case .listSeparator, .clauseSeparator: ", "
    case .sources: "Sources"
    case .undated: "[n.d.]"
    case .allOf(let numbers): numbers.map { "[\($0)]" }.joined()
    case .oneOf(let numbers): "one of " + numbers.map { "[\($0)]" }.joined()
    case .labelSeparator: ": "
    case .note: "note: "
    case .cut(let cells, let columns):
      [
        cells > 0 ? "\(cells.grouped) \(cells == 1 ? "cell" : "cells") cut" : nil,
        columns.isEmpty
          ? nil : "\(columns.count) \(columns.count == 1 ? "column" : "columns") left out (\(columns.joined(separator: ", ")))",
      ].compactMap { $0 }.joined(separator: ", ") + ": widen the terminal, " + (cells > 0 ? "`set wrap on`, " : "")
        + "`show` fewer columns or use `as card`"
    case .labelsCut(let count): "\(count.grouped) \(count == 1 ? "label" : "labels") cut: widen the terminal"
    case .columnsLeftOut(let count):
      "\(count.grouped) \(count == 1 ? "column" : "columns") left out: widen the terminal or use `as csv`"
    case .basis(let records, let statement, let charset): RenderMessage.basis(records, statement, charset)
    case .error: "error: "
    case .warning: "warning: "
    }
  }

  /// The sign for a number of cases is the same everywhere.
  private static func basis(_ records: Int?, _ statement: String?, _ charset: Charset) -> String {
    [records.map { "n=\($0.grouped)" }, statement].compactMap { $0 }.joined(separator: charset.middot)
  }
}
