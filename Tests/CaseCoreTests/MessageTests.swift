import CaseCore
import Testing

@Suite("Message")
struct MessageTests {
  private enum Sample: Message {
    case nothingFound
    case unknownName(String)
    case tooMany(Int, of: String)

    func text(in language: Language) -> String { "" }
  }

  @Test(
    arguments: [
      (Sample.nothingFound, "nothingFound"), (Sample.unknownName("a(b)"), "unknownName"), (Sample.tooMany(3, of: "("), "tooMany"),
      (Verbatim("(x"), "Verbatim"),
      (LocalizedText(zh: "物流"), "LocalizedText"),
    ] as [(any Message, String)])
  func `a code is the case without its arguments`(message: any Message, code: String) { #expect(message.code == code) }

  @Test(arguments: Language.allCases)
  func `verbatim text is the same in every language`(language: Language) { #expect(Verbatim("物流.json").text(in: language) == "物流.json") }
}
