import CaseQuery
import Testing

struct ParserStatementsTests {
  @Test(arguments: [
    ("count fruit by color", "count fruit by color"), ("count by color", "count all by color"),
    ("by color count fruit", "count fruit by color"),
    ("按颜色统计水果", "stats fruit by color"), ("按颜色计数", "count all by color"),
    ("count fruit where color=red by origin", #"count fruit where color = "red" by origin"#),
    ("count fruit by origin where origin=PE", #"count fruit by origin | where origin = "PE""#),
    ("by color count fruit by origin", "count fruit by color | sort by origin"), ("stats", "stats all"),
    ("stats where color=red", #"stats all where color = "red""#),
    ("stats fruit", "stats fruit"), ("stats fruit, tree by color", "stats fruit, tree by color"),
    ("stats $a by color", "stats $a by color"),
    ("统计全部按颜色", "stats all by color"), ("stats fruit | limit 5", "stats fruit | limit 5"), ("describe", "describe"),
    ("describe color", "describe color"),
    ("describe 果树类", "describe fruit-tree"), ("描述果树", "describe tree"), ("describe | as json", "describe | as json"),
    ("describe fruit as json", "describe fruit | as json"),
    ("values color limit 5", "values color | limit 5"), ("| limit 5", "find $_ | limit 5"), ("|按颜色计数", "find $_ | count by color"),
    ("find $_ sort by count", "find $_ | sort by count"),
    ("related pear", #"related "pear""#), ("相关金冠 limit 3", #"related "金冠" | limit 3"#),
    ("compare pear 金冠", #"compare "pear", "金冠""#),
    ("对比秘鲁和新西兰", #"compare "秘鲁", "新西兰""#), ("compare pear 与 金冠", #"compare "pear", "金冠""#), ("对比秘鲁、新西兰", #"compare "秘鲁", "新西兰""#),
    ("cite pear as bibtex", #"cite "pear" | as bibtex"#), ("引用苹果（红）", #"cite "苹果（红）""#), ("conflicts", "conflicts"),
    ("conflicts pear", #"conflicts "pear""#), ("分歧 | count by origin", "conflicts | count by origin"),
    ("conflicts where origin=PE", #"conflicts | where origin = "PE""#),
  ])
  func `A source makes rows`(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: [
    ("search pear", #"search "pear""#), ("search red pear limit 5", #"search "red" "pear" | limit 5"#),
    (#"search "red pear" $x"#, #"search "red pear" $x"#), ("搜索梨 红|limit 5", #"search "梨" "红" | limit 5"#),
    ("检索“红 梨”", #"search "红 梨""#), ("search where", #"search "where""#), ("搜索：红，梨、桃", #"search "红" "梨" "桃""#),
    ("search a#1 # a comment", #"search "a#1""#),
    ("search 红梨按产地计数", #"search "红梨按产地计数""#), ("search 红梨 按产地计数", #"search "红梨" | count by origin"#),
  ])
  func `A search is for words`(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: [
    ("why pear.color", #"why "pear".color"#), ("why pear", #"why "pear""#), ("why 金冠的颜色", #"why "金冠".color"#),
    ("依据金冠．颜色", #"why "金冠".color"#), ("为何 苹果（红）.产地", #"why "苹果（红）".origin"#),
    (#"why "pear".color"#, #"why "pear".color"#), ("why $x.color", "why $x.color"), ("why no.such.color", #"why "no.such".color"#),
    ("why some other pear.color as json", #"why "some other pear".color | as json"#), ("why nothing", #"why "nothing""#),
  ])
  func `A reason is asked for of a record, and perhaps of one of its fields`(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("expect 9 rows", "expect = 9 rows"), ("expect 9", "expect = 9 rows"), ("expect 1 row", "expect = 1 rows"),
    ("预期 9 行", "expect = 9 rows"), ("预期9条", "expect = 9 rows"), ("expect >= 3 rows", "expect >= 3 rows"),
    ("预期≥3行", "expect >= 3 rows"), ("预期大于3", "expect > 3 rows"), ("expect <> 3", "expect != 3 rows"),
    ("expect empty", "expect = 0 rows"), ("expect is empty", "expect = 0 rows"), ("预期为空", "expect = 0 rows"),
    ("expect not empty", "expect != 0 rows"), ("预期不为空", "expect != 0 rows"), ("预期９行", "expect = 9 rows"),
  ])
  func `An expectation compares rows with a number`(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: [
    ("save a", "save a"), ("保存 甲", "save 甲"), ("save a-1 = find fruit limit 5 as json", "save a-1 = find fruit | limit 5 | as json"),
    ("保存甲＝查找水果", "save 甲 = find fruit"), ("save a = | limit 5", "save a = find $_ | limit 5"), ("queries", "queries"),
    ("已存 格式 csv", "queries | as csv"), ("queries as json to a", #"queries | as json to "a""#), ("open a/b", #"open "a/b""#),
    ("打开 '甲 乙'", #"open "甲 乙""#), ("reload", "reload"), ("重载", "reload"),
    ("check", "check"), ("check some/folder", #"check "some/folder""#), ("check as json", "check | as json"),
    ("check 'as' as csv to x", #"check "as" | as csv to "x""#), ("检查 'a b.json'", #"check "a b.json""#),
    ("let a = find fruit limit 5", "let a = find fruit | limit 5"), ("令甲=查找水果", "let 甲 = find fruit"),
    ("let a = | limit 5", "let a = find $_ | limit 5"),
    ("let a = count fruit by color", "let a = count fruit by color"), ("param a", "param a"),
    ("param a : color", "param a : color"), ("参数甲：颜色＝红色", #"param 甲 : color = "红色""#),
    ("param a:color=dark red", #"param a : color = "dark red""#),
    ("param a = New Zealand", #"param a = "New Zealand""#),
    ("参数 产地 = 秘鲁", #"param 产地 = "秘鲁""#), ("param a = 'b; c'", #"param a = "b; c""#), ("run a.casebook", #"run "a.casebook""#),
    ("run 'a b.casebook' x=1 y='New Zealand'", #"run "a b.casebook" x="1" y="New Zealand""#),
    ("运行 果/甲.casebook 产地=秘鲁", #"run "果/甲.casebook" 产地="秘鲁""#),
    ("run f x = 2024-07", #"run "f" x="2024-07""#), ("help", "help"), ("help where", "help where"), ("help =", "help ="),
    ("帮助其中", "help 其中"),
    ("help # all", "help"), ("help not in  ", "help not in"), ("quit", "quit"),
  ])
  func `Other statements`(_ text: String, _ expected: String) { #expect(read(text) == expected) }
}
