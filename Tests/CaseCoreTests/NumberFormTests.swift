import CaseCore
import Testing

@Suite struct `The number of a figure` {
  private static func figure(_ value: Double, _ scale: Scale = .one, sign: String = "") -> Quantity {
    Quantity(value: value, scale: scale, unit: "元", unitLabel: "元", unitName: "yuan", sign: sign)
  }

  @Test(arguments: [
    (figure(1329, .hundredMillion), "1329亿元", "132.9 billion yuan"), (figure(6000, .hundredMillion), "6000亿元", "600 billion yuan"),
    (figure(2.63, .trillion), "2.63万亿元", "2.63 trillion yuan"), (figure(13.5, .tenThousand, sign: ">"), ">13.5万元", ">135,000 yuan"),
    (figure(410_774_903), "410,774,903元", "410,774,903 yuan"), (figure(-3.5), "-3.5元", "-3.5 yuan"),
    (figure(0), "0元", "0 yuan"), (figure(0.05), "0.05元", "0.05 yuan"), (figure(1e21), "1e+21元", "1e+21元"),
    (figure(1.1, .hundredMillion), "1.1亿元", "110 million yuan"), (figure(0.001, .trillion), "0.001万亿元", "1 billion yuan"),
  ])
  func `keeps each of its digits, with a scale that the language has`(figure: Quantity, zh: String, en: String) {
    #expect(figure.text(in: .zh, numbers: .plain) == zh)
    #expect(figure.text(in: .en, numbers: .plain) == en)
  }

  @Test(arguments: [
    (figure(410_774_903), "≈4.108亿元", "≈410.8 million yuan"), (figure(35_000), "3.5万元", "35,000 yuan"),
    (figure(9999), "9999元", "9999 yuan"),
    (figure(99_999_999), "≈1亿元", "≈100 million yuan"), (figure(99_994, sign: ">"), ">≈9.999万元", ">99,994 yuan"),
    (figure(-1_234_567), "≈-123.5万元", "≈-1.235 million yuan"), (figure(12_300, .tenThousand), "1.23亿元", "123 million yuan"),
    (figure(0.12345), "0.12345元", "0.12345 yuan"), (figure(1329, .hundredMillion), "1329亿元", "132.9 billion yuan"),
  ])
  func `is scaled to four digits, and says so where some are lost`(figure: Quantity, zh: String, en: String) {
    #expect(figure.text(in: .zh, numbers: .scaled) == zh)
    #expect(figure.text(in: .en, numbers: .scaled) == en)
  }

  @Test(arguments: [(12.2, "↑12.2%"), (-3.5, "↓3.5%"), (0, "0%")])
  func `tells growth from decline by an arrow`(value: Double, text: String) {
    let growth = Quantity(value: value, unitLabel: "%", isChange: true)
    for form in NumberForm.allCases { #expect(growth.text(in: .zh, numbers: form) == text) }
    #expect(growth.text == (value < 0 ? "-3.5%" : text.replacing("↑", with: "")))
  }

  @Test func `has the unit's sign right behind it where the unit has no name in the language`() {
    #expect(Quantity(value: 12.2, unitLabel: "%").text(in: .en, numbers: .plain) == "12.2%")
    #expect(Quantity(value: 3, scale: .hundredMillion, unitLabel: "P").text(in: .en, numbers: .plain) == "300 million P")
    #expect(Quantity(value: 3, scale: .hundredMillion).text(in: .en, numbers: .plain) == "300 million")
  }
}
