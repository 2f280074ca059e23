import CaseCatalogue
import CaseCore
import CaseTestSupport
import Testing

@Suite struct `A check for texts that hide something` {
  private let evidence = #""source": [{"source": "s1"}]"#

  @Test(arguments: [" ", "   ", "\\t", "\\n\\n", "\u{3000}", "\\u00a0 ", "\u{200B}", "\u{FEFF}\\u2060"]) func `tells texts of blanks`(
    text: String
  ) throws {
    try CheckFixture.expect("error blankText", at: "[{\"id\": \"t1\", \"title\": ▸\"\(text)\", \(evidence)}]", in: "things.json")
    try CheckFixture.expect(
      "error blankText", at: "[{\"id\": \"t1\", \"title\": {\"zh\": \"甲\", \"en\": ▸\"\(text)\"}, \(evidence)}]", in: "things.json")
    try CheckFixture.expect(
      "error blankText",
      at: "[{\"id\": \"t1\", \"title\": \"A\", \"source\": [{\"source\": \"s1\", \"locator\": ▸\"\(text)\"}]}]", in: "things.json")
  }

  @Test(arguments: [
    "\\u0000", "\\u0001", "\\t", "\\b", "\\f", "\\u001F", "\u{7F}", "\u{80}", "\\u0085", "\u{9F}", "\u{61C}", "\u{200E}", "\\u200f",
    "\u{202A}", "\u{202E}", "\u{2066}", "\\u2069",
  ]) func `tells characters that nobody sees, once for each text`(character: String) throws {
    let title = "\"title\": \"“甲\\\\\\\"▸\(character)乙\(character)\""
    try CheckFixture.expect("warning hiddenCharacter", at: "[{\"id\": \"t1\", \(title), \(evidence)}]", in: "things.json")
    try CheckFixture.expect(
      "warning hiddenCharacter", at: "[{\"id\": \"t▸\(character)\", \"title\": \"A\", \(evidence)}]", in: "things.json")
    let schema = CheckFixture.schema.replacing("\"label\": \"Thing\"", with: "\"label\": \"Th▸\(character)ing\"")
    try CheckFixture.expect("warning hiddenCharacter", at: schema, in: "schema.json")
  }

  @Test(arguments: [
    "A b", "甲", "é\u{301}", "a\\nb", "a\\r\\nb", "«–»", "\\\\t", "\\\"", "👨‍👩‍👧", "\u{A0}x", "\u{200B}x", "\\ud83d\\ude00", "ـ", "\u{2028}a",
  ]) func `leaves other texts alone`(text: String) throws {
    let fixture = try CheckFixture()
    try fixture.folder.write("[{\"id\": \"t1\", \"title\": \"\(text)\", \(evidence)}]", to: "things.json")
    #expect(try fixture.findings().isEmpty)
  }

  @Test func `says which character it is`() throws {
    let fixture = try CheckFixture()
    try fixture.folder.write("[{\"id\": \"t1\", \"title\": \"A\u{202E}\", \(evidence)}]", to: "things.json")
    #expect(try fixture.report().findings.first?.message.text(in: .en).contains("U+202E") == true)
    try fixture.folder.write("[{\"id\": \"t1\", \"title\": \"A\\t\", \(evidence)}]", to: "things.json")
    #expect(try fixture.report().findings.first?.message.text(in: .zh).contains("U+0009") == true)
  }
}
