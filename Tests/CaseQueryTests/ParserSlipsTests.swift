import CaseCore
import CaseQuery
import Testing

struct ParserSlipsTests {
  @Test(arguments: [
    ("where color = red", "| where color = red"), ("其中颜色=红色", "| 其中颜色=红色"), ("limit 5", "| limit 5"),
    ("select * from fruit where color = red", "find fruit where color = red"),
    ("select color, origin from fruit limit 5", "find fruit show color, origin limit 5"), ("SELECT count(*) FROM fruit", "count fruit"),
    ("how many fruits", "count fruits"), ("多少水果", "计数水果"), ("list fruits", "find fruits"), (#"\q"#, "quit"),
    (#"\d fruit"#, "describe fruit"),
    (".tables", "describe"), ("？", "help"), ("秘鲁", "stats 秘鲁"), ("Bosc", "show Bosc"), ("find fruit 秘鲁", "find fruit where origin = 秘鲁"),
    ("find fruits in New Zealand limit 5", "find fruits where origin = New Zealand limit 5"), ("show all fruits", "find all fruits"),
    ("查看全部水果", "查找全部水果"), ("find where title like pear", "find where title ~ pear"),
    ("find where color is red", "find where color = red"), ("find where color is not red", "find where color != red"),
    ("find where picked between 2024 and 2025 limit 5", "find where picked = 2024..2025 limit 5"),
    ("find where picked 介于 2024 和 2025 之间", "find where picked = 2024..2025"),
    ("find where picked 介于2024至2025", "find where picked = 2024..2025"), ("find fruit group by color", "find fruit count by color"),
  ])
  func `The word of another language is answered with the one that is meant`(_ text: String, _ expected: String) {
    #expect(corrected(text) == expected)
  }

  @Test(arguments: [
    ("stats 秘鲁？", #"stats "秘鲁""#), ("show Bosc!", #"show "Bosc""#), ("find fruits?", "find fruit"),
    ("查找水果其中产地=秘鲁？！", #"find fruit | where origin = "秘鲁""#), ("find limit 5 ?", "find all | limit 5"),
    ("find where title ~ why?", #"find all | where title ~ "why?""#), ("help ?", "help ?"), ("find # why?", "find all"),
  ])
  func `A mark that ends a sentence is no part of a known name`(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: [("find all fruits", "find fruit"), ("查找所有水果前5", "find fruit | limit 5"), ("find all, tree", "expected")])
  func `All of a kind are the kind`(_ text: String, _ expected: String) { #expect(read(text).hasPrefix(expected)) }
}
