import CaseCore
import CaseQuery
import Testing

struct ExpectationTests {
  @Test(
    arguments: [
      ("", [.keyword(.find), .keyword(.by), .sign("|")]),
      ("find ", [.name(.kind), .keyword(.all), .variable, .keyword(.where), .sign("|")]),
      ("find fruit ", [.sign(","), .keyword(.where), .keyword(.limit), .keyword(.as)]), ("find fruit, ", [.name(.kind)]),
      ("查找水果", [.keyword(.where), .keyword(.by)]),
      ("find where ", [.name(.field), .keyword(.not), .sign("(")]), ("find where color ", [.operator, .keyword(.is), .keyword(.in)]),
      ("find where color = ", [.name(.value(field: "color")), .variable, .sign("(")]),
      ("find where color=red ", [.keyword(.and), .keyword(.or), .sign(","), .keyword(.show)]),
      ("查找其中颜色=红色", [.keyword(.and), .keyword(.or), .keyword(.by)]), ("find where title ~ ", [.value(.text)]),
      ("find where picked = ", [.value(.date)]),
      ("find where weight > ", [.value(.quantity)]), ("find where color is ", [.keyword(.not), .keyword(.empty)]),
      ("find where (color = red ", [.sign(")"), .keyword(.or)]),
      ("find sort ", [.keyword(.by), .name(.field)]), ("find sort by color ", [.keyword(.asc), .keyword(.desc), .sign(",")]),
      ("find limit ", [.integer]),
      ("set ", [.setting(.language), .setting(.editing)]), ("set quiet ", [.choice(.on), .choice(.off), .sign("=")]),
      ("设置 语言=", Setting.language.choices.map(Expected.choice)), ("history ", [.value(.text), .keyword(.limit), .keyword(.as)]),
      ("history pear ", [.keyword(.limit), .keyword(.as)]), ("history limit 5 ", [.keyword(.as)]),
      ("find as ", [.format(.csv), .format(.markdown)]), ("find as csv ", [.keyword(.to)]), ("find as csv to ", [.file]),
      ("show ", [.name(.record), .variable]),
      ("show Bosc ", [.name(.record), .sign(","), .keyword(.as)]), ("stats ", [.name(.thing), .name(.kind), .keyword(.all)]),
      ("describe ", [.name(.kind), .name(.field)]),
      ("values ", [.name(.field)]), ("let ", [.newName]), ("let a ", [.sign("=")]),
      ("let a = ", [.keyword(.find), .keyword(.by), .sign("|")]),
      ("expect ", [.operator, .integer, .keyword(.empty), .keyword(.not)]), ("expect 3 ", [.keyword(.rows)]),
      ("param a ", [.sign(":"), .sign("=")]), ("param a : ", [.name(.field)]), ("param a : color = ", [.name(.value(field: "color"))]),
      ("save ", [.newName]), ("save a ", [.sign("=")]), ("save a = ", [.keyword(.find)]), ("queries ", [.keyword(.as)]), ("open ", [.file]),
      ("run ", [.file]), ("run f ", [.parameter]), ("run f x", [.sign("=")]), ("run f x=", [.argument(of: "x")]),
      ("run \"f g\" x=1 y = ", [.argument(of: "y")]), ("运行 f 产地=", [.argument(of: "产地")]), ("run f x=1 ", [.parameter]),
      ("help ", [.topic]),
      ("by color ", [.keyword(.count), .keyword(.stats), .sign(",")]), ("count fruit by ", [.part(.year), .name(.field)]),
      ("count fruit ", [.keyword(.where), .keyword(.by)]),
      ("count fruit by color sort by ", [.column(.count), .name(.field)]),
    ] as [(String, [Expected])])
  func `What may come next is known`(_ text: String, _ expected: [Expected]) {
    let found = expectedAtEnd(of: text)
    for each in expected { #expect(found.contains(each), "\(each)") }
  }

  @Test(
    arguments: [
      ("find where color ", [.operator, .keyword(.is), .keyword(.in), .keyword(.not), .word("为空"), .word("不为空"), .word("非空")]),
      ("查找其中颜色", [.operator, .word("为空"), .word("不为空")]), ("find where color not ", [.keyword(.in)]),
      ("find where color is not ", [.keyword(.empty)]), ("find where color in ", [.sign("("), .name(.value(field: "color")), .variable]),
      ("find where color in (", [.name(.value(field: "color")), .variable]),
      ("find where color in (red, ", [.name(.value(field: "color"))]), ("find where color in (red ", [.sign(","), .sign(")")]),
      ("find where (", [.name(.field), .keyword(.not), .sign("("), .sign("~")]), ("find where not ", [.name(.field), .sign("(")]),
      ("find where (color = red and ", [.name(.field), .keyword(.not), .sign("(")]), ("find where (color = red) ", [.keyword(.and)]),
      ("find where ~ pear ", [.keyword(.and), .keyword(.as)]), ("find where picked = 2024 ", [.keyword(.and), .sign(","), .keyword(.by)]),
      ("find by ", [.part(.year), .name(.field)]), ("by ", [.part(.month), .name(.field)]), ("find fruit by color, ", [.name(.field)]),
      ("count fruit by color, ", [.part(.quarter), .name(.field)]), ("count fruit by year(", [.name(.field)]),
      ("find fruit sum ", [.name(.field)]), ("find fruit chart ", [.keyword(.bar), .keyword(.timeline)]),
      ("find fruit show color, ", [.name(.field)]), ("find fruit as csv ", [.keyword(.to), .sign("|"), .keyword(.limit)]),
      ("find fruit | ", [.keyword(.where), .keyword(.sum), .keyword(.as)]), ("find fruit ｜", [.keyword(.where), .keyword(.count)]),
      ("| ", [.keyword(.where), .keyword(.limit)]), ("find fruit, tree, ", [.name(.kind)]), ("查找水果、", [.name(.kind)]),
      ("show Bosc, ", [.name(.record), .variable]), ("compare Bosc ", [.name(.thing), .sign(","), .keyword(.show)]),
      ("compare ", [.name(.thing), .variable]), ("related Bosc, ", [.name(.thing)]), ("cite Bosc ", [.sign(","), .keyword(.as)]),
      ("conflicts ", [.name(.thing), .keyword(.as)]), ("why Bosc.", [.name(.field)]), ("search ", [.value(.text), .variable]),
      ("search a ", [.keyword(.limit), .sign("|")]), ("stats fruit ", [.keyword(.where), .keyword(.by)]),
      ("explain ", [.keyword(.find), .keyword(.stats), .keyword(.by), .sign("|")]), ("explain find ", [.name(.kind), .keyword(.where)]),
      ("save a = find fruit ", [.keyword(.where)]), ("check ", [.file, .keyword(.where), .keyword(.as), .sign("|")]),
      ("check . ", [.keyword(.where), .keyword(.as)]), ("check . where ", [.column(.severity), .column(.message)]),
      ("check as csv to ", [.file]), ("param a ", [.sign(":"), .sign("=")]), ("param a : color ", [.sign("=")]),
      ("param a = ", [.value(.text)]), ("expect ", [.word("为空"), .keyword(.is)]), ("expect is ", [.keyword(.not), .keyword(.empty)]),
      ("expect >= ", [.integer]), ("set zero ", [.choice(.show), .choice(.hide)]), ("queries as csv to ", [.file]),
      ("history as ", [.format(.csv)]),
    ] as [(String, [Expected])])
  func `Nothing that may come next is missing`(_ text: String, _ expected: [Expected]) {
    let found = expectedAtEnd(of: text)
    for each in expected { #expect(found.contains(each), "\(each)") }
  }

  @Test(
    arguments: [
      ("find where color = \"dar", 19, .name(.value(field: "color"))),
      ("find where color in (red, “dar", 26, .name(.value(field: "color"))),
      ("show \"Bos", 5, .name(.record)), ("show Bosc, 「Gol", 11, .name(.record)), ("run \"my f", 4, .file), ("run f", 4, .file),
      ("run f x=a", 8, .argument(of: "x")), ("run f x=\"a b", 8, .argument(of: "x")), ("run f x=\"a b\"", 8, .argument(of: "x")),
      ("run f na", 6, .parameter), ("check whe", 6, .keyword(.where)), ("check whe", 6, .file), ("find where color 不", 17, .word("不为空")),
      ("find where color i", 17, .keyword(.in)), ("find as csv to \"a b", 15, .file), ("open \"a b/", 5, .file),
      ("param a : color = \"re", 18, .name(.value(field: "color"))),
    ] as [(String, Int, Expected)])
  func `What is half typed, or in a quotation that is open, is expected where it begins`(
    _ text: String, _ offset: Int, _ expected: Expected
  ) {
    let found = parse(SourceText(text), lexicon: fruit).last?.expectations
    #expect(found?.contains { $0.offset == offset && $0.expected == expected } == true)
  }

  @Test(
    arguments: [
      ("run Examples/a.casebook x=", "Examples/a.casebook"), ("run \"a b\" ", "a b"), ("运行 f x", "f"), ("find; run f x=\"", "f"),
      ("run f", "f"), ("run ", nil), ("run \"a", nil), ("open f", nil), ("run f; find", nil),
    ] as [(String, String?)])
  func `The script that is run is known before the statement is whole`(_ text: String, _ script: String?) {
    #expect(parse(SourceText(text), lexicon: fruit).last?.script?.text == script)
  }

  @Test(
    arguments: [
      ("explain ", .keyword(.quit)), ("let a = ", .keyword(.let)), ("save a = ", .keyword(.run)), ("run f x", .newName),
      ("run f ", .newName),
      ("find ", .operator), ("find where ", .integer), ("find fruit ", .name(.kind)), ("find case in", .keyword(.in)), ("show ", .operator),
      ("set ", .choice(.on)), ("set quiet on ", .setting(.color)),
      ("history pear ", .keyword(.where)),
    ] as [(String, Expected)])
  func `What may not come next is not expected`(_ text: String, _ unexpected: Expected) {
    #expect(!expectedAtEnd(of: text).contains(unexpected))
  }

  @Test func `A word that is being typed can still become a name`() {
    let parsed = parse(SourceText("find where color = dar"), lexicon: fruit).last
    #expect(parsed?.expectations.contains { $0.offset == 19 && $0.expected == .name(.value(field: "color")) } == true)
  }

  @Test(arguments: [
    (
      "find fruit where color = red # it",
      ["keyword:find", "field:fruit", "keyword:where", "field:color", "sign:=", "name:red", "comment:# it"]
    ),
    ("查找水果其中重量>5千克且标题", ["keyword:查找", "field:水果", "keyword:其中", "field:重量", "sign:>", "value:5千克且标题"]),
    (
      "show \"a\", $b | limit 5条",
      ["keyword:show", "string:\"a\"", "sign:,", "variable:$b", "sign:|", "keyword:limit", "number:5", "number:条"]
    ),
    ("find where title = a b # c\n", ["keyword:find", "keyword:where", "field:title", "sign:=", "value:a b", "comment:# c"]),
    ("find where 颜色 不为空", ["keyword:find", "keyword:where", "field:颜色", "keyword:不为空"]),
  ])
  func `Every word is coloured once`(_ text: String, _ expected: [String]) { #expect(tokens(of: text) == expected) }
}
