import CaseQuery
import Testing

struct ParserSettingsTests {
  @Test(arguments: [
    ("set", "set"), ("设置", "set"), ("set language", "set language"), ("set language en", "set language en"),
    ("SET Language EN", "set language en"), ("ｓｅｔ　ｌａｎｇｕａｇｅ　ｅｎ", "set language en"), ("设置 语言 英文", "set language en"),
    ("设置语言英文", "set language en"), ("設置語言中文", "set language zh"), ("设置 编辑 vi", "set editing vi"), ("设置编辑vi", "set editing vi"),
    ("set language = en", "set language en"), ("set quiet=off", "set quiet off"), ("设置 安静 开", "set quiet on"),
    ("set format json", "set format json"), ("set format csv bom", "set format csv bom"),
    ("set columns 60", "set columns 60"), ("设置 宽度=自动", "set columns auto"), ("set width ８０", "set columns 80"),
    ("set wrap auto", "set wrap auto"),
    ("设置数字换算", "set numbers scaled"), ("set pager off", "set pager off"), ("set format jsonl", "set format jsonl"),
    ("设置格式卡片", "set format card"),
    ("set colour off # no more", "set color off"), ("set color on; set color off", "set color on ; set color off"),
  ])
  func `A setting is told or changed`(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: [
    ("history", "history"), ("历史", "history"), ("history pear", #"history "pear""#), ("历史苹果", #"history "苹果""#),
    ("history red pear", #"history "red" "pear""#), (#"history "red pear""#, #"history "red pear""#),
    ("history limit 20", "history | limit 20"), ("历史前5条", "history | limit 5"), ("历史 前途", #"history "前途""#),
    (#"history "limit" 20"#, #"history "limit" "20""#), ("history as csv to a.csv", #"history | as csv to "a.csv""#),
    ("history pear limit 3 as json", #"history "pear" | limit 3 | as json"#),
    ("history pear | limit 3 | as json", #"history "pear" | limit 3 | as json"#),
    ("history | as csv", "history | as csv"), ("history to! a.csv", #"history | as csv to! "a.csv""#),
    ("history to b", #"history "to" "b""#), ("history find fruit where color", #"history "find" "fruit" "where" "color""#),
    ("history $nz", #"history "$nz""#), ("历史 梨 格式 csv", #"history "梨" | as csv"#), ("历史 梨 格式卡片", #"history "梨" | as card"#),
  ])
  func `The history is listed, or what of it holds some words`(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: [("find as 表格", "find all | as table"), ("查找格式卡片", "find all | as card"), ("check as 卡片", "check | as card")])
  func `A format may have a Chinese name`(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test func `Names of settings are coloured as words of the language`() {
    #expect(tokens(of: "设置 语言=英文") == ["keyword:设置", "keyword:语言", "sign:=", "keyword:英文"])
  }
}
