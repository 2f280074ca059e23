import CaseCore
import CaseQuery
import Testing

struct ParserValuesTests {
  @Test(arguments: [
    ("color=red", #"color = "red""#), ("color = dark red", #"color = "dark red""#), ("color = dark", #"color = "dark""#),
    ("颜色=红色且产地=秘鲁", #"color = "红色" and origin = "秘鲁""#), ("颜色=红色系", #"color = "红色系""#), ("origin = BY", #"origin = "BY""#),
    ("origin in (IN, IS)", #"origin = ("IN", "IS")"#), ("origin in IN, IS", #"origin = ("IN", "IS")"#), ("origin = IN", #"origin = "IN""#),
    ("origin 不属于（秘鲁、新西兰）", #"origin != ("秘鲁", "新西兰")"#), ("origin = People's Orchard", #"origin = "People's Orchard""#),
    ("origin = 'PE'", #"origin = "PE""#), (#"origin = "PE, IN""#, #"origin = "PE, IN""#),
    ("origin = New Zealand or color=red", #"origin = "New Zealand" or color = "red""#),
    ("origin = New Caledonia", #"origin = "New Caledonia""#), ("origin = $home", "origin = $home"),
    ("origin in ($a, PE)", #"origin = ($a, "PE")"#),
    ("title ~ road by", "expectedAtEnd"), ("title = a b  c", #"title = "a b  c""#),
    ("title ~ 与时并且 且 color=red", #"title ~ "与时并且" and color = "red""#),
    ("title ~ 红富士 且颜色=红色", #"title ~ "红富士" and color = "红色""#), ("title ~ 红富士且颜色=红色", "textEndsAtBlank 23-24 (writeInstead)"),
    ("title ~ 红富士 且慢", #"title ~ "红富士 且慢""#), ("title ~ 红富士 前进", #"title ~ "红富士 前进""#), ("title ~ 农业 统计局", #"title ~ "农业 统计局""#),
    ("title ~ 农业 统计按颜色", #"title ~ "农业" | stats by color"#), ("title ~ “红富士”且颜色=红色", #"title ~ "红富士" and color = "红色""#),
    ("title = a..b", #"title = "a".."b""#), ("title = a (b and c) d", #"title = "a (b and c) d""#),
    ("title in (a (b), c)", #"title = ("a (b)", "c")"#),
  ])
  func `Names and text`(_ condition: String, _ expected: String) { check(condition, expected) }

  @Test(arguments: [
    "2025", "2025-07", "2025-7-1", "2025Q1", "2025H1", "2025年", "2025年7月", "2025年7月10日", "2025年上半年", "2025年一季度", "2025年第三季度",
    "２０２５", "２０２５年７月", "2025/7/10", "2025.7.10", "2025/07", "2025年Q3", "2025年7-9月", "2025年7月10日至12日", "2025-07-10..12",
    "二〇二五年七月", "10 July 2025",
  ])
  func `Dates`(_ date: String) {
    check("picked = \(date)", "picked = \"\(date)\"")
    check("picked=\(date)且color=red", "picked = \"\(date)\" and color = \"red\"")
    check("picked = \(date)..\(date)", "picked = \"\(date)\"..\"\(date)\"")
    check("picked = \(date) 至 \(date)", "picked = \"\(date)\"..\"\(date)\"")
    check("picked = \(date)～\(date)", "picked = \"\(date)\"..\"\(date)\"")
    check("picked = \(date)到\(date)", "picked = \"\(date)\"..\"\(date)\"")
    check("picked in (\(date), \(date))", "picked = (\"\(date)\", \"\(date)\")")
  }

  @Test(arguments: [
    "42", "-3.5", "−3.5", "+1", "1_000", "35,000", "13.5亿元", "1万kg", "12.2%", "455万个", "1.5 million kg", "3 千克", "５００ｇ", "2 billion", "3k",
    "3万4000", "1亿2000万", "二十万亿", "两千千克", "三百五十个", ".5", "1e4", "1.5e-3", "百分之五", "１３．５亿元", "－3.5",
  ])
  func `Quantities`(_ quantity: String) {
    check("weight > \(quantity)", "weight > \"\(quantity)\"")
    check("weight>\(quantity)且color=red", "weight > \"\(quantity)\" and color = \"red\"")
    check("weight = \(quantity)..\(quantity)", "weight = \"\(quantity)\"..\"\(quantity)\"")
    check("weight > \(quantity) limit 5", "weight > \"\(quantity)\" | limit 5")
  }

  @Test(arguments: [
    ("weight = 35,000, 1", #"weight = ("35,000", "1")"#), ("weight in (35,000)", #"weight = ("35", "000")"#),
    ("weight = 5 stone", #"weight = "5 stone""#), ("weight = 5至7千克", #"weight = "5".."7千克""#), ("weight = 五至七千克", #"weight = "五".."七千克""#),
    ("weight = 5到-3", #"weight = "5".."-3""#), ("weight = 十基地", #"weight = "十基地""#), ("title = 十至二十", #"title = "十至二十""#),
    ("picked = July 2025", #"picked = "July 2025""#), ("picked = 2025年7月至9月且color=red", #"picked = "2025年7月至9月" and color = "red""#),
    ("picked = 2025年至今", #"picked = "2025年至今""#), ("picked = 去年且color=red", #"picked = "去年" and color = "red""#),
    ("picked = 近3年 且 color=red", #"picked = "近3年" and color = "red""#), ("picked = 2024年7月至2025年3月", #"picked = "2024年7月".."2025年3月""#),
    ("picked = 2024-2025", #"picked = "2024-2025""#),
    ("picked = soon", #"picked = "soon""#), ("picked = 202512345", #"picked = "202512345""#),
  ])
  func `What has not the shape of its field is left to whoever compares it`(_ condition: String, _ expected: String) {
    check(condition, expected)
  }

  private func check(_ condition: String, _ expected: String) {
    let found = read("find where \(condition)")
    #expect(
      expected.hasPrefix("expected") || expected.hasPrefix("textEnds")
        ? found.hasPrefix(expected) : found == "find all | where \(expected)", "\(condition)")
  }
}
