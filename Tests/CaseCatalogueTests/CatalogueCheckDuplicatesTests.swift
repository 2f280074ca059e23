import CaseCatalogue
import CaseCore
import CaseTestSupport
import Testing

@Suite struct `A check for what stands twice` {
  @Test(arguments: [
    (#""title": "A""#, #""title": ▸"a""#), (#""title": {"zh": "丝路（一）", "en": "B"}"#, #""title": {"en": "C", "zh": ▸"絲路 （一）"}"#),
    (#""title": "A""#, #""title": "B", "alias": ["C", ▸"A"]"#), (#""title": "A", "alias": ["x"]"#, #""title": "B", "alias": [▸"X", "y"]"#),
    // One record may repeat itself, and one pair of records is told once.
    (#""title": {"zh": "A", "en": "A"}, "alias": ["a"]"#, #""title": "B""#),
    (#""title": {"zh": "甲", "en": "A"}"#, #""title": {"zh": ▸"甲", "en": "A"}"#),
  ]) func `tells records of one kind that go by one name`(first: String, second: String) throws {
    let evidence = #""source": [{"source": "s1"}]"#
    try CheckFixture.expect(
      "warning sameName", at: "[{\"id\": \"t1\", \(first), \(evidence)},\n {\"id\": \"t2\", \(second), \(evidence)}]", in: "things.json")
  }

  @Test func `says where the other stands`() throws {
    let fixture = try CheckFixture()
    try fixture.folder.write(
      """
      [{"id": "t1", "title": "A", "source": [{"source": "s1"}]},
       {"id": "t2", "title": "A", "source": [{"source": "s1"}]}]
      """, to: "things.json")
    let finding = try #require(try fixture.report().findings.first)
    #expect(finding.message.text(in: .en).replacing(fixture.folder.path, with: "") == "“A” is a name of t1 at /things.json:1:2 too")
  }

  @Test(arguments: ["https://example.org/a", "http://example.org/a", "https://example.org/a/"]) func `tells sources with one address`(
    address: String
  ) throws {
    let text =
      "[{\"id\": \"s1\", \"title\": \"A\", \"url\": \"https://example.org/a\"}, {\"id\": \"s2\", \"title\": \"A\", \"url\": ▸\"\(address)\"}]"
    try CheckFixture.expect("warning sameAddress", at: text, in: "sources.json")
  }

  @Test(arguments: [
    (#""title": "A", "weight": 10, "unit": "kg", "period": "2025", "owner": "t0""#, true),
    (#""title": "a", "weight": 1, "scale": "十", "unit": "kg", "period": "2025", "owner": "t0", "comparator": "over""#, true),
    (#""title": "A", "weight": 10, "unit": "kg", "period": "2026", "owner": "t0""#, false),
    (#""title": "A", "weight": 10, "period": "2025", "owner": "t0""#, false),
    (#""title": "A", "weight": 11, "unit": "kg", "period": "2025", "owner": "t0""#, false),
    (#""title": "B", "weight": 10, "unit": "kg", "period": "2025", "owner": "t0""#, false),
    (#""title": "A", "weight": 10, "unit": "kg", "period": "2025""#, false),
  ]) func `tells figures that say the same of one record`(second: String, isSame: Bool) throws {
    let first = #"{"id": "f1", "title": "A", "weight": 10, "unit": "kg", "period": "2025", "owner": "t0", "source": [{"source": "s1"}]}"#
    let mark = isSame ? "▸" : ""
    let second = second.replacing(#""scale": "十""#, with: #""scale": "千""#).replacing("\"weight\": 1,", with: "\"weight\": 0.01,")
    try CheckFixture.expect(
      "warning sameFigure", at: "[\(first),\n \(mark){\"id\": \"f2\", \(second), \"source\": [{\"source\": \"s1\"}]}]", in: "figures.json")
  }

  @Test(arguments: [
    "利润（余）", "Profit(超)", "Profit (over)", "Profit (More than)", "Profit (BEYOND)", "用户（多）",
  ]) func `tells names of figures that hide a comparator`(name: String) throws {
    let text = "[{\"id\": \"f1\", \"title\": ▸\"\(name)\", \"weight\": 1, \"source\": [{\"source\": \"s1\"}]}]"
    try CheckFixture.expect("warning comparatorInName", at: text, in: "figures.json")
  }

  @Test(arguments: ["余额", "利润（全国）", "（余）利润", "Profit (exact)", "近"]) func `leaves other names of figures alone`(name: String) throws {
    let fixture = try CheckFixture()
    try fixture.folder.write(
      "[{\"id\": \"f1\", \"title\": \"\(name)\", \"weight\": 1, \"source\": [{\"source\": \"s1\"}]}]", to: "figures.json")
    #expect(try fixture.findings().isEmpty)
  }

  @Test func `tells one relation that is written twice`() throws {
    let text = """
      [{"id": "l1", "from": "t0", "link": "beside", "to": "s1"},
       {"id": "l2", "from": "t0", "link": "below", "to": "s1"},
       {"id": "l3", "from": "s1", "link": "beside", "to": "t0"},
       ▸{"id": "l4", "from": "t0", "link": "beside", "to": "s1"}]
      """
    try CheckFixture.expect("warning sameRelation", at: text, in: "links.json")
  }
}
