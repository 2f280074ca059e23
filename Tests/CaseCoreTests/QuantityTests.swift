import CaseCore
import CaseTestSupport
import Testing

@Suite("Quantity")
struct QuantityTests {
  @Test(
    arguments: [
      (0, "0", "0"), (-0.0, "0", "0"), (1, "1", "1"), (-1, "-1", "-1"), (13.5, "13.5", "13.5"), (0.1, "0.1", "0.1"), (999, "999", "999"),
      (9999, "9999", "9999"),
      (9999.5, "9999.5", "9999.5"), (10_000, "10000", "10,000"), (-9999, "-9999", "-9999"), (-10_000, "-10000", "-10,000"),
      (100_000, "100000", "100,000"),
      (-100_000, "-100000", "-100,000"), (1_234_567, "1234567", "1,234,567"), (12_345.678, "12345.678", "12,345.678"),
      (-12_345.678, "-12345.678", "-12,345.678"),
      (123_456.5, "123456.5", "123,456.5"), (1e15, "1000000000000000", "1,000,000,000,000,000"),
      (1e17, "100000000000000000", "100,000,000,000,000,000"),
      (1e18, "1000000000000000000", "1,000,000,000,000,000,000"), (1e21, "1e+21", "1e+21"), (-1e21, "-1e+21", "-1e+21"),
      (-0x1p63, "-9223372036854776000", "-9,223,372,036,854,776,000"), (0.00001234, "0.00001234", "0.00001234"),
      (-5.5e-21, "-0.0000000000000000000055", "-0.0000000000000000000055"), (1e-22, "1e-22", "1e-22"),
      (1e-7, "0.0000001", "0.0000001"), (.infinity, "inf", "inf"), (-.infinity, "-inf", "-inf"),
    ] as [(Double, String, String)])
  func `a number is written plain, and in groups from five digits on`(value: Double, plain: String, grouped: String) {
    #expect(NumberText.plain(value) == plain)
    #expect(NumberText.grouped(value) == grouped)
  }

  @Test func `any number reads back from its text`() {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<3000 {
      let value = Double.random(in: -1...1, using: &generator) * [1, 1e3, 1e6, 1e12, 1e20, 1e-9].randomElement(using: &generator, or: 1)
      for number in [value, value.rounded()] {
        #expect(Double(NumberText.plain(number)) == number)
        #expect(Double(NumberText.grouped(number).filter { $0 != "," }) == number)
      }
    }
  }

  @Test(arguments: [
    (Quantity(value: 42), "42", "42"),
    (Quantity(value: 13.5, scale: .hundredMillion, unit: "cny", unitLabel: "元", comparator: "over", sign: ">"), ">13.5亿元", ">13.5亿元"),
    (Quantity(value: 35_000, scale: .tenThousand), "35000万", "35,000万"),
    (Quantity(value: 12.2, unit: "percent", unitLabel: "%"), "12.2%", "12.2%"),
    (Quantity(value: -10_000, unit: "cny"), "-10000", "-10,000"),
  ])
  func `a figure is its sign, number, scale and unit`(quantity: Quantity, text: String, groupedText: String) {
    #expect(quantity.text == text)
    #expect(quantity.groupedText == groupedText)
  }
}

extension Array {
  fileprivate func randomElement(using generator: inout SplitMix64, or fallback: Element) -> Element {
    randomElement(using: &generator) ?? fallback
  }
}
