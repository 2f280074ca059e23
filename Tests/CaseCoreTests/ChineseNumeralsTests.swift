import Testing

@testable import CaseCore

@Suite struct `Chinese numerals` {
  @Test(arguments: [
    ("一", 1.0, ""), ("十", 10, ""), ("十五", 15, ""), ("二十", 20, ""), ("九十九", 99, ""), ("一百", 100, ""), ("一百零五", 105, ""), ("一百一十", 110, ""),
    ("一百五", 150, ""), ("两千三", 2300, ""), ("九千九百九十九", 9999, ""), ("三千零五十", 3050, ""), ("二〇二五", 2025, ""), ("零", 0, ""), ("零点五", 0.5, ""),
    ("三点一四", 3.14, ""), ("三点", 3, "点"), ("三万", 3, "万"), ("十百", 10, "百"), ("二三十", 2, "三十"), ("一百千", 100, "千"), ("五个", 5, "个"),
  ])
  func `are read as far as they make one number`(text: String, value: Double, rest: String) throws {
    let numerals = try #require(ChineseNumerals(prefixOf: text[...]))
    #expect(numerals.value == value)
    #expect(String(numerals.rest) == rest)
  }

  @Test(arguments: [20, 400]) func `of any length are a number, and no fraction stands behind one so large`(count: Int) throws {
    let numerals = try #require(ChineseNumerals(prefixOf: (String(repeating: "九", count: count) + "点五")[...]))
    #expect(numerals.value > 1e19)
    #expect(String(numerals.rest) == "点五")
  }

  @Test(arguments: ["", "百", "千", "万", "点五", "5", "个"]) func `begin with a digit or with ten`(text: String) {
    #expect(ChineseNumerals(prefixOf: text[...]) == nil)
  }
}
