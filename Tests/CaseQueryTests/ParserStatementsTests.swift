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
  ])
  func `A source makes rows`(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: [
    ("let a = find fruit limit 5", "let a = find fruit | limit 5"), ("令甲=查找水果", "let 甲 = find fruit"),
    ("let a = | limit 5", "let a = find $_ | limit 5"),
    ("let a = count fruit by color", "let a = count fruit by color"), ("param a", "param a"),
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
