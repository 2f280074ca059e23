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
      ("values ", [.name(.field)]), ("let ", [.newName]), ("let a ", [.sign("=")]), ("let a = ", [.keyword(.find)]),
      ("expect ", [.operator, .integer, .keyword(.empty), .keyword(.not)]), ("expect 3 ", [.keyword(.rows)]),
      ("param a ", [.sign(":"), .sign("=")]), ("param a : ", [.name(.field)]), ("param a : color = ", [.name(.value(field: "color"))]),
      ("save ", [.newName]), ("save a ", [.sign("=")]), ("save a = ", [.keyword(.find)]), ("queries ", [.keyword(.as)]), ("open ", [.file]),
      ("run f ", [.parameter]), ("help ", [.topic]),
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
