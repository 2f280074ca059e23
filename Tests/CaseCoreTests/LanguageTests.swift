import CaseCore
import Testing

@Suite("Language")
struct LanguageTests {
  @Test(arguments: [
    (LocalizedText(zh: "物流", en: "logistics", ru: "логистика"), ["物流", "logistics", "логистика"]),
    (LocalizedText(zh: "物流"), ["物流", "物流", "物流"]),
    (LocalizedText(en: "logistics"), ["logistics", "logistics", "logistics"]),
    (LocalizedText(ru: "логистика"), ["логистика", "логистика", "логистика"]),
    (LocalizedText(en: "logistics", ru: "логистика"), ["logistics", "logistics", "логистика"]),
    (LocalizedText(zh: "物流", en: "logistics"), ["物流", "logistics", "物流"]),
    (LocalizedText(zh: "物流", en: ""), ["物流", "", "物流"]), (LocalizedText(), ["", "", ""]),
  ])
  func `a language that is missing falls back to Chinese, then English, then Russian`(text: LocalizedText, told: [String]) {
    #expect(Language.allCases.map { text.text(in: $0) } == told)
  }

  @Test(arguments: Language.allCases)
  func `each language has its own text`(language: Language) {
    var text = LocalizedText()
    #expect(text.isEmpty)
    text[language] = "x"
    #expect(!text.isEmpty)
    #expect(text.all == ["x"])
    for other in Language.allCases { #expect(text[other] == (other == language ? "x" : nil)) }
    text[language] = nil
    #expect(text == LocalizedText())
  }

  @Test func `all texts are given, Chinese first`() {
    #expect(LocalizedText(zh: "物流", en: "logistics", ru: "логистика").all == ["物流", "logistics", "логистика"])
    #expect(LocalizedText(zh: "物流", ru: "логистика").all == ["物流", "логистика"])
    #expect(LocalizedText().all.isEmpty)
  }

  @Test(arguments: [("zh", Language.zh), ("en", .en), ("ru", .ru), ("de", nil), ("", nil), ("ZH", nil)])
  func `a language has the code that it is asked for by`(code: String, language: Language?) {
    #expect(Language(rawValue: code) == language)
  }
}
