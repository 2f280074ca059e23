import CaseQuery
import Testing

struct ParserConditionsTests {
  @Test(arguments: [
    ("color=red and origin=PE or origin=BY", #"color = "red" and origin = "PE" or origin = "BY""#),
    ("color=red and (origin=PE or origin=BY)", #"color = "red" and (origin = "PE" or origin = "BY")"#),
    ("(color=red and origin=PE) or origin=BY", #"color = "red" and origin = "PE" or origin = "BY""#),
    ("not color=red and origin=PE", #"not color = "red" and origin = "PE""#),
    ("not (color=red and origin=PE)", #"not (color = "red" and origin = "PE")"#),
    ("not (color=red or origin=PE)", #"not (color = "red" or origin = "PE")"#), ("not not color=red", #"not not color = "red""#),
    ("((color=red))", #"color = "red""#), ("非(颜色=红色 或 颜色=绿色)", #"not (color = "红色" or color = "绿色")"#),
    ("不足>5", #"shortfall > "5""#), ("不 不足>5", #"not shortfall > "5""#), ("颜色=红色且非产地=秘鲁", #"color = "红色" and not origin = "秘鲁""#),
    ("颜色=红色且(产地=秘鲁)", #"color = "红色" and origin = "秘鲁""#), ("~ red", #"~ "red""#), ("!~ red and ～ 苹果", #"!~ "red" and ~ "苹果""#),
    ("颜色=红色且~苹果", #"color = "红色" and ~ "苹果""#), ("~ a, b", #"~ ("a", "b")"#),
  ])
  func `Conditions bind as they read`(_ condition: String, _ expected: String) {
    #expect(read("find where \(condition)") == "find all | where \(expected)")
  }

  @Test(arguments: [
    ("color is empty", ""), ("color is not empty", "not "), ("颜色为空", ""), ("颜色不为空", "not "), ("颜色非空", "not "), ("颜色 为空", ""),
    ("COLOR IS EMPTY", ""), ("color is 不 empty", "not "),
  ])
  func `A missing value can be asked for`(_ condition: String, _ negation: String) {
    #expect(read("find where \(condition)") == "find all | where color is \(negation)empty")
    #expect(read("find where \(condition) limit 5") == "find all | where color is \(negation)empty | limit 5")
  }

  @Test func `A chain of conditions keeps its order and makes no deep tree`() {
    let parts = (0..<10_000).map { "weight = \"\($0)\"" }
    for word in ["and", "or"] {
      let text = "find all | where " + parts.joined(separator: " \(word) ")
      #expect(read(text) == text)
    }
  }
}
