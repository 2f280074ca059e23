public import CaseCore

/// What can be wrong with a statement's form, and the ways out.
public enum QueryMessage: Message, Hashable {
  case expected([Expected], found: String)
  case expectedAtEnd([Expected])
  case expectedVariableName
  case unclosedQuote(String)
  case unknownEscape
  case nestingTooDeep(limit: Int)
  case oneValueOnly(String)
  case numberTooLarge
  case numberOutside(ClosedRange<Int>)
  case onlyQueriesHaveNames
  case nameOfFile
  case onlyQueriesAreExplained
  case onlyQueriesArePinned

  /// A briefing is no table of data.
  case notOfDocuments(Format)
  case textEndsAtBlank(String)

  /// A kind of file that is not written, by its ending.
  case foreignForm(String)

  /// An answer that is to be written to two files.
  case secondFile

  case didYouMean([String])

  /// What to write in the place of a part of the text.
  case writeInstead(String, at: SourceSpan)
  case closeWith(String)
  case beginWithFind
  case helpTells(String)
  case textHolds(String)
  case joinConditions
  case whereFirst
  case formatBeforeFile

  /// A form that the program of a file reads, too.
  case writeAs(Format, file: String)
  case oneFileEach
  case chartBefore(String)
  case findBeforeMeasure(String)
  case equalsInsteadOfColon
  case lineGoesOn
  case commentsBeginWithHash
  case documentForms
  case headingInQuotes

  public func text(in language: Language) -> String {
    language == .zh ? chinese : english
  }

  private var english: String {
    switch self {
    case .expected(let expected, let found):
      expected.isEmpty ? "'\(found)' cannot stand here" : "expected \(list(expected, .en)), found '\(found)'"
    case .expectedAtEnd(let expected):
      expected.isEmpty ? "the statement is not complete" : "expected \(list(expected, .en)), but the statement ends here"
    case .expectedVariableName: "expected a name after '$'"
    case .unclosedQuote(let quote): "the quotation that \(quote) opens is not closed"
    case .unknownEscape: #"unknown escape; known are \" \' \\ \n \t \u{…}"#
    case .nestingTooDeep(let limit): "more than \(limit) conditions inside each other"
    case .oneValueOnly(let sign): "'\(sign)' takes one value"
    case .numberTooLarge: "the number is too large"
    case .numberOutside(let range): "it takes \(range.lowerBound) to \(range.upperBound)"
    case .onlyQueriesHaveNames: "only a query can be given a name"
    case .nameOfFile: "a saved query is called by letters, digits, - and _, and begins with no -"
    case .onlyQueriesAreExplained: "only a query can be explained"
    case .onlyQueriesArePinned: "only a record or a query can be pinned"
    case .notOfDocuments(let format): "a briefing is not written as \(format.rawValue)"
    case .textEndsAtBlank(let word): "a text ends at a blank, so '\(word)' is a part of it"
    case .foreignForm(let ending): "no \(ending) files are written"
    case .secondFile: "an answer goes to one file, and another is named before"
    case .writeInstead(let text, _): "write \(text.filled)"
    case .didYouMean(let names): "did you mean \(names.joined(separator: ", "))?"
    case .closeWith(let quote): "close it with \(quote)"
    case .beginWithFind: "to list records begin with find; help lists the words"
    case .helpTells(let word): "help \(word) has examples"
    case .textHolds(let text): "~ \(text) finds records whose text holds it; a value needs its field: FIELD = \(text)"
    case .joinConditions: "join conditions with 'and', with a blank before it"
    case .whereFirst: "a condition begins with where: where FIELD = VALUE"
    case .chartBefore(let style): "a chart is drawn by chart: chart \(style)"
    case .findBeforeMeasure(let word): "rows come first: find KIND \(word) FIELD by FIELD"
    case .formatBeforeFile:
      "a file needs a format: as csv to FILE, or an ending that tells it: to NAME.csv, with blanks in quotes: to \"A NAME.csv\""
    case .oneFileEach: "write the second one by a statement of its own, which goes on from the answer: ; find $_ to FILE"
    case .writeAs(let format, let file): "what opens it opens this, too: as \(format.rawValue) to \(file.quotedAsPath)"
    case .equalsInsteadOfColon: "write = instead of :"
    case .lineGoesOn: "a statement goes on where the line before ends in '|', ',' or 'and', or where this line begins with '|'"
    case .commentsBeginWithHash: "comments begin with #"
    case .documentForms: "it is a document: brief to NAME.html, or brief to NAME.md"
    case .headingInQuotes: "a heading stands in quotes: as \"HEADING\""
    }
  }

  private var chinese: String {
    switch self {
    case .expected(let expected, let found):
      expected.isEmpty ? "“\(found)”不能出现在这里" : "此处应为 \(list(expected, .zh))，却是“\(found)”"
    case .expectedAtEnd(let expected): expected.isEmpty ? "语句不完整" : "语句到此为止，后面还应有 \(list(expected, .zh))"
    case .expectedVariableName: "“$”后应有名称"
    case .unclosedQuote(let quote): "\(quote) 开始的引号没有结束"
    case .unknownEscape: #"未知的转义；可用 \" \' \\ \n \t \u{…}"#
    case .nestingTooDeep(let limit): "条件嵌套超过 \(limit) 层"
    case .oneValueOnly(let sign): "“\(sign)”只取一个值"
    case .numberTooLarge: "数太大"
    case .numberOutside(let range): "应为 \(range.lowerBound) 至 \(range.upperBound)"
    case .onlyQueriesHaveNames: "只有查询可以命名"
    case .nameOfFile: "保存的名称只用文字、数字、- 和 _，且不以 - 开头"
    case .onlyQueriesAreExplained: "只能解释查询"
    case .onlyQueriesArePinned: "只能钉住记录或查询"
    case .notOfDocuments(let format): "简报不能写成 \(format.rawValue)"
    case .textEndsAtBlank(let word): "文字到空格为止，所以“\(word)”成了它的一部分"
    case .foreignForm(let ending): "不能写 \(ending) 文件"
    case .secondFile: "一个答案只写入一个文件，前面已写了另一个"
    case .writeInstead(let text, _): "请写 \(text.filled)"
    case .didYouMean(let names): "是否指：\(names.joined(separator: "、"))？"
    case .closeWith(let quote): "请以 \(quote) 结束"
    case .beginWithFind: "要列出记录，请以 find（查找）开头；help 列出全部用词"
    case .helpTells(let word): "help \(word) 有例子"
    case .textHolds(let text): "~ \(text) 查找文字中含有它的记录；取值要写明字段：字段 = \(text)"
    case .joinConditions: "条件之间用 and（且）连接，前面留一个空格"
    case .whereFirst: "条件前加 where（其中）：where 字段 = 取值"
    case .chartBefore(let style): "画图要写 chart：chart \(style)"
    case .findBeforeMeasure(let word): "先写要算的行：find 种类 \(word) 字段 by 字段"
    case .formatBeforeFile: "写入文件要写格式：as csv to 文件，或由文件名的结尾表明：to 名称.csv；名称有空格时加引号：to \"名 称.csv\""
    case .oneFileEach: "第二个文件另写一句，从这个答案继续：; find $_ to 文件"
    case .writeAs(let format, let file): "打开它的程序也能打开：as \(format.rawValue) to \(file.quotedAsPath)"
    case .equalsInsteadOfColon: "请用 = 代替 ："
    case .lineGoesOn: "上一行以“|”“，”或“且”结尾，或者这一行以“|”开头，语句才会接着写"
    case .commentsBeginWithHash: "注释以 # 开头"
    case .documentForms: "简报是文稿：brief to 名称.html，或 brief to 名称.md"
    case .headingInQuotes: "标题要写在引号里：as \"标题\""
    }
  }

  private func list(_ expected: [Expected], _ language: Language) -> String {
    let words = expected.map { $0.text(in: language) }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    let separator = language == .zh ? "、" : ", "
    return words.dropLast().joined(separator: separator) + (language == .zh ? " 或 " : " or ") + last
  }
}

extension String {
  /// Without the blanks before and behind it.
  var filled: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Expected: Message {
  public func text(in language: Language) -> String {
    switch self {
    case .keyword(let keyword): keyword.rawValue
    case .sign(let sign): "'\(sign)'"
    case .word(let word): word
    case .operator: language == .zh ? "比较符（= != < <= > >= ~ !~）" : "an operator (= != < <= > >= ~ !~)"
    case .name(.kind): language == .zh ? "种类" : "a kind"
    case .name(.field): language == .zh ? "字段" : "a field"
    case .name(.value(let field)): language == .zh ? "\(field) 的取值" : "a value of \(field)"
    case .name(.record): language == .zh ? "记录名" : "a record's name"
    case .name(.thing): language == .zh ? "名称" : "a name"
    case .format(let format): format.rawValue
    case .part(let part): part.rawValue
    case .column(let column): column.rawValue
    case .setting(let setting): setting.rawValue
    case .choice(let choice): choice.name
    case .value(.text): language == .zh ? "文字" : "text"
    case .value(.name): language == .zh ? "取值" : "a value"
    case .value(.date): language == .zh ? "日期（2025、2025-07、2025Q1…）" : "a date (2025, 2025-07, 2025Q1 …)"
    case .value(.quantity): language == .zh ? "数值（42、13.5亿元…）" : "a quantity (42, 13.5亿元 …)"
    case .variable: language == .zh ? "$名称" : "$name"
    case .newName: language == .zh ? "名称" : "a name"
    case .integer: language == .zh ? "整数" : "a whole number"
    case .heading: language == .zh ? "“标题”" : "a \"heading\""
    case .pin: language == .zh ? "钉板上的编号" : "the number of a pin"
    case .file: language == .zh ? "文件名" : "a file"
    case .parameter: language == .zh ? "参数" : "a parameter"
    case .argument(let name): language == .zh ? "\(name) 的值" : "a value of \(name)"
    case .topic: language == .zh ? "要查的词" : "a word"
    }
  }
}
