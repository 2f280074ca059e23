import CaseCore
import CaseQuery
import Testing

struct ParserJointsTests {
  @Test(arguments: [
    ("find fruit, where color = red", #"find fruit | where color = "red""#), ("查找水果，其中颜色=红色", #"find fruit | where color = "红色""#),
    ("find where color = red, limit 5", #"find all | where color = "red" | limit 5"#),
    ("find where color = red, green, by picked", #"find all | where color = ("red", "green") | sort by picked"#),
    ("查找其中颜色=红色，且产地=秘鲁，前2", #"find all | where color = "红色" and origin = "秘鲁" | limit 2"#),
    ("find where color = red, or origin = PE", #"find all | where color = "red" or origin = "PE""#),
    ("count fruit, where color = red, by origin", #"count fruit where color = "red" by origin"#),
    ("find show title, color, limit 2", "find all | show title, color | limit 2"),
    ("find sort by color, limit 2", "find all | sort by color | limit 2"),
    ("show Bosc, as json", #"show "Bosc" | as json"#), ("find where origin = PE, BY", #"find all | where origin = ("PE", "BY")"#),
    ("find where origin in PE, IN", #"find all | where origin = ("PE", "IN")"#),
  ])
  func `A comma before a clause or a condition's word says no more than they do`(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("颜色=紫色且产地=秘鲁", #"color = "紫色" and origin = "秘鲁""#), ("颜色=紫色并且产地=秘鲁", #"color = "紫色" and origin = "秘鲁""#),
    ("颜色=紫色或产地=秘鲁", #"color = "紫色" or origin = "秘鲁""#), ("颜色=紫色按采摘降序", #"color = "紫色" | sort by picked desc"#),
    ("颜色=紫色前5", #"color = "紫色" | limit 5"#), ("颜色=紫色前5条", #"color = "紫色" | limit 5"#),
    ("颜色=紫前5号色", #"color = "紫前5号色""#), ("颜色=且或", #"color = "且或""#), ("颜色=苹果且梨", #"color = "苹果且梨""#),
    ("名称~苹果且梨", #"title ~ "苹果且梨""#), ("名称~苹果且产地大", #"title ~ "苹果且产地大""#),
  ])
  func `A word glued to an unknown name ends it only before what must be its own`(_ condition: String, _ expected: String) {
    #expect(read("查找其中\(condition)") == "find all | where \(expected)")
  }

  @Test(arguments: [
    ("find where color = red && origin = PE || picked = 2024", "find where color = red and origin = PE or picked = 2024"),
    ("查找其中颜色=红色，产地=秘鲁", "查找其中颜色=红色 且 产地=秘鲁"),
    ("find where color = red or green or yellow limit 5", "find where color in (red, green, yellow) limit 5"),
    ("find where color = red or green and origin = PE", "find where color in (red, green) and origin = PE"),
    ("find where color != red and green", "find where color not in (red, green)"),
    ("find where color = red and green", "find where color = red and color = green"),
    ("查找其中颜色=红色或绿色", "查找其中颜色 in (红色, 绿色)"), ("find where title ~ a or b", "find where title ~ (a, b)"),
    ("查找其中名称~苹果且产地=秘鲁", "查找其中名称~苹果 且产地=秘鲁"),
  ])
  func `What was meant is shown, and reads on`(_ text: String, _ expected: String) { #expect(corrected(text) == expected) }
}
