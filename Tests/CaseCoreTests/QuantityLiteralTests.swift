import CaseCore
import Testing

@Suite("Quantity literal")
struct QuantityLiteralTests {
  private func read(_ text: String, inList: Bool = false) -> QuantityLiteral? {
    let units: Set = ["元", "人民币元", "P", "%", "个", "户", "m", "米", "kg", "yuan", "人次", "km²"]
    return QuantityLiteral(prefixOf: Array(text.utf8)[...], inList: inList) { units.contains($0) }
  }

  @Test(
    arguments: [
      ("13.5亿元", 13.5, .hundredMillion, "元"), ("1万P", 1, .tenThousand, "P"), ("12.2%", 12.2, .one, "%"), ("455万个", 455, .tenThousand, "个"),
      ("1.35 billion yuan", 1.35, .billion, "yuan"), ("1.35billion", 1.35, .billion, ""), ("42", 42, .one, ""), ("0", 0, .one, ""),
      ("2.26亿户", 2.26, .hundredMillion, "户"),
      ("-3.5", -3.5, .one, ""), ("+3.5万", 3.5, .tenThousand, ""), ("1_000", 1000, .one, ""), ("1_000_000.5", 1_000_000.5, .one, ""),
      ("35,000", 35_000, .one, ""),
      ("1,234,567.5元", 1_234_567.5, .one, "元"), ("-35,000万", -35_000, .tenThousand, ""), ("007", 7, .one, ""),
      ("3 万 元", 3, .tenThousand, "元"),
      ("1.2 万亿人民币元", 1.2, .trillion, "人民币元"), ("5千万人次", 5, .tenMillion, "人次"), ("5百萬", 5, .million, ""), ("5萬億元", 5, .trillion, "元"),
      ("12 km²", 12, .one, "km²"),
    ] as [(String, Double, Scale, String)])
  func `a number with its scale and unit is read whole`(text: String, number: Double, scale: Scale, unit: String) throws {
    let literal = try #require(read(text))
    #expect(literal.number == number)
    #expect(literal.scale == scale)
    #expect(literal.unit == unit)
    #expect(literal.length == text.utf8.count)
  }

  @Test(
    arguments: [
      ("1,23", 1, 1), ("1,2345", 1, 1), ("1234,567", 1234, 4), ("1,234,56", 1234, 5), ("1,", 1, 1), ("1.", 1, 1), ("1.x", 1, 1),
      ("1..2", 1, 1), ("1.5.2", 1.5, 3), ("1_", 1, 1),
      ("1__0", 1, 1), ("1,234_5", 1234, 5), ("42且", 42, 2), ("42 ", 42, 2), ("42 且", 42, 2), ("3元素", 3, 4), ("1e", 1, 1), ("1e+", 1, 1),
      ("1e5x", 1e5, 3), ("3-5", 3, 1), ("三十且", 30, 6), ("二三十", 2, 3), ("3万4", 3, 4),
      ("1.5亿2000万", 1.5, 6), ("3千5百万", 3, 4), ("3万5万", 3, 4), ("1...5", 1, 1),
      ("5%，", 5, 2), ("5 万 且", 5, 5),
    ] as [(String, Double, Int)])
  func `the longest number is read, and what follows is left`(text: String, number: Double, length: Int) throws {
    let literal = try #require(read(text))
    #expect(literal.number == number)
    #expect(literal.length == length)
  }

  @Test(
    arguments: [("35,000", 35, 2), ("1,234,567", 1, 1), ("35，000", 35, 2), ("35.5万,000", 35.5, 7), ("1_000,200", 1000, 5)]
      as [(String, Double, Int)])
  func `in a list a comma separates`(text: String, number: Double, length: Int) throws {
    let literal = try #require(read(text, inList: true))
    #expect(literal.number == number)
    #expect(literal.length == length)
  }

  @Test(
    arguments: [
      ("5m", .one, "m", 2), ("5M", .million, "", 2), ("5 M", .million, "", 3), ("5米", .one, "米", 4), ("5k", .thousand, "", 2),
      ("5kg", .one, "kg", 3), ("5 kkg", .thousand, "kg", 5),
      ("5km", .thousand, "m", 3), ("5P", .one, "P", 2), ("5KP", .thousand, "P", 3), ("5\u{212A}", .one, "", 1), ("5百", .one, "", 1),
    ] as [(String, Scale, String, Int)])
  func `of a scale and a unit that begin alike, what reads further wins`(text: String, scale: Scale, unit: String, length: Int) throws {
    let literal = try #require(read(text))
    #expect(literal.scale == scale)
    #expect(literal.unit == unit)
    #expect(literal.length == length)
  }

  @Test(arguments: ["", "-", "+", "--1", ".", "..5", ",5", "_1", "元", " 1", "- 1", "１２", "亿", "万", "千", "百", "百分之", "点五", "e5"])
  func `what does not begin with a digit is no quantity`(text: String) { #expect(read(text) == nil) }

  @Test(
    arguments: [
      ("1,100万", 1100, .tenThousand, ""), ("3万4000", 34_000, .one, ""), ("3万500个", 30_500, .one, "个"),
      ("1亿2000万", 12_000, .tenThousand, ""),
      ("1亿2000万3千元", 120_003, .thousand, "元"), ("3万4千米", 34, .thousand, "米"), ("3千米", 3, .thousand, "米"),
      ("二十万亿", 20, .trillion, ""), ("5百万亿元", 5e6, .hundredMillion, "元"), ("两千", 2000, .one, ""), ("三百五十个", 350, .one, "个"),
      ("两千kg", 2000, .one, "kg"), ("三百五", 350, .one, ""), ("三百零五", 305, .one, ""), ("一千零五十", 1050, .one, ""), ("十", 10, .one, ""),
      ("十二点五亿元", 12.5, .hundredMillion, "元"), ("一亿两千万", 12_000, .tenThousand, ""), ("三万四", 34_000, .one, ""), ("三万零四", 30_004, .one, ""),
      ("二〇二五", 2025, .one, ""), ("零", 0, .one, ""), ("负三点五", -3.5, .one, ""), ("百分之五", 5, .one, "%"), ("百分之十二点五", 12.5, .one, "%"),
      ("-百分之5.5", -5.5, .one, "%"), ("1e4", 1e4, .one, ""), ("1.5e-3", 0.0015, .one, ""), ("1E+3万", 1000, .tenThousand, ""),
      (".5", 0.5, .one, ""),
      ("-.5%", -0.5, .one, "%"),
    ] as [(String, Double, Scale, String)])
  func `what analysts write is read whole`(text: String, number: Double, scale: Scale, unit: String) throws {
    let literal = try #require(read(text))
    #expect(literal.number == number)
    #expect(literal.scale == scale)
    #expect(literal.unit == unit)
    #expect(literal.length == text.utf8.count)
  }

  @Test(arguments: [("5", false), ("5元", false), ("5万", true), ("3万4000", true), ("三百", false), ("三百万", true), ("1亿2000元", true)])
  func `a literal knows whether a scale stands in it`(text: String, isScaled: Bool) throws {
    #expect(try #require(read(text)).isScaled == isScaled)
  }

  @Test func `a unit that begins with 千 takes it from the numerals before it`() throws {
    let literal = try #require(QuantityLiteral(prefixOf: Array("两千克".utf8)[...]) { $0 == "千克" })
    #expect((literal.number, literal.unit, literal.length) == (2, "千克", 9))
  }

  @Test func `without the unit % there are no hundredths`() {
    #expect(QuantityLiteral(prefixOf: Array("百分之五".utf8)[...]) { _ in false } == nil)
  }

  @Test func `a number that no double holds is infinite`() throws {
    let digits = String(repeating: "9", count: 400)
    for text in [digits, "1e400", "1e99999999999999999999", digits + "." + digits] {
      #expect(try #require(read(text)).number == .infinity)
      #expect(try #require(read("-" + text)).number == -.infinity)
      #expect(try #require(read(text)).length == text.utf8.count)
    }
    #expect(try #require(read(String(repeating: "9", count: 300))).number.isFinite)
    #expect(read("0." + String(repeating: "0", count: 400) + "1")?.number == 0)
  }

  @Test func `a part of an array is read by itself, whatever its bytes`() throws {
    let bytes = Array("x35,000亿元".utf8)
    let literal = try #require(QuantityLiteral(prefixOf: bytes[1..<10]) { _ in false })
    #expect(literal.scale == .hundredMillion)
    #expect(literal.length == 9)
    #expect(QuantityLiteral(prefixOf: [0x35, 0xFF, 0xE5][...]) { _ in false }?.length == 1)
  }

  @Test func `units are asked for from the longest, none with a space at its end or longer than 24 characters`() throws {
    let text = "1 " + String(repeating: "x ", count: 30)
    var asked: [String] = []
    _ = try #require(
      QuantityLiteral(prefixOf: Array(text.utf8)[...]) {
        asked.append($0)
        return false
      })
    #expect(asked.allSatisfy { $0.count <= 24 && $0.last != " " && $0.first != " " })
    #expect(asked.first?.count == 23)
  }
}
