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
      ("1__0", 1, 1), ("1,234_5", 1234, 5), ("42且", 42, 2), ("42 ", 42, 2), ("42 且", 42, 2), ("3元素", 3, 4), ("1e5", 1, 1), ("3-5", 3, 1),
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

  @Test(arguments: ["", "-", "+", "--1", ".5", ",5", "_1", "元", " 1", "- 1", "１２", "亿", "十"])
  func `what does not begin with a digit is no quantity`(text: String) { #expect(read(text) == nil) }

  @Test func `a number that no double holds is none`() throws {
    #expect(read(String(repeating: "9", count: 400)) == nil)
    #expect(read("-" + String(repeating: "9", count: 400)) == nil)
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
