import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `Dates in a condition` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: [
    "1886-02-06", "1886/2/6", "1886.2.6", "1886年2月6日", "１８８６年２月６日", "1886 年 2 月 6 日", "一八八六年二月六日", "6 February 1886", "Feb 6, 1886",
    "1886-02", "1886/02", "1886.02", "1886年2月", "Feb 1886", "1886Q1", "Q1 1886", "1886年Q1", "1886年第一季度", "1886年第1季度", "1886年1季度",
    "1886年上半年",
    "1886年1-3月", "1886年1月至3月", "1886年一至二季度", "1886年2月5日至7日", "1886年2月5-7日", "1886-02-05..07", "1886-02-05..03-07", "1885..1886Q1",
    "1885至1886", "1885—1886年", "1885年12月至1886年2月", "$day", "1886-02-01..$day",
  ])
  func `find the same day in whatever way it is written`(date: String) throws {
    let environment = Environment(language: .en, parameters: ["day": "1886年2月6日"])
    #expect(try elements.symbols("find element where discovered = \(date) and symbol = Ge", in: environment) == "Ge")
  }

  @Test(arguments: ["1886-02-05", "1886-02-07..09", "1886年3-5月", "1886Q2..Q4", "1885", "March 1886", "1887..1890"])
  func `find no other day`(date: String) throws {
    #expect(try elements.symbols("find element where discovered = \(date) and symbol = Ge") == "")
  }

  @Test(arguments: [
    ("1900-13", "the calendar has no '1900-13': there is no month 13"),
    ("1900-02-29", "the calendar has no '1900-02-29': month 2 of 1900 has 28 days"),
    ("1900Q5", "the calendar has no '1900Q5': there is no quarter 5"),
  ])
  func `that no calendar has are told with the reason`(date: String, text: String) throws {
    #expect(try elements.problem("find element where discovered = \(date)")?.message.text(in: .en) == text)
  }

  @Test func `that depend on today are refused with the way out`() throws {
    let problem = try #require(try elements.problem("find element where discovered > 去年"))
    #expect(problem.hints.map { $0.text(in: .en) } == ["dates are absolute: write the year, e.g. 2025"])
    #expect(problem.hints.map { $0.text(in: .zh) } == ["日期须为具体日期：请写明年份，例如 2025"])
  }
}
