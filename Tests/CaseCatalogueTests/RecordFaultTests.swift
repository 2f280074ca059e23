import Testing

@Suite struct `Records that are wrong` {
  /// What follows `"id"` and `"title"` in a record of `things.json`.
  private static let members: [(String, String)] = [
    // Keys.
    ("▸\"colur\": \"red\"", "unknownKey"),
    ("▸\"owner\": \"t0\"", "unknownKey"),
    ("\"note\": \"a\", ▸\"note\": \"b\"", "repeatedKey"),
    ("▸\"title\": \"B\"", "repeatedKey"),
    ("▸\"id\": \"t2\"", "repeatedKey"),
    // A value that is missing is a key that is missing.
    ("\"note\": ▸null", "nullValue"),
    ("\"note\": ▸\"\"", "emptyValue"),
    ("\"names\": ▸[]", "emptyValue"),
    ("\"names\": [\"a\", ▸\"\"]", "emptyValue"),
    ("\"names\": [\"a\", ▸null]", "nullValue"),
    ("\"colour\": ▸\"\"", "emptyValue"),
    ("\"colours\": ▸[]", "emptyValue"),
    ("\"made\": ▸\"\"", "emptyValue"),
    ("\"made\": ▸null", "nullValue"),
    ("\"weight\": ▸null", "nullValue"),
    ("\"like\": ▸[]", "emptyValue"),
    ("\"like\": [▸\"\"]", "emptyValue"),
    ("\"source\": ▸[]", "emptyValue"),
    ("\"figure\": ▸[]", "emptyValue"),
    ("\"figure\": ▸null", "nullValue"),
    // Types and shapes.
    ("\"note\": ▸1", "wrongShape"),
    ("\"note\": ▸true", "wrongShape"),
    ("\"note\": ▸[\"a\"]", "wrongShape"),
    ("\"note\": ▸{\"zh\": \"一\"}", "wrongShape"),
    ("\"names\": ▸\"a\"", "wrongShape"),
    ("\"names\": [▸{\"zh\": \"一\"}]", "wrongShape"),
    ("\"names\": [▸[\"a\"]]", "wrongShape"),
    ("\"colour\": ▸[\"red\"]", "wrongShape"),
    ("\"colour\": ▸3", "wrongShape"),
    ("\"colours\": ▸\"red\"", "wrongShape"),
    ("\"colours\": [▸{\"name\": \"red\"}]", "wrongShape"),
    ("\"people\": [▸1]", "wrongShape"),
    ("\"made\": ▸2025", "wrongShape"),
    ("\"weight\": ▸\"12\"", "wrongShape"),
    ("\"weight\": ▸[12]", "wrongShape"),
    ("\"weight\": ▸{\"number\": 12}", "wrongShape"),
    ("\"weight\": 1, \"scale\": ▸3", "wrongShape"),
    ("\"like\": ▸\"t0\"", "wrongShape"),
    ("\"like\": [▸1]", "wrongShape"),
    ("\"source\": ▸\"s1\"", "wrongShape"),
    ("\"source\": [▸\"s1\"]", "wrongShape"),
    ("\"figure\": ▸{\"weight\": 1}", "wrongShape"),
    ("\"figure\": [▸1]", "wrongShape"),
    // Names, and what belongs to them.
    ("\"colour\": ▸\"gren\"", "unknownEntry"),
    ("\"colour\": ▸\"Red\"", "unknownEntry"),
    ("\"colours\": [\"red\", ▸\"紫色\"]", "unknownEntry"),
    ("\"people\": [{\"name\": \"Ann\", \"role\": ▸\"mker\"}]", "unknownEntry"),
    ("\"people\": [▸{\"role\": \"maker\"}]", "missingPart"),
    ("\"people\": [{\"name\": \"Ann\", ▸\"rank\": \"maker\"}]", "unknownKey"),
    ("\"people\": [{\"name\": \"Ann\", ▸\"name\": \"Bob\"}]", "repeatedKey"),
    ("\"comparator\": ▸\"ovr\"", "unknownEntry"),
    ("\"weight\": 1, \"unit\": ▸\"lb\"", "unknownUnit"),
    ("\"weight\": 1, \"scale\": ▸\"k\"", "unknownScale"),
    ("\"weight\": 1, \"scale\": ▸\"\"", "emptyValue"),
    ("\"weight\": 1, \"scale\": ▸null", "nullValue"),
    // Evidence.
    ("\"source\": [▸{\"supports\": \"all\"}]", "missingPart"),
    ("\"source\": [{\"source\": \"s1\", ▸\"page\": \"7\"}]", "unknownKey"),
    ("\"source\": [{\"source\": \"s1\", ▸\"source\": \"s1\"}]", "repeatedKey"),
    ("\"source\": [{\"source\": \"s1\", \"locator\": ▸7}]", "wrongShape"),
    ("\"source\": [{\"source\": \"s1\", \"locator\": ▸\"\"}]", "emptyValue"),
    ("\"source\": [{\"source\": \"s1\", \"supports\": ▸7}]", "wrongShape"),
    ("\"source\": [{\"source\": \"s1\", \"supports\": ▸{}}]", "emptyValue"),
    ("\"source\": [{\"source\": \"s1\", \"supports\": {▸\"de\": \"alles\"}}]", "unknownKey"),
    ("\"source\": [{\"source\": \"s1\", \"supports\": {\"en\": \"all\", ▸\"en\": \"all\"}}]", "repeatedKey"),
    ("\"source\": [{\"source\": \"s1\", \"supports\": {\"en\": \"all\"}, ▸\"supports\": \"all\"}]", "repeatedKey"),
    ("\"source\": [{\"source\": ▸\"\"}]", "emptyValue"),
    ("\"source\": [{\"source\": \"s1\", \"fields\": ▸\"note\"}]", "wrongShape"),
    ("\"source\": [{\"source\": \"s1\", \"fields\": ▸null}]", "nullValue"),
    ("\"source\": [{\"source\": \"s1\", \"fields\": ▸[]}]", "emptyValue"),
    ("\"source\": [{\"source\": \"s1\", \"fields\": [▸\"\"]}]", "emptyValue"),
    ("\"source\": [{\"source\": \"s1\", \"fields\": [\"note\", ▸1]}]", "wrongShape"),
    ("\"source\": [{\"source\": \"s1\", \"fields\": [▸\"colur\"]}]", "unknownField"),
    ("\"source\": [{\"source\": \"s1\", \"fields\": [▸\"scale\"]}]", "unknownField"),
    ("\"source\": [{\"source\": \"s1\", \"fields\": [▸\"owner\"]}]", "fieldOfAnotherKind"),
    ("\"source\": [{\"source\": \"s1\", \"fields\": [\"note\", ▸\"note\"]}]", "repeatedField"),
    // Dates.
    ("\"made\": ▸\"yesterday\"", "invalidDate"),
    ("\"made\": ▸\"2025-7\"", "invalidDate"),
    ("\"made\": ▸\"2025年7月\"", "invalidDate"),
    ("\"made\": ▸\"2025q1\"", "invalidDate"),
    ("\"made\": ▸\"2025-07-10T00:00\"", "invalidDate"),
    ("\"made\": ▸\"2024/2025/2026\"", "invalidDate"),
    ("\"made\": ▸\"2024/\"", "invalidDate"),
    ("\"made\": ▸\"2025-02-30\"", "impossibleDate"),
    ("\"made\": ▸\"2025-13\"", "impossibleDate"),
    ("\"made\": ▸\"2025Q5\"", "impossibleDate"),
    ("\"made\": ▸\"0000\"", "impossibleDate"),
    ("\"made\": ▸\"2023-02-29/2024\"", "impossibleDate"),
    ("\"made\": ▸\"2025/2024\"", "reversedDates"),
    // Records inside others.
    ("\"figure\": [{\"weight\": 1, ▸\"id\": \"f1\"}]", "impliedKey"),
    ("\"figure\": [{\"weight\": 1, ▸\"owner\": \"t0\"}]", "impliedKey"),
    ("\"figure\": [{\"weight\": 1}, ▸{\"unit\": \"kg\"}]", "missingField"),
    ("\"figure\": [{\"weight\": 1, ▸\"size\": 2}]", "unknownKey"),
    ("\"figure\": [{\"weight\": ▸\"1\"}]", "wrongShape"),
  ]

  private static let rows =
    members.map { FaultFixture.Row("[{\"id\": \"t1\", \"title\": \"标题\",\n  \($0.0)}]", $0.1) } + [
      .init("[▸1]", "notObject"),
      .init("[▸[]]", "notObject"),
      .init("[{\"id\": \"t1\", \"title\": \"A\"}, ▸null]", "notObject"),
      .init("[▸{}]", "missingField"),
      .init("[{\"id\": \"t1\", \"title\": \"A\"},\n ▸{\"id\": \"t2\"}]", "missingField"),
      .init("[▸{\"title\": \"A\"}]", "missingField"),
      .init("[{\"id\": ▸\"\", \"title\": \"A\"}]", "emptyIdentifier"),
      .init("[{\"id\": ▸7, \"title\": \"A\"}]", "wrongShape"),
      .init("[{\"id\": ▸null, \"title\": \"A\"}]", "nullValue"),
      .init("[{\"id\": ▸\"\(String(repeating: "x", count: 257))\", \"title\": \"A\"}]", "identifierTooLong"),
      .init("[{\"id\": \"t1\", \"title\": \"A\"}, {\"title\": \"B\", \"id\": ▸\"t1\"}]", "duplicateIdentifier"),
      .init(
        "[{\"id\": \"a#1\", \"title\": \"A\"}, {\"id\": \"a\", \"title\": \"B\", \"figure\": [▸{\"weight\": 1}]}]", "duplicateIdentifier"),
      .init("[▸{\"id\": \"t1\", \"title\": \"A\", \"scale\": \"万\"}]", "scaleWithoutNumber"),
      .init("[{\"id\": \"t1\", \"title\": ▸{}}]", "emptyValue"),
      .init("[{\"id\": \"t1\", \"title\": ▸5}]", "wrongShape"),
      .init("[{\"id\": \"t1\", \"title\": {▸\"de\": \"A\"}}]", "unknownKey"),
      .init("[{\"id\": \"t1\", \"title\": {\"en\": ▸\"\"}}]", "emptyValue"),
      .init("[{\"id\": \"t1\", \"title\": {\"en\": ▸null}}]", "nullValue"),
      .init("[{\"id\": \"t1\", \"title\": {\"en\": \"A\", ▸\"en\": \"B\"}}]", "repeatedKey"),
    ]

  @Test(arguments: rows) func `are told with the place of the token`(row: FaultFixture.Row) throws {
    try FaultFixture.expect(row, in: "things.json")
  }

  /// What follows `"id"` and `"touched"` in a record of `disputes.json`.
  private static let disputes: [(String, String)] = [
    ("\"touches\": [▸\"colur\"], \"version\": [{\"says\": \"A\", \"source\": [{\"source\": \"s1\"}]}]", "unknownField"),
    ("\"touches\": [\"note\", ▸\"scale\"], \"version\": [{\"says\": \"A\", \"source\": [{\"source\": \"s1\"}]}]", "unknownField"),
    ("\"touches\": [▸\"\"], \"version\": [{\"says\": \"A\", \"source\": [{\"source\": \"s1\"}]}]", "emptyValue"),
    ("\"version\": ▸[]", "emptyValue"),
    ("\"version\": [▸{\"says\": \"A\"}]", "missingField"),
    ("\"version\": [{▸\"dispute\": \"d1\", \"says\": \"A\", \"source\": [{\"source\": \"s1\"}]}]", "impliedKey"),
    // The source is told to support other fields than the versions.
    ("\"source\": [{\"source\": \"s1\", \"fields\": [\"note\"]}], \"version\": [▸{\"says\": \"A\"}]", "missingField"),
    ("\"source\": [{\"source\": \"s1\", \"fields\": [▸\"says\"]}], \"version\": [{\"says\": \"A\"}]", "fieldOfAnotherKind"),
  ]

  @Test(arguments: disputes.map { FaultFixture.Row("[{\"id\": \"d1\", \"touched\": [\"t0\"],\n  \($0.0)}]", $0.1) })
  func `are told in a disagreement too`(row: FaultFixture.Row) throws {
    try FaultFixture.expect(row, in: "disputes.json")
  }

  @Test(
    arguments: [
      "\"version\": [{\"says\": \"A\", \"source\": [{\"source\": \"s1\", \"fields\": [\"says\"]}]}]",
      "\"touches\": [\"colour\", \"figure\"], \"version\": [{\"says\": \"A\"}], \"source\": [{\"source\": \"s1\"}]",
      "\"version\": [{\"says\": \"A\"}], \"source\": [{\"source\": \"s1\", \"fields\": [\"note\", \"version\"]}]",
    ]) func `are not these disagreements`(members: String) throws
  {
    let fixture = try FaultFixture()
    #expect(try fixture.faults(of: "[{\"id\": \"d1\", \"touched\": [\"t0\"], \(members)}]".utf8, in: "disputes.json") == [])
  }

  @Test(
    arguments: [
      "[]", "[{\"id\":\"a\",\"title\":\"A\",\"like\":[\"nowhere\"],\"source\":[{\"source\":\"none\"}]}]",
      "[{\"id\":\"a\",\"title\":{\"ru\":\"А\"},\"weight\":-0.5e3,\"scale\":\"亿\",\"unit\":\"kg\",\"comparator\":\"over\",\"share\":5}]",
      "[{\"id\":\"a\",\"title\":\"\\u0041\\uD83D\\uDE00\",\"made\":\"2016/2025-09\",\"people\":[\"Ann\",{\"name\":\"Ann\",\"role\":\"owner\"}]}]",
      "[{\"id\":\"a\",\"title\":\"A\",\"colour\":\"red\",\"figure\":[{\"weight\":18446744073709551615,\"unit\":\"kg\"},{\"weight\":1}]}]\r\n\t ",
    ]) func `are not these`(text: String) throws
  {
    let fixture = try FaultFixture()
    #expect(try fixture.faults(of: text.utf8, in: "things.json") == [])
  }
}
