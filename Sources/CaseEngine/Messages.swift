public import CaseCatalogue
public import CaseCore
public import CaseQuery

/// What the engine tells: headings, what is wrong with a statement's meaning, and what a reader should know beside an answer.
public enum EngineMessage: Message {
  // Headings.
  case kind, field, label, typeHeading, note, source, figures, strength, sourcesOfRecord,
    alsoCalled, relatedRecords, part, memory, timeToMake, madeOfCatalogue
  case partOfMemory(Ledger.Item)
  case editorsNote, versionOf(Int)
  case figuresOf(Verbatim)
  case figuresAt(Verbatim, Int)
  case recordsAt(Verbatim, Int)
  case conflictsOf(Verbatim)
  case spreadOver(LocalizedText, shown: Int?, of: Int)
  case kindHeading(LocalizedText, String, Int)
  case type(FieldType)

  // Notes.
  case missingKept(Int, field: FieldName)
  case otherDimension(Int, units: [UnitCount])
  case nothingMatches(of: Int)
  case conditionAlone(String, Int)
  case emptiedBy(String, of: Int)
  case wouldMatch(LocalizedText, [String])
  case moreFigures(Int, statement: String)
  case moreRelated(Int, statement: String)
  case noValue
  case aggregateOf(OwnColumn, LocalizedText)
  case missingLeftOut(Int, field: FieldName)
  case sumsMayOverlap
  case nothingFound
  case noAmounts(Int)

  /// Percentages that are not in a sum.
  case sharesLeftOut(Int, field: String)

  /// Figures that were compared by their numbers alone, for they count different things.
  case otherWords([UnitCount])
  case gapsLeftOut
  case undated([String])
  case countedSeveral(Int, Int)
  case mixedDimensions(Int, field: LocalizedText)
  case mentions(Int, String)
  case nothingAbout(Verbatim)
  case publishedTotal(LocalizedText, published: String, held: Int)
  case disagreements, sourcesOfTheRest, tie, identifier, found, measure, recordsHeld
  case figure(Quantity, DateSpan?, Verbatim)
  case citation([Int], isOfOneSource: Bool)
  case comparesSeveral(Int)
  case comparedWithItself(String)
  case compareLike
  case tooManyWords(limit: Int)
  case nothingToSearch
  case queryIsNoWord(String)
  case tiedToNothing, sharedByMost, nothingTiesThem, onlyShared
  case looserTies(Int, all: Int)
  case sourcesDisagree(record: String?)
  case noConflictsHere
  case nothingHolds(String, nearest: [String])
  case noSourceTold, countsHaveNoSources
  case noSourceOf(Verbatim, [LocalizedText])
  case hasNo(Verbatim, field: LocalizedText)

  // Problems.
  case unknownField(String)
  case fieldOfNoKind(String, kinds: [String])
  case columnIsGone(String, columns: [String])
  case unknownName(String, field: FieldName?)
  case ambiguousName(String, field: FieldName?, [String], total: Int)
  case operatorDoesNotSuit(String, field: FieldName, ValueShape)
  case noRangeOf(FieldName)
  case onlyEmptiness(FieldName)
  case notADate(String)
  case impossibleDate(String, DateLiteral.Fault)
  case relativeDate(String)
  case shortYear(String)
  case notAQuantity(String)
  case unknownUnit(String, of: String)
  case unitOfNoFigure(String, field: String)
  case countHasNoUnit(String)
  case unitsDiffer(String, String)
  case quantityTooLarge
  case backwardsRange
  case unknownVariable(String)
  case isParameter(String)
  case noLastAnswer
  case queriesInEachOther
  case noRecordsIn(String)
  case noCountByCount
  case partOfNoDate(String)
  case noDateHere
  case noNumbers(String)
  case onlyEnds(String, String)
  case nothingToDraw
  case tooManyToDraw(Int)
  case timelineNeedsDates

  /// Parts of different things.
  case noSumOfShares

  // Ways out.
  case measureShares(String)
  case dateFieldsAre([String])
  case numbersAre([String])
  case countFirst
  case countByYear
  case fieldIsOf([String])
  case seeValues(String)
  case recordsOfTheirOwn(String)
  case takeAll(field: String, text: String)
  case unitsAre([String])
  case dateForms
  case datesAreAbsolute

  public func text(in language: Language) -> String { language == .zh ? chinese : english }
}

extension EngineMessage {
  private var english: String {
    switch self {
    case .kind: "Kind"
    case .field: "Field"
    case .label: "Label"
    case .typeHeading: "Type"
    case .note: "Note"
    case .source: "Source"
    case .figures: "Figures"
    case .strength: "Evidence"
    case .sourcesOfRecord: "Sources"
    case .relatedRecords: "Related records"
    case .part: "Part"
    case .memory: "Memory"
    case .timeToMake: "Made in"
    case .madeOfCatalogue: "What was made of the catalogue"
    case .partOfMemory(let item): item.words.en
    case .alsoCalled: "Also called"
    case .versionOf(let number): "Version \(number)"
    case .editorsNote: "Editor's note"
    case .figuresOf(let label): "Figures of \(label.string)"
    case .figuresAt(let label, let count): "Figures of records that name \(label.string): \(count)"
    case .conflictsOf(let label): "Where sources on \(label.string) disagree"
    case .recordsAt(let label, let count): "Records that name \(label.string): \(count)"
    case .spreadOver(let label, let shown, let all):
      "By \(label.text(in: .en).lowercased())" + (shown.map { " (the first \($0) of \(all))" } ?? "")
    case .kindHeading(let label, let name, let count): "\(label.text(in: .en)) (\(name)): \(count) \(count == 1 ? "record" : "records")"
    case .type(let type): type.name(.en)
    case .missingKept(let count, let field): "\(count) of these rows \(count == 1 ? "has" : "have") no \(field.name)"
    case .otherDimension(let count, let units):
      "another dimension: \(count) \(count == 1 ? "figure" : "figures") left aside"
        + (units.isEmpty ? "" : " (\(UnitCount.list(units, in: .en)))")
    case .nothingMatches(let count): count == 1 ? "the only row does not match" : "none of \(count) rows matches"
    case .emptiedBy(let text, let count): "\(text) keeps none of the \(count) \(count == 1 ? "row" : "rows") that the rest leaves"
    case .wouldMatch(let field, let values): "\(field.text(in: .en).lowercased()) there: \(values.joined(separator: ", "))"
    case .conditionAlone(let text, let count): "\(text) alone: \(count) \(count == 1 ? "row" : "rows")"
    case .noValue: "(none)"
    case .aggregateOf(let aggregate, let field): "\(aggregate.text(in: .en)) of \(field.text(in: .en).lowercased())"
    case .missingLeftOut(let count, let field):
      "\(count) \(count == 1 ? "row has" : "rows have") no \(field.name), and \(count == 1 ? "is" : "are") left out"
    case .noAmounts(let count):
      "\(count) \(count == 1 ? "figure tells" : "figures tell") no amount, and \(count == 1 ? "is" : "are") left out"
    case .undated(let numbers): "without a date: \(numbers.joined(separator: ", "))"
    case .countedSeveral(let rows, let total): "\(rows) rows have \(total) values: a row counts under each of them"
    case .mixedDimensions(let count, let field):
      "\(field.text(in: .en).lowercased()) is of \(count) dimensions here, whose numbers cannot be compared"
    case .nothingFound: "nothing is wrong: there are no rows to go on with"
    case .gapsLeftOut: "what is empty between is left out: it would be long"
    case .isParameter(let name): "$\(name) stands for a value, not for rows: use it in a condition, FIELD = $\(name)"
    case .noSumOfShares: "parts of different things make no sum"
    case .sharesLeftOut(let count, let field):
      "\(count) \(count == 1 ? "percentage is" : "percentages are") not added up: avg \(field) or median \(field) measures them"
    case .measureShares(let field): "avg \(field) and median \(field) tell how large they are, e.g. by a field: avg \(field) by FIELD"
    case .otherWords(let units):
      "these figures are counted in different words (\(UnitCount.list(units, in: .en))): only their numbers were compared"
    case .sumsMayOverlap: "figures are added as published: see that they do not hold one another"
    case .mentions(let count, let text): "\(count) more records mention it in their text: find where ~ \(text)"
    case .moreFigures(let count, let statement):
      "and \(count) more \(count == 1 ? "figure" : "figures"); all of them: \(statement)"
    case .moreRelated(let count, let statement): "and \(count) more \(count == 1 ? "record" : "records"): \(statement)"
    case .nothingAbout(let label): "the catalogue has no figures or records about \(label.string)"
    case .publishedTotal(let label, let published, let held):
      "\(label.text(in: .en)): published \(published); \(held) of the records here are confirmed as such"
    case .sourcesDisagree(let record): "* sources disagree: conflicts\(record.map { " \($0)" } ?? "")"
    case .disagreements: "Sources disagree"
    case .sourcesOfTheRest: "The rest"
    case .tie: "Tie"
    case .measure: "Measure"
    case .recordsHeld: "Records that name it"
    case .figure(let quantity, let period, let citation):
      "\(quantity.text(in: .en, numbers: .plain))\(period.map { " (\($0))" } ?? "") \(citation.string)"
    case .citation(let numbers, let isOfOne):
      (isOfOne && numbers.count > 1 ? "one of " : "") + numbers.map { "[\($0)]" }.joined()
    case .comparesSeveral(let count): "compare takes two to six names, not \(count)"
    case .comparedWithItself(let label): "\(label) cannot be compared with itself"
    case .compareLike: "names are parted by commas: compare A, B"
    case .nothingToSearch: "there is no word to search for"
    case .queryIsNoWord(let name): "$\(name) stands for rows, not for a word: find $\(name) where ~ WORD"
    case .tooManyWords(let limit): "a search takes at most \(limit) words"
    case .identifier: "Identifier"
    case .found: "Found in"
    case .tiedToNothing: "the catalogue ties it to nothing"
    case .sharedByMost: "the catalogue ties it to nothing but what more than one record in five has in common with it"
    case .onlyShared: "no source tells of a tie between them: these only have something in common with each"
    case .nothingTiesThem: "the catalogue has nothing that is tied to each of them"
    case .looserTies(let count, let all): "\(count) more share less with it; limit \(all) lists them all"
    case .nothingHolds(let word, let nearest):
      "no record holds '\(word.shortened)'" + (nearest.isEmpty ? "" : "; did you mean \(nearest.joined(separator: ", "))?")
    case .noConflictsHere: "no disagreement of sources is on record here"
    case .noSourceTold: "no source is told"
    case .countsHaveNoSources: "counts have no sources of their own; cite the records"
    case .noSourceOf(let title, let fields):
      "no source is told to support \(fields.map { $0.text(in: .en).lowercased() }.joined(separator: ", ")) of \(title.string)"
    case .hasNo(let title, let field): "\(title.string) has no value of \(field.text(in: .en).lowercased())"
    case .unknownField(let name): "unknown field '\(name)'"
    case .fieldOfNoKind(let name, let kinds): "\(kinds.joined(separator: ", ")) has no field '\(name)'"
    case .columnIsGone(let name, let columns):
      "'\(name)' is gone: the rows now have \(columns.joined(separator: ", ")); a condition on records goes before the count"
    case .unknownName(let text, let field): field.map { "'\(text.shortened)' is no \($0.name)" } ?? "nothing is called '\(text.shortened)'"
    case .ambiguousName(let text, let field, let names, let total):
      "'\(text)' fits \(total) \(field.map { "values of \($0.name)" } ?? "names"): \(names.joined(separator: ", "))\(total > names.count ? " …" : "")"
    case .operatorDoesNotSuit(let sign, let field, let shape): "'\(sign)' does not suit \(field.name), which is \(shape.description(.en))"
    case .noRangeOf(let field): "\(field.name) takes no range"
    case .onlyEmptiness(let field): "\(field.name) can only be asked to be empty or not"
    case .notADate(let text): "'\(text)' is no date"
    case .impossibleDate(let text, let fault): "the calendar has no '\(text)': \(fault.text(in: .en))"
    case .relativeDate(let text): "'\(text)' depends on today"
    case .shortYear(let text): "'\(text)' has a year of two digits"
    case .notAQuantity(let text): "'\(text)' is no quantity"
    case .unknownUnit(let unit, let text): "'\(unit)' in '\(text)' is no unit of any figure"
    case .unitOfNoFigure(let unit, let field): "no figure of \(field) is measured in \(unit) or what compares with it"
    case .countHasNoUnit(let unit): "a count has no unit: leave out \(unit)"
    case .quantityTooLarge: "the number is too large: at most 1.8e308"
    case .unitsDiffer(let a, let b): "\(a) and \(b) cannot be compared"
    case .backwardsRange: "the range ends before it begins"
    case .unknownVariable(let name): "nothing is named $\(name)"
    case .noLastAnswer: "there is no answer yet to go on from"
    case .queriesInEachOther: "the named queries use each other too deeply"
    case .noRecordsIn(let name): "$\(name) has no records to show"
    case .noCountByCount: "the rows cannot be counted by how many they are"
    case .partOfNoDate(let field): "\(field) is no date, and has no years or months"
    case .noDateHere: "these rows have no date in common: name the field"
    case .noNumbers(let field): "\(field) has no numbers to compute with"
    case .onlyEnds(let field, let aggregate): "of the dates of \(field) only min and max can be told, not \(aggregate)"
    case .nothingToDraw: "there are no numbers here that could be drawn"
    case .tooManyToDraw(let most): "a chart takes one number for each of at most \(most) columns"
    case .timelineNeedsDates: "a timeline needs dates to stand in order"
    case .dateFieldsAre(let fields): "dates are \(fields.joined(separator: ", ")): count by year(\(fields.first ?? ""))"
    case .numbersAre(let fields): "numbers are in \(fields.joined(separator: ", "))"
    case .countFirst: "count or sum them first: count by FIELD chart"
    case .countByYear: "count by year(FIELD) chart"
    case .fieldIsOf(let kinds): "it is a field of \(kinds.joined(separator: ", "))"
    case .recordsOfTheirOwn(let kind): "they are records of their own: find \(kind) where …"
    case .seeValues(let field): "values \(field) lists them"
    case .takeAll(let field, let text): "\(field) ~ \(text) takes them all"
    case .dateForms: "dates are 2025, 2025-07, 2025-07-10, 2025Q1, 2025H1, July 2025, 2025年7月10日"
    case .datesAreAbsolute: "dates are absolute: write the year, e.g. 2025"
    case .unitsAre(let units): "units of the figures here: \(units.prefix(12).joined(separator: " "))\(units.count > 12 ? " …" : "")"
    }
  }

  private var chinese: String {
    switch self {
    case .kind: "种类"
    case .field: "字段"
    case .label: "名称"
    case .typeHeading: "类型"
    case .note: "说明"
    case .source: "来源"
    case .figures: "数据"
    case .strength: "证据强度"
    case .sourcesOfRecord: "来源"
    case .relatedRecords: "相关记录"
    case .part: "部分"
    case .memory: "内存"
    case .timeToMake: "用时"
    case .madeOfCatalogue: "由目录生成的数据与索引"
    case .partOfMemory(let item): item.words.zh
    case .alsoCalled: "又称"
    case .versionOf(let number): "说法 \(number)"
    case .editorsNote: "编者按"
    case .figuresOf(let label): "\(label.string)的数据"
    case .figuresAt(let label, let count): "涉及\(label.string)的记录所载数据（\(count) 项）"
    case .conflictsOf(let label): "涉及\(label.string)的来源分歧"
    case .recordsAt(let label, let count): "涉及\(label.string)的记录（\(count) 条）"
    case .spreadOver(let label, let shown, let all): "按\(label.text(in: .zh))" + (shown.map { "（共 \(all) 项，列前 \($0) 项）" } ?? "")
    case .kindHeading(let label, let name, let count): "\(label.text(in: .zh))（\(name)）：\(count) 条记录"
    case .type(let type): type.name(.zh)
    case .missingKept(let count, let field): "其中 \(count) 行没有“\(field.chineseLabel)”"
    case .otherDimension(let count, let units):
      "另有 \(count) 项数据量纲不同，未参与比较" + (units.isEmpty ? "" : "（\(UnitCount.list(units, in: .zh))）")
    case .nothingMatches(let count): "\(count) 行中没有一行符合"
    case .emptiedBy(let text, let count): "其余条件留下 \(count) 行，\(text) 一行也不留"
    case .wouldMatch(let field, let values): "那里的\(field.text(in: .zh))有：\(values.joined(separator: "、"))"
    case .conditionAlone(let text, let count): "仅 \(text)：\(count) 行"
    case .noValue: "（无）"
    case .aggregateOf(let aggregate, let field): "\(field.text(in: .zh))\(aggregate.text(in: .zh))"
    case .missingLeftOut(let count, let field): "\(count) 行没有“\(field.chineseLabel)”，未计入"
    case .noAmounts(let count): "\(count) 项不表示多少，未计入"
    case .undated(let numbers): "没有日期的：\(numbers.joined(separator: "、"))"
    case .countedSeveral(let rows, let total): "\(rows) 行共有 \(total) 个取值，一行在每个取值下各计一次"
    case .mixedDimensions(let count, let field): "这里的\(field.text(in: .zh))有 \(count) 种量纲，彼此不能比大小"
    case .nothingFound: "没有发现问题，没有可以接续的行"
    case .gapsLeftOut: "中间的空档太多，未画出"
    case .isParameter(let name): "$\(name) 是一个值，不是行：用在条件里，字段 = $\(name)"
    case .noSumOfShares: "占比不能相加"
    case .sharesLeftOut(let count, let field): "\(count) 项占比未相加：可用 avg \(field) 或 median \(field)"
    case .measureShares(let field): "可求平均或中位数：avg \(field)、median \(field)，也可分组：avg \(field) by 字段"
    case .otherWords(let units): "这些数据的计量用词不同（\(UnitCount.list(units, in: .zh))），只比较了数目"
    case .sumsMayOverlap: "各项数据按公布值相加，请留意彼此是否包含"
    case .mentions(let count, let text): "另有 \(count) 条记录在文字中提到：find where ~ \(text)"
    case .moreFigures(let count, let statement): "另有 \(count) 项数据；全部列出：\(statement)"
    case .moreRelated(let count, let statement): "另有 \(count) 条：\(statement)"
    case .nothingAbout(let label): "目录中没有关于\(label.string)的数据或记录"
    case .publishedTotal(let label, let published, let held):
      "\(label.text(in: .zh))：公布 \(published)，此处有来源确认的 \(held)"
    case .sourcesDisagree(let record): "* 来源说法不一，见 conflicts\(record.map { " \($0)" } ?? "")"
    case .disagreements: "来源分歧"
    case .sourcesOfTheRest: "其余各项"
    case .tie: "联系"
    case .measure: "口径"
    case .recordsHeld: "涉及的记录数"
    case .figure(let quantity, let period, let citation): quantity.groupedText + (period.map { "（\($0)）" } ?? "") + citation.string
    case .citation(let numbers, let isOfOne): numbers.map { "[\($0)]" }.joined() + (isOfOne && numbers.count > 1 ? "之一" : "")
    case .comparesSeveral(let count): "compare 需要两到六个名称，这里有 \(count) 个"
    case .comparedWithItself(let label): "\(label)不能与自身比较"
    case .compareLike: "名称之间用逗号：compare 甲，乙"
    case .nothingToSearch: "没有要搜索的词"
    case .queryIsNoWord(let name): "$\(name) 代表的是行，不是词：find $\(name) where ~ 词"
    case .tooManyWords(let limit): "一次最多搜索 \(limit) 个词"
    case .identifier: "编号"
    case .found: "出处"
    case .tiedToNothing: "目录中没有与它相关的记录"
    case .sharedByMost: "除了超过五分之一的记录都有的共同之处，目录中没有与它相关的记录"
    case .onlyShared: "没有来源说明它们直接相关；这些只是与双方各有共同之处"
    case .nothingTiesThem: "目录中没有与它们都相关的记录"
    case .looserTies(let count, let all): "另有 \(count) 条联系较远；加 limit \(all) 全部列出"
    case .nothingHolds(let word, let nearest):
      "没有记录含有“\(word.shortened)”" + (nearest.isEmpty ? "" : "；是否指：\(nearest.joined(separator: "、"))？")
    case .noConflictsHere: "目录中没有与此有关的来源分歧"
    case .noSourceTold: "没有写明来源"
    case .countsHaveNoSources: "计数结果没有自己的来源，请引用记录"
    case .noSourceOf(let title, let fields):
      "\(title.string)：没有写明\(fields.map { "“\($0.text(in: .zh))”" }.joined(separator: "、"))出自哪个来源"
    case .hasNo(let title, let field): "\(title.string)没有“\(field.text(in: .zh))”的值"
    case .unknownField(let name): "没有字段“\(name)”"
    case .fieldOfNoKind(let name, let kinds): "\(kinds.joined(separator: "、")) 没有字段“\(name)”"
    case .columnIsGone(let name, let columns): "“\(name)”已不在：现在的行只有 \(columns.joined(separator: "、"))；对记录的条件应放在计数之前"
    case .unknownName(let text, let field): field.map { "“\(text.shortened)”不是“\($0.chineseLabel)”的取值" } ?? "没有名为“\(text.shortened)”的记录或取值"
    case .ambiguousName(let text, let field, let names, let total):
      "“\(text)”符合\(field.map { "“\($0.chineseLabel)”的" } ?? "") \(total) 个名称：\(names.joined(separator: "、"))\(total > names.count ? "……" : "")"
    case .operatorDoesNotSuit(let sign, let field, let shape): "“\(sign)”不适用于“\(field.chineseLabel)”（\(shape.description(.zh))）"
    case .noRangeOf(let field): "“\(field.chineseLabel)”不能取区间"
    case .onlyEmptiness(let field): "“\(field.chineseLabel)”只能问是否为空"
    case .notADate(let text): "“\(text)”不是日期"
    case .impossibleDate(let text, let fault): "日历上没有“\(text)”：\(fault.text(in: .zh))"
    case .relativeDate(let text): "“\(text)”取决于今天是哪一天"
    case .shortYear(let text): "“\(text)”的年份只有两位"
    case .notAQuantity(let text): "“\(text)”不是数值"
    case .unknownUnit(let unit, let text): "“\(text)”中的“\(unit)”不是任何数据的单位"
    case .unitOfNoFigure(let unit, let field): "\(field) 的数据都不以 \(unit) 或可与之比较的单位计"
    case .countHasNoUnit(let unit): "计数没有单位：请去掉 \(unit)"
    case .quantityTooLarge: "数太大：上限是 1.8e308"
    case .unitsDiffer(let a, let b): "\(a) 与 \(b) 不能比较"
    case .backwardsRange: "区间的终点在起点之前"
    case .unknownVariable(let name): "没有名为 $\(name) 的查询或参数"
    case .noLastAnswer: "还没有可以接续的结果"
    case .queriesInEachOther: "已命名的查询互相引用过深"
    case .noRecordsIn(let name): "$\(name) 里没有可以显示的记录"
    case .noCountByCount: "不能再按数量计数"
    case .partOfNoDate(let field): "\(field) 不是日期，没有年月"
    case .noDateHere: "这些行没有共同的日期，请写明字段"
    case .noNumbers(let field): "\(field) 没有可计算的数"
    case .onlyEnds(let field, let aggregate): "\(field) 是日期，只能求 min（最早）和 max（最晚），不能求 \(aggregate)"
    case .nothingToDraw: "这里没有可以画出的数"
    case .tooManyToDraw(let most): "图表每格只画一个数，最多 \(most) 列"
    case .timelineNeedsDates: "时间轴需要日期"
    case .dateFieldsAre(let fields): "日期字段有 \(fields.joined(separator: "、"))：count by year(\(fields.first ?? ""))"
    case .numbersAre(let fields): "有数的是 \(fields.joined(separator: "、"))"
    case .countFirst: "先计数或合计：count by 字段 chart"
    case .countByYear: "count by year(字段) chart"
    case .fieldIsOf(let kinds): "它是 \(kinds.joined(separator: "、")) 的字段"
    case .recordsOfTheirOwn(let kind): "它们本身是记录：find \(kind) where ……"
    case .seeValues(let field): "values \(field) 列出全部取值"
    case .takeAll(let field, let text): "\(field) ~ \(text) 取全部"
    case .dateForms: "日期可写 2025、2025-07、2025-07-10、2025Q1、2025H1、2025年7月10日、2025年7-9月"
    case .datesAreAbsolute: "日期须为具体日期：请写明年份，例如 2025"
    case .unitsAre(let units): "这里的数据用到的单位：\(units.prefix(12).joined(separator: " "))\(units.count > 12 ? " ……" : "")"
    }
  }
}

extension ValueShape {
  fileprivate func description(_ language: Language) -> String {
    switch self {
    case .text: language == .zh ? "文字" : "text"
    case .name: language == .zh ? "名称，没有先后大小" : "a name, without order"
    case .date: language == .zh ? "日期" : "a date"
    case .quantity: language == .zh ? "数值" : "a quantity"
    }
  }
}

extension FieldType {
  fileprivate func name(_ language: Language) -> String {
    switch self {
    case .identifier: language == .zh ? "编号" : "identifier"
    case .kind: language == .zh ? "种类" : "kind"
    case .text: language == .zh ? "文字" : "text"
    case .vocabulary: language == .zh ? "词表" : "vocabulary"
    case .date: language == .zh ? "日期" : "date"
    case .quantity: language == .zh ? "数值" : "quantity"
    case .reference: language == .zh ? "记录" : "record"
    case .evidence: language == .zh ? "来源" : "sources"
    case .records: language == .zh ? "数据" : "figures"
    }
  }
}

extension Ledger.Item {
  fileprivate var words: (zh: String, en: String) {
    switch self {
    case .columns: ("数据与文本", "columns and texts")
    case .sets: ("记录集", "sets of records")
    case .numbers: ("排序用的数", "numbers to sort by")
    case .order: ("排序", "order")
    case .texts: ("互不相同的文本", "distinct texts")
    case .pairs: ("字对的位置", "places of pairs of characters")
    case .names: ("名称", "names")
    case .spellings: ("名称的拼写", "spellings of names")
    case .references: ("反向引用", "references to each record")
    }
  }
}

extension String {
  /// The text, or its beginning where it is too long for a message.
  fileprivate var shortened: String { count > 60 ? prefix(60) + "…" : self }
}
