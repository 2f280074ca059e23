import CaseQuery
import Testing

struct OperatorTests {
  @Test(arguments: [
    ("=", "="), ("==", "="), ("＝", "="), ("!=", "!="), ("<>", "!="), ("≠", "!="), ("！＝", "!="), ("＜＞", "!="), ("<", "<"), ("＜", "<"),
    ("<=", "<="), ("≤", "<="), ("＜＝", "<="), (">", ">"), ("＞", ">"), (">=", ">="), ("≥", ">="), ("＞＝", ">="), ("~", "~"), ("～", "~"),
    ("!~", "!~"), ("！～", "!~"), ("等于", "="), ("是", "="), ("不等于", "!="), ("不是", "!="), ("大于", ">"), ("小于", "<"),
    ("不小于", ">="), ("不大于", "<="), ("大于等于", ">="), ("大于或等于", ">="), ("小于等于", "<="), ("小于或等于", "<="), ("包含", "~"),
    ("不包含", "!~"), ("属于", "="), ("在", "="), ("不属于", "!="), ("不在", "!="), (" in ", "="), (" not in ", "!="), (" NOT IN ", "!="),
    (" 非 属于", "!="), ("为", "="), ("不为", "!="), ("低于", "<"), ("少于", "<"), ("不足", "<"), ("早于", "<"), ("高于", ">"), ("超过", ">"),
    ("多于", ">"), ("晚于", ">"), ("不超过", "<="), ("不高于", "<="), ("不多于", "<="), ("至多", "<="), ("不晚于", "<="), ("不低于", ">="),
    ("不少于", ">="), ("至少", ">="), ("不早于", ">="), ("含", "~"), ("含有", "~"), ("不含", "!~"), ("不含有", "!~"),
  ])
  func `An operator may be written in many ways`(_ written: String, _ sign: String) {
    #expect(read("find where weight\(written)5") == "find all | where weight \(sign) \"5\"")
    #expect(read("find where weight \(written) 5") == "find all | where weight \(sign) \"5\"")
    #expect(read("find where 重量\(written)5") == "find all | where weight \(sign) \"5\"")
  }

  @Test(arguments: Operator.allCases)
  func `Only operators that ask for one of several take a list`(_ comparison: Operator) {
    let problem = read("find where weight \(comparison.rawValue) 5, 6").hasPrefix("oneValueOnly")
    #expect(problem == !comparison.takesList)
  }

  @Test func `What is denied is known`() {
    #expect(Operator.allCases.compactMap(\.denied) == [.equal, .contains])
  }
}
