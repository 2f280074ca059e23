import CaseCore
import Testing

@Suite("Date literal")
struct DateLiteralTests {
  /// What is read, and what is left of the text.
  private func read(_ text: String) throws -> (span: String?, rest: String) {
    let bytes = Array(text.utf8)
    let literal = try #require(DateLiteral(prefixOf: bytes[...]))
    return (literal.span?.description, String(decoding: bytes[literal.length...], as: UTF8.self))
  }

  @Test(arguments: [
    ("2025", "2025"), ("2025Q1", "2025Q1"), ("2025q3", "2025Q3"), ("2025H1", "2025H1"), ("2025h2", "2025H2"), ("2025-07", "2025-07"),
    ("2025-7", "2025-07"),
    ("2025-07-10", "2025-07-10"), ("2025-7-1", "2025-07-01"), ("2024-02-29", "2024-02-29"), ("0001", "0001"), ("9999-12-31", "9999-12-31"),
  ])
  func `dates as data files write them are read whole`(text: String, span: String) throws {
    #expect(try read(text) == (span, ""))
  }

  @Test(arguments: [
    ("2025年", "2025"), ("2025年上半年", "2025H1"), ("2025年下半年", "2025H2"), ("2025年第一季度", "2025Q1"), ("2025年二季度", "2025Q2"),
    ("2025年第3季度", "2025Q3"),
    ("2025年4季度", "2025Q4"), ("2025年7月", "2025-07"), ("2025年07月", "2025-07"), ("2025年12月", "2025-12"), ("2025年7月10日", "2025-07-10"),
    ("2025年7月1号", "2025-07-01"), ("2024年2月29日", "2024-02-29"),
  ])
  func `dates as Chinese writes them are read whole`(text: String, span: String) throws {
    #expect(try read(text) == (span, ""))
  }

  @Test(arguments: [
    ("2025/7/10", "2025-07-10"), ("2025.7.10", "2025-07-10"), ("2025/07", "2025-07"), ("2025.07", "2025-07"), ("2025 Q3", "2025Q3"),
    ("2025年Q3", "2025Q3"), ("2025年第三季度", "2025Q3"), ("2025年H1", "2025H1"), ("二〇二五年", "2025"), ("二零二五年七月十日", "2025-07-10"),
    ("2025年十二月", "2025-12"), ("July 2025", "2025-07"), ("Jul 2025", "2025-07"), ("SEPT 2025", "2025-09"), ("10 July 2025", "2025-07-10"),
    ("July 10, 2025", "2025-07-10"), ("may 1 2025", "2025-05-01"), ("Q3 2025", "2025Q3"), ("h1 2025", "2025H1"),
  ])
  func `dates as analysts write them are read whole`(text: String, span: String) throws {
    #expect(try read(text) == (span, ""))
  }

  @Test(arguments: [
    ("2025年7-9月", "2025Q3"), ("2025年7月至9月", "2025Q3"), ("2025年7月～9月", "2025Q3"), ("2025年七至八月", "2025-07..2025-08"),
    ("2025年7月10日至12日", "2025-07-10..2025-07-12"), ("2025年7月10-12日", "2025-07-10..2025-07-12"),
    ("2025年7月10日到8月15日", "2025-07-10..2025-08-15"), ("2025年7月10日至9月", "2025-07-10..2025-09-30"),
    ("2025年一至三季度", "2025-01..2025-09"), ("2025年第1季度至第3季度", "2025-01..2025-09"), ("2025年1-3季度", "2025-01..2025-09"),
    ("2025年上半年至下半年", "2025"), ("2025年7月—2026年3月", "2025-07..2026-03"), ("2024-2025", "2024..2025"), ("2024—2025年", "2024..2025"),
    ("2025-07-10..12", "2025-07-10..2025-07-12"), ("2025-07-10 .. 08-15", "2025-07-10..2025-08-15"), ("2025-07..09", "2025Q3"),
    ("2025.7-9", "2025Q3"), ("2025Q1..Q3", "2025-01..2025-09"), ("2025Q1-3", "2025-01..2025-09"), ("2025H1至H2", "2025"),
  ])
  func `the end of a range takes from its beginning what it lacks`(text: String, span: String) throws {
    let expected = text.contains("～") ? text.replacing("～", with: "~") : text
    #expect(try read(expected) == (span, ""))
  }

  @Test(
    arguments: [
      ("2025-13", .month(13)), ("2025年0月", .month(0)), ("2025-02-30", .day(30, year: 2025, month: 2, count: 28)),
      ("2024年2月30日", .day(30, year: 2024, month: 2, count: 29)), ("2025Q5", .quarter(5)), ("2025H3", .half(3)), ("0000", .year),
      ("2025-07..13", .month(13)), ("2025-07-10..32", .day(32, year: 2025, month: 7, count: 31)),
      ("31 June 2025", .day(31, year: 2025, month: 6, count: 30)),
      ("2025年9-7月", .backwards), ("2025-07-10..08", .backwards), ("25年", .shortYear), ("25年7月", .shortYear), ("25Q3", .shortYear),
      ("25", .shortYear),
      ("2024-25年", .month(25)), ("2024年至今", .relative), ("2024..去年", .relative), ("2024 ~ last year", .relative), ("去年", .relative),
      ("今年上半年", .relative), ("去年7月", .relative), ("明年", .relative),
      ("上个月", .relative),
      ("最近", .relative), ("近三年", .relative), ("最近5年", .relative), ("上半年", .relative), ("本季度", .relative), ("last year", .relative),
      ("This Year", .relative),
      ("past 3 years", .relative), ("today", .relative), ("recently", .relative),
    ] as [(String, DateLiteral.Fault)])
  func `what means no days is told by its reason`(text: String, fault: DateLiteral.Fault) throws {
    let literal = try #require(DateLiteral(prefixOf: Array(text.utf8)[...]))
    #expect(literal.fault == fault)
    #expect(literal.span == nil)
  }

  @Test(arguments: [
    ("2025Q3且", "2025Q3", "且"), ("2025-07-10..12..13", "2025-07-10..2025-07-12", "..13"),
    ("10 July 2025~10 July 2025", "2025-07-10", "~10 July 2025"),
    ("2025-07-10-12", "2025-07-10", "-12"), ("2025-07-10..12x", "2025-07-10", "..12x"), ("2025年7月至2026年3月", "2025-07", "至2026年3月"),
    ("2025-07..x", "2025-07", "..x"), ("2025..26", "2025", "..26"), ("July 2025 and", "2025-07", " and"), ("2025年上半年的", "2025H1", "的"),
    ("2025年7月10日起", "2025-07-10", "起"), ("2025..2026", "2025", "..2026"),
    ("2025年度", "2025", "度"),
    ("2025年7月10", "2025-07", "10"), ("2025年7", "2025", "7"), ("2025年第", "2025", "第"), ("2025年第一", "2025", "第一"), ("2025年上", "2025", "上"),
    ("2025年007月", "2025", "007月"), ("2025年1季", "2025", "1季"), ("2025年7月010日", "2025-07", "010日"), ("2025-", "2025", "-"),
    ("2025-x", "2025", "-x"),
    ("2025-007", "2025", "-007"), ("2025-07-", "2025-07", "-"), ("2025-07-100", "2025-07", "-100"), ("2025Q", "2025", "Q"),
    ("2025Q34", "2025", "Q34"),
    ("2025Hx", "2025", "Hx"), ("2025 年", "2025", " 年"), ("2025/2026", "2025", "/2026"), ("2025亿", "2025", "亿"),
    ("2025-07-10T08:00", "2025-07-10", "T08:00"),
  ])
  func `the longest date is read, and what follows is left`(text: String, span: String, rest: String) throws {
    #expect(try read(text) == (span, rest))
  }

  @Test(arguments: [
    "2025-02-29", "2025-04-31", "2025-13", "2025-00", "2025-12-32", "2025-01-00", "2025Q0", "2025Q5", "2025H0", "2025H3", "0000",
    "0000-01-01", "0000年",
    "2025年13月", "2025年0月", "2025年2月29日", "2025年2月30号", "2025年13月1日", "2025年5季度", "2025年第0季度", "0000年7月",
  ])
  func `what only looks like a date is read whole and means none`(text: String) throws {
    #expect(try read(text) == (nil, ""))
  }

  @Test(arguments: [
    "", "1", "202", "20255", "年", "x2025", " 2025", "-2025", "+2025", "２０２５", "二〇二五", "Q3", "July", "10 July", "lasting", "last", "nowhere",
    "上海", "近郊",
  ])
  func `what has no year is no date`(text: String) { #expect(DateLiteral(prefixOf: Array(text.utf8)[...]) == nil) }

  @Test func `a part of an array is read by itself`() throws {
    let bytes = Array("x2025-07-10".utf8)
    let literal = try #require(DateLiteral(prefixOf: bytes[1..<8]))
    #expect(literal.span == DateSpan(year: 2025, months: 7...7))
    #expect(literal.length == 7)
  }

  @Test(arguments: [[0xFF], Array("2025".utf8) + [0xE5, 0xB9], Array("2025-".utf8) + [0xFF]] as [[UInt8]])
  func `bytes that are no UTF-8 are left`(bytes: [UInt8]) {
    let literal = DateLiteral(prefixOf: bytes[...])
    #expect(literal?.length == (bytes.count == 1 ? nil : 4))
  }
}
