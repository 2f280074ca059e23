import CaseCore
import CaseQuery
import Testing

struct MessagesTests {
  @Test(arguments: [
    ("frobnicate", "expected 1-11 (beginWithFind)"), ("fnd fruit", "expected 1-4 (didYouMean)"), ("let", "expectedAtEnd 4-4 (helpTells)"),
    ("let a", "expectedAtEnd 6-6"),
    ("let a.b = find", "expected 6-8"), ("let a = quit", "onlyQueriesHaveNames 9-13"), ("let $a = find", "expected 5-7"),
    ("param", "expectedAtEnd 6-6 (helpTells)"),
    ("param a :", "expectedAtEnd 10-10"), ("param a : colr", "expected 11-15 (didYouMean)"), ("param a color", "expected 9-14"),
    ("param a =", "expectedAtEnd 10-10"), ("quit now", "expected 6-9"), ("run", "expectedAtEnd 4-4 (helpTells)"),
    ("run f x", "expectedAtEnd 8-8"),
    ("run f x=,", "expected 9-10"),
    ("find $", "expectedVariableName 6-7"), ("find fruti", "expected 6-11"), ("find fruut", "expected 6-11 (didYouMean)"),
    ("find fruit,", "expectedAtEnd 12-12"),
    ("find fruit, pear", "expected 13-17"), ("find fruit wher color=red", "expected 12-16 (didYouMean)"),
    ("find fruit color=red", "expected 12-17 (whereFirst)"),
    ("find where color=red, weight>5", "expected 21-22 (writeInstead)"), ("find fruit in PE", "expected 12-14 (writeInstead)"),
    ("find to a", "expected 6-8 (formatBeforeFile)"),
    ("find to a.xlsx", "foreignForm 9-15 (writeAs)"), ("find as csv to! a.XLS", "foreignForm 17-22 (writeAs)"),
    ("find as csv to a to b.csv", "secondFile 21-26 (oneFileEach)"), ("find to a.csv | as json to b", "secondFile 28-29 (oneFileEach)"),
    ("set columns 5", "numberOutside 13-14"), ("set columns five", "expected 13-17"), ("set columns 50 60", "expected 16-18"),
    ("find where", "expectedAtEnd 11-11"), ("find where red", "expected 12-15 (textHolds)"),
    ("find where colr = red", "expected 12-16 (didYouMean)"),
    ("find where colour red", "expected 19-22"), ("find where color：red", "expected 17-21 (equalsInsteadOfColon)"),
    ("find where color =", "expectedAtEnd 19-19"),
    ("find where color = red or green", "expected 27-32 (writeInstead)"), ("find where color = red and", "expectedAtEnd 27-27"),
    ("find where (color = red", "expectedAtEnd 24-24"), ("find where color = red)", "expected 23-24"),
    ("find where color in (red", "expectedAtEnd 25-25"),
    ("find where color in (red,", "expectedAtEnd 26-26"), ("find where color is red", "expected 21-24 (writeInstead)"),
    ("find where color is not", "expectedAtEnd 24-24"),
    ("find where weight > 5, 6", "oneValueOnly 20-25"), ("find where title = \"a", "unclosedQuote 20-21 (closeWith)"),
    ("find where title = 「a”", "unclosedQuote 20-21 (closeWith)"),
    (#"find where title = "a\q""#, "unknownEscape 22-24"), (#"find where title = "\u{110000}""#, "unknownEscape 21-23"),
    (#"find where title = "\u{zz}""#, "unknownEscape 21-23"), ("find limit", "expectedAtEnd 11-11"), ("find limit five", "expected 12-16"),
    ("find limit 5x", "expected 12-14"),
    ("find limit 99999999999999999999", "numberTooLarge 12-32"), ("find as", "expectedAtEnd 8-8"), ("find as pdf", "expected 9-12"),
    ("find as csv to", "expectedAtEnd 15-15"),
    ("find show", "expectedAtEnd 10-10"), ("find show titel", "expected 11-16"), ("find show title,", "expectedAtEnd 17-17"),
    ("find sort by", "expectedAtEnd 13-13"),
    ("find fruit extra", "expected 12-17"), ("by color", "expectedAtEnd 9-9"), ("by color find", "expected 10-14"),
    ("show", "expectedAtEnd 5-5 (helpTells)"), ("show Bosc,", "expectedAtEnd 11-11"),
    ("show = 5", "expected 6-7"), ("values", "expectedAtEnd 7-7 (helpTells)"), ("values 5", "expected 8-9"),
    ("describe 5", "expected 10-11"),
    ("stats case = 5", "expected 12-13"),
    ("find |", "expectedAtEnd 7-7"), ("find fruit || limit 5", "expected 13-14"), ("find where title ~ a (b", "expected 22-23"),
    ("expect", "expectedAtEnd 7-7 (helpTells)"), ("expect many", "expected 8-12"), ("expect ~ 3", "expected 8-9"),
    ("expect >= x", "expected 11-12"), ("expect -3", "expected 8-10"), ("expect 3 cats", "expected 10-14"),
    ("expect not 3", "expected 8-11"),
    ("expect 99999999999999999999", "numberTooLarge 8-28"), ("let a = expect 3", "onlyQueriesHaveNames 9-17"),
    ("save", "expectedAtEnd 5-5 (helpTells)"), ("save a.b", "nameOfFile 6-9"), ("save ../a", "expected 6-10"),
    ("save a/b = find", "nameOfFile 6-9"),
    ("save -a", "nameOfFile 6-8"), ("save a =", "expectedAtEnd 9-9 (beginWithFind)"), ("save a = quit", "onlyQueriesHaveNames 10-14"),
    ("queries fruit", "expected 9-14"), ("open", "expectedAtEnd 5-5 (helpTells)"), ("open a b", "expected 8-9"),
    ("reload it", "expected 8-10"),
    ("set langage en", "expected 5-12 (didYouMean)"), ("set zz", "expected 5-7"), ("set format jsno", "expected 12-16 (didYouMean)"),
    ("set language =", "expectedAtEnd 15-15"), ("set quiet on off", "expected 14-17"), ("设置 语盐 英文", "expected 4-6"),
    ("history limit", "expectedAtEnd 14-14"), ("history limit five", "expected 15-19"), ("history as pdf", "expected 12-15"),
    ("find where color = red && origin = PE", "expected 24-26 (writeInstead)"),
    ("find where color = red || origin = PE", "expected 24-26 (writeInstead)"),
    ("查找其中颜色=红色，产地=秘鲁", "expected 10-11 (writeInstead)"),
    ("查找其中颜色=红色或绿色", "expected 11-13 (writeInstead)"),
    ("find where color = red and green", "expected 28-33 (writeInstead)"),
    ("find where color = red or green or yellow", "expected 27-32 (writeInstead)"),
    ("find where title like pear", "expected 18-22 (writeInstead)"),
    ("find where picked between 2024 and 2025", "expected 19-26 (writeInstead)"),
    ("find where picked 介于 2024 和 2025 之间", "expected 19-21 (writeInstead)"),
    ("find fruit group by color", "expectedAtEnd 12-20 (writeInstead)"),
    ("where color = red", "expected 1-6 (lineGoesOn, writeInstead)"), ("and color = red", "expected 1-4 (lineGoesOn)"),
    ("limit 5", "expected 1-6 (lineGoesOn, writeInstead)"), ("-- all", "expected 1-3 (commentsBeginWithHash)"),
    (#"\q"#, "expected 1-3 (writeInstead)"), (".tables", "expected 1-8 (writeInstead)"), ("多少水果", "expected 1-5 (writeInstead)"),
    ("select color from fruit where origin = PE", "expected 1-7 (writeInstead)"),
    ("秘鲁", "expected 1-3 (writeInstead, writeInstead)"), ("Bosc", "expected 1-5 (writeInstead)"),
    ("find fruit 秘鲁", "expected 12-14 (writeInstead)"), ("show all fruits", "expected 6-9 (writeInstead)"),
    ("show fruit", "expected 6-11 (writeInstead)"),
    ("history pear | where", "expected 16-21"), ("let a = history", "onlyQueriesHaveNames 9-16"),
  ])
  func `What is wrong is told with its place and the way out`(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test func `Conditions too deep are refused`() {
    #expect(read("find where " + String(repeating: "(", count: 100)).hasPrefix("nestingTooDeep "))
    #expect(read("find where " + String(repeating: "not ", count: 100)).hasPrefix("nestingTooDeep "))
    #expect(read(String(repeating: "let a = ", count: 100)).hasPrefix("nestingTooDeep "))
  }

  static let messages: [QueryMessage] = [
    .expected([], found: "x"), .expected([.keyword(.find), .operator, .sign(",")], found: "x"), .expectedAtEnd([]),
    .expectedAtEnd([.integer]),
    .expectedVariableName, .unclosedQuote("“"), .unknownEscape, .nestingTooDeep(limit: 64), .oneValueOnly("<"), .numberTooLarge,
    .onlyQueriesHaveNames, .nameOfFile,
    .didYouMean(["a", "b"]), .closeWith("”"), .writeInstead("a", at: 0..<1), .textEndsAtBlank("x"), .lineGoesOn, .commentsBeginWithHash,
    .beginWithFind, .textHolds("x"), .joinConditions, .whereFirst,
    .formatBeforeFile, .foreignForm(".xlsx"), .writeAs(.csvWithMark, file: "a.csv"), .numberOutside(1...2), .secondFile, .oneFileEach,
    .equalsInsteadOfColon, .onlyQueriesArePinned, .notOfDocuments(.csv), .documentForms, .headingInQuotes,
  ]

  @Test(arguments: messages)
  func `Every message has words in Chinese and in English`(_ message: QueryMessage) {
    #expect(!message.text(in: .en).isEmpty)
    #expect(message.text(in: .zh).unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(message.text(in: .zh) != message.text(in: .en))
  }

  @Test func `A long word is cut in a message`() {
    let problem = parse(SourceText(String(repeating: "x", count: 1_000)), lexicon: fruit).first?.problems.first
    #expect(problem.map { $0.message.text(in: .en).count < 300 } == true)
  }
}
