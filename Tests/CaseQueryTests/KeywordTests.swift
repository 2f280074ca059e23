import CaseCore
import CaseQuery
import Testing

struct KeywordTests {
  @Test(arguments: Keyword.allCases)
  func `A word of the language is called by its English name first`(_ keyword: Keyword) {
    #expect(keyword.names.first == keyword.rawValue)
  }

  @Test func `No two words share a name`() {
    let names = Keyword.allCases.flatMap(\.names)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: Keyword.allCases)
  func `Every word but those of emptiness has a Chinese name`(_ keyword: Keyword) {
    #expect((keyword.chineseName != keyword.rawValue) == ![.is, .empty].contains(keyword))
  }

  @Test(arguments: [
    ("find", "find all"), ("查找", "find all"), ("查询", "find all"), ("查", "find all"), ("列出水果", "find fruit"), ("找 水果", "find fruit"),
    ("count", "count all"), ("计数", "count all"),
    ("stats", "stats all"), ("统计", "stats all"), ("show pear", #"show "pear""#), ("查看 pear", #"show "pear""#),
    ("显示 pear", #"show "pear""#), ("values color", "values color"), ("取值颜色", "values color"), ("describe", "describe"),
    ("描述水果", "describe fruit"), ("let a = find", "let a = find all"), ("令 甲 = 查找", "let 甲 = find all"), ("param a", "param a"),
    ("参数 甲", "param 甲"), ("run f", #"run "f""#), ("运行 f", #"run "f""#), ("help", "help"), ("帮助", "help"), ("quit", "quit"),
    ("exit", "quit"), ("退出", "quit"), ("find 全部", "find all"), ("find 所有", "find all"), ("FIND All", "find all"),
    ("ｆｉｎｄ　ａｌｌ", "find all"), ("查詢全部", "find all"),
  ])
  func `Every name of a word begins the same statement`(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: [
    ("find 导出为 csv", "find all | as csv"), ("find 格式 csv 到 a", #"find all | as csv to "a""#), ("find 前 3", "find all | limit 3"),
    ("find 按 颜色 排序", "find all | sort by color"), ("find 排序 按 颜色 升序", "find all | sort by color asc"),
    ("find 排序 颜色 降序", "find all | sort by color desc"), ("find 显示 颜色", "find all | show color"),
    ("find order by color desc", "find all | sort by color desc"),
    ("count fruit group by color", "count fruit by color"), ("find count group by color", "find all | count by color"),
    ("find where origin = PE group by color count", #"find all | where origin = "PE" | count by color"#),
    ("find 其中 颜色 = red 并 产地 = PE", #"find all | where color = "red" and origin = "PE""#),
    ("find 其中颜色为红色并产地为秘鲁", #"find all | where color = "红色" and origin = "秘鲁""#),
    ("find 其中 颜色 = red 并且 产地 = PE", #"find all | where color = "red" and origin = "PE""#),
    ("find 其中 颜色 = red 且 产地 = PE", #"find all | where color = "red" and origin = "PE""#),
    ("find 其中 颜色 = red 或者 产地 = PE", #"find all | where color = "red" or origin = "PE""#),
    ("find 其中 颜色 = red 或 产地 = PE", #"find all | where color = "red" or origin = "PE""#),
    ("find 其中 非 颜色 = red", #"find all | where not color = "red""#), ("find 其中 不 颜色 = red", #"find all | where not color = "red""#),
    ("find 其中 颜色 在 (red)", #"find all | where color = "red""#), ("find 其中 颜色 属于 (red)", #"find all | where color = "red""#),
  ])
  func `Chinese and English words mix`(_ text: String, _ expected: String) { #expect(read(text) == expected) }
}
