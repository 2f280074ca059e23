import CaseTestSupport
import Testing

@Suite struct `A schema that is wrong` {
  /// What is replaced in the schema, by what, and what that brings.
  private static let changes: [(String, String, String)] = [
    // Parts.
    ("{\n  \"title\": {\"zh\": \"东西\", \"en\": \"Things\"},", "▸{", "missingPart"),
    ("{\n  \"title\"", "{\n  ▸\"titel\": \"A\", \"title\"", "unknownKey"),
    ("\"edition\": \"1\"", "\"edition\": ▸1", "wrongShape"),
    ("\"edition\": \"1\"", "\"edition\": \"1\", ▸\"edition\": \"2\"", "repeatedKey"),
    ("\"edition\": \"1\"", "\"edition\": \"1\", \"try\": ▸\"find\"", "wrongShape"),
    ("\"edition\": \"1\"", "\"edition\": \"1\", \"try\": [▸3]", "wrongShape"),
    ("{\"zh\": \"东西\", \"en\": \"Things\"}", "{▸\"fr\": \"Choses\", \"en\": \"Things\"}", "unknownKey"),
    ("{\"zh\": \"东西\", \"en\": \"Things\"}", "▸{}", "emptyValue"),
    ("{\"zh\": \"东西\", \"en\": \"Things\"}", "{\"zh\": ▸\"\"}", "emptyValue"),
    ("{\"zh\": \"东西\", \"en\": \"Things\"}", "▸null", "nullValue"),
    // Vocabularies.
    ("{\"name\": \"tag\", \"open\": true}", "▸{\"open\": true}", "missingPart"),
    ("{\"name\": \"tag\", \"open\": true}", "{\"name\": \"tag\", \"open\": ▸\"yes\"}", "wrongShape"),
    ("{\"name\": \"tag\", \"open\": true}", "{\"name\": \"tag\", ▸\"entires\": []}", "unknownKey"),
    ("{\"name\": \"tag\", \"open\": true}", "{\"name\": ▸\"colour\"}", "duplicateName"),
    ("{\"code\": \"maker\"}", "▸{\"label\": \"Maker\"}", "missingPart"),
    ("{\"code\": \"maker\"}", "▸\"maker\"", "notObject"),
    ("{\"code\": \"maker\"}, {\"code\": \"owner\"}", "{\"code\": \"maker\"}, {\"code\": ▸\"maker\"}", "duplicateName"),
    ("\"aliases\": [\"crimson\"]", "\"aliases\": ▸\"crimson\"", "wrongShape"),
    ("{\"code\": \"maker\"}", "{\"code\": \"maker\", \"aliases\": [\"m\", ▸\"\"]}", "emptyValue"),
    ("{\"code\": \"owner\"}", "{\"code\": \"owner\", \"aliases\": [▸\"maker\"]}", "duplicateAlias"),
    ("{\"code\": \"owner\"}", "{\"code\": \"owner\", \"label\": {\"en\": ▸\"maker\"}}", "duplicateAlias"),
    ("{\"code\": \"owner\"}", "{\"code\": \"owner\", \"abbreviations\": [▸\"maker\"]}", "duplicateAlias"),
    ("{\"code\": \"maker\"}", "{\"code\": \"maker\", \"pinyin\": ▸\"zhi zao\"}", "wrongShape"),
    ("{\"code\": \"maker\"}", "{\"code\": \"maker\", \"pinyin\": [\"zhi zao\", ▸\"\"]}", "emptyValue"),
    ("{\"code\": \"maker\"}", "{\"code\": \"maker\", \"pinyin\": [▸\"zhi  zao\"]}", "invalidPinyin"),
    ("{\"code\": \"maker\"}", "{\"code\": \"maker\", \"pinyin\": [▸\"zhì zào\"]}", "invalidPinyin"),
    ("{\"code\": \"maker\"}", "{\"code\": \"maker\", \"pinyin\": [▸\"Zhi zao\"]}", "invalidPinyin"),
    ("\"dimension\": \"mass\", \"factor\": 1", "\"dimension\": \"mass\", \"factor\": ▸0", "invalidFactor"),
    ("\"dimension\": \"mass\", \"factor\": 1", "\"dimension\": \"mass\", \"factor\": ▸\"1\"", "wrongShape"),
    ("{\"code\": \"kg\", \"dimension\": \"mass\", \"factor\": 1}", "▸{\"code\": \"kg\", \"factor\": 1}", "missingPart"),
    ("\"sign\": \">\", \"order\": 1", "\"sign\": \">\", \"order\": ▸2", "invalidOrder"),
    ("{\"code\": \"over\", \"sign\": \">\", \"order\": 1}", "▸{\"code\": \"over\", \"order\": 1}", "missingPart"),
    // Fields.
    ("{\"name\": \"note\", \"type\": \"text\"}", "{\"name\": \"note\", \"type\": ▸\"txt\"}", "unknownType"),
    ("{\"name\": \"note\", \"type\": \"text\"}", "▸{\"name\": \"note\"}", "missingPart"),
    ("{\"name\": \"note\", \"type\": \"text\"}", "{\"name\": \"note\", \"type\": \"text\", ▸\"vocabulary\": \"tag\"}", "unknownKey"),
    (
      "{\"name\": \"note\", \"type\": \"text\"}", "{\"name\": \"note\", \"type\": \"text\"}, {\"name\": ▸\"note\", \"type\": \"date\"}",
      "duplicateName"
    ),
    ("{\"name\": \"note\", \"type\": \"text\"}", "{\"name\": \"note\", \"type\": \"text\", \"aliases\": [▸\"title\"]}", "duplicateAlias"),
    ("{\"name\": \"note\", \"type\": \"text\"}", "▸{\"name\": \"note\", \"type\": \"identifier\"}", "secondIdentifier"),
    ("\"vocabulary\": \"tag\", \"many\": true}", "\"vocabulary\": ▸\"tags\", \"many\": true}", "unknownVocabulary"),
    (
      "{\"name\": \"tags\", \"type\": \"vocabulary\", \"vocabulary\": \"tag\"", "▸{\"name\": \"tags\", \"type\": \"vocabulary\"",
      "missingPart"
    ),
    ("\"role\": \"role\"", "\"role\": ▸\"rolle\"", "unknownVocabulary"),
    ("\"unit\": \"unit\"", "\"unit\": ▸\"units\"", "unknownField"),
    ("\"unit\": \"unit\"", "\"unit\": ▸\"note\"", "wrongFieldType"),
    ("\"scale\": \"scale\"", "\"scale\": ▸\"note\"", "nameIsField"),
    ("\"fixedUnit\": \"%\"", "\"fixedUnit\": ▸\"percent\"", "unknownEntry"),
    ("\"kinds\": [\"thing\"]", "\"kinds\": [▸\"things\"]", "unknownKind"),
    ("\"kind\": \"figure\", \"owner\"", "\"kind\": ▸\"number\", \"owner\"", "unknownKind"),
    ("\"owner\": \"owner\", \"inherit\"", "\"owner\": ▸\"note\", \"inherit\"", "wrongFieldType"),
    ("\"inherit\": [\"colour\"]", "\"inherit\": [▸\"color\"]", "unknownField"),
    (
      "{\"name\": \"figure\", \"type\": \"records\", \"kind\": \"figure\", \"owner\": \"owner\", \"inherit\": [\"colour\"]",
      "▸{\"name\": \"figure\", \"type\": \"records\", \"kind\": \"figure\", \"owner\": \"owner\", \"inherit\": [\"note\"]",
      "fieldOfAnotherKind"
    ),
    (
      "{\"name\": \"figure\", \"type\": \"records\", \"kind\": \"figure\"",
      "▸{\"name\": \"figure\", \"type\": \"records\", \"kind\": \"thing\"",
      "fieldOfAnotherKind"
    ),
    (
      "{\"name\": \"source\", \"type\": \"evidence\", \"kind\": \"source\"",
      "▸{\"name\": \"source\", \"type\": \"evidence\", \"kind\": \"thing\"",
      "kindWithoutSource"
    ),
    ("\"vocabulary\": \"comparator\"", "\"vocabulary\": \"comparator\", \"default\": ▸\"exactly\"", "unknownEntry"),
    ("{\"name\": \"note\", \"type\": \"text\"}", "{\"name\": \"note\", \"type\": \"text\", \"names\": ▸1}", "wrongShape"),
    ("{\"name\": \"note\", \"type\": \"text\"}", "{\"name\": \"note\", \"type\": \"kind\", ▸\"many\": true}", "unknownKey"),
    // Kinds.
    (
      "\"file\": \"things.json\", \"required\": [\"id\", \"title\"]", "\"file\": \"things.json\", \"required\": [\"id\", ▸\"name\"]",
      "unknownField"
    ),
    ("\"optional\": [\"unit\", \"colour\"]", "\"optional\": [\"unit\", \"colour\", ▸\"unit\"]", "repeatedField"),
    (
      "\"file\": \"things.json\", \"required\": [\"id\", \"title\"]", "\"file\": \"things.json\", \"required\": ▸[\"title\"]",
      "noIdentifier"
    ),
    ("\"file\": \"things.json\"", "\"file\": ▸\"../things.json\"", "invalidFileName"),
    ("\"file\": \"things.json\"", "\"file\": ▸\"/etc/passwd\"", "invalidFileName"),
    ("{\"name\": \"thing\", \"file\": \"things.json\"", "▸{\"name\": \"thing\"", "kindWithoutFile"),
    ("{\"name\": \"thing\", \"file\": \"things.json\"", "{\"name\": \"thing\", \"file\": ▸{}", "wrongShape"),
    ("{\"name\": \"thing\",", "{\"name\": \"thing\", \"aliases\": [\"a\"], \"columns\": [\"title\", ▸\"owner\"],", "fieldOfAnotherKind"),
    (
      "\"source\": {\"title\": \"title\"}}",
      "\"source\": {\"title\": \"title\"}}, {\"name\": ▸\"thing\", \"file\": \"more.json\", \"required\": [\"id\"]}", "duplicateName"
    ),
    ("{\"name\": \"source\", \"file\"", "{\"name\": \"source\", \"aliases\": [▸\"thing\"], \"file\"", "duplicateAlias"),
    ("\"figure\": {\"value\": \"weight\", \"owner\": \"owner\"}", "\"figure\": ▸{\"owner\": \"owner\"}", "missingPart"),
    ("\"figure\": {\"value\": \"weight\", \"owner\": \"owner\"}", "\"figure\": {\"value\": ▸\"colour\"}", "wrongFieldType"),
    ("\"figure\": {\"value\": \"weight\", \"owner\": \"owner\"}", "\"figure\": {\"value\": ▸\"share\"}", "fieldOfAnotherKind"),
    ("\"figure\": {\"value\": \"weight\", \"owner\": \"owner\"}", "\"figure\": ▸\"weight\"", "notObject"),
    ("\"owner\": \"owner\"}},", "\"owner\": \"owner\", \"measure\": ▸\"weight\"}},", "wrongFieldType"),
    ("\"owner\": \"owner\"}},", "\"owner\": \"owner\", \"measure\": ▸\"colours\"}},", "fieldOfAnotherKind"),
    ("\"owner\": \"owner\"}},", "\"owner\": \"owner\", \"measure\": ▸\"mesure\"}},", "unknownField"),
    // Relations and disagreements.
    ("\"relation\": {\"origin\": \"origin\",", "\"relation\": ▸{", "missingPart"),
    ("\"relation\": {\"origin\": \"origin\",", "\"relation\": {\"origin\": ▸\"relation\",", "wrongFieldType"),
    ("\"relation\": {\"origin\": \"origin\",", "\"relation\": {\"origin\": ▸\"owner\",", "fieldOfAnotherKind"),
    ("\"relation\": {\"origin\": \"origin\",", "\"relation\": {\"origin\": \"origin\", ▸\"kind\": \"link\",", "unknownKey"),
    ("\"type\": \"relation\",", "\"type\": ▸\"target\",", "wrongFieldType"),
    ("{\"origin\": \"origin\", \"type\": \"relation\", \"target\": \"target\"}", "▸[\"origin\"]", "notObject"),
    ("\"conflict\": {\"records\": \"touched\", ", "\"conflict\": ▸{", "missingPart"),
    ("\"conflict\": {\"records\": \"touched\"", "\"conflict\": {\"records\": ▸\"touches\"", "wrongFieldType"),
    ("\"conflict\": {\"records\": \"touched\"", "\"conflict\": {\"records\": ▸\"like\"", "fieldOfAnotherKind"),
    ("\"touches\": \"touches\", \"versions\"", "\"touches\": ▸\"touched\", \"versions\"", "wrongFieldType"),
    ("\"versions\": \"version\"", "\"versions\": ▸\"touched\"", "wrongFieldType"),
    ("\"versions\": \"version\"", "\"versions\": ▸\"figure\"", "fieldOfAnotherKind"),
    ("\"says\": \"says\"", "\"says\": ▸\"source\"", "wrongFieldType"),
    ("\"says\": \"says\"", "\"says\": ▸\"note\"", "fieldOfAnotherKind"),
    ("\"advice\": \"note\"", "\"advice\": ▸\"says\"", "fieldOfAnotherKind"),
    ("{\"code\": \"maker\"}", "{\"code\": \"maker\", \"record\": ▸3}", "wrongShape"),
    ("{\"code\": \"maker\"}", "{\"code\": \"maker\", \"record\": ▸\"\"}", "emptyValue"),
    // Notices, totals, strength.
    ("\"edition\": \"1\"", "\"edition\": \"1\", \"notices\": [{\"kind\": ▸\"thng\", \"text\": \"Mind\"}]", "unknownKind"),
    ("\"edition\": \"1\"", "\"edition\": \"1\", \"notices\": [▸{\"kind\": \"thing\"}]", "missingPart"),
    ("\"edition\": \"1\"", "\"edition\": \"1\", \"published\": [{\"kind\": \"thing\", \"label\": \"L\", \"count\": ▸1.5}]", "wrongShape"),
    ("\"edition\": \"1\"", "\"edition\": \"1\", \"published\": [{\"kind\": \"thing\", \"label\": \"L\", \"count\": ▸-1}]", "wrongShape"),
    (
      "\"edition\": \"1\"",
      "\"edition\": \"1\", \"published\": [{\"kind\": \"thing\", \"label\": \"L\", \"count\": 1, \"comparator\": ▸\"more\"}]",
      "unknownEntry"
    ),
    (
      "\"edition\": \"1\"",
      "\"edition\": \"1\", \"published\": [{\"kind\": \"thing\", \"label\": \"L\", \"count\": 1, \"where\": {\"colour\": ▸\"pink\"}}]",
      "unknownEntry"
    ),
    (
      "\"edition\": \"1\"",
      "\"edition\": \"1\", \"published\": [{\"kind\": \"thing\", \"label\": \"L\", \"count\": 1, \"where\": {▸\"note\": \"pink\"}}]",
      "wrongFieldType"
    ),
    (
      "\"edition\": \"1\"",
      "\"edition\": \"1\", \"published\": [{\"kind\": \"thing\", \"label\": \"L\", \"count\": 1, \"where\": {▸\"hue\": \"pink\"}}]",
      "unknownField"
    ),
    ("\"edition\": \"1\"", "\"edition\": \"1\", \"strength\": {\"field\": ▸\"made\"}", "wrongFieldType"),
    ("\"edition\": \"1\"", "\"edition\": \"1\", \"strength\": {\"field\": ▸\"sorce\"}", "unknownField"),
  ]

  private static let rows = changes.map { old, new, code in
    FaultFixture.Row(SmallCatalogue.schema.replacing(old, with: new, maxReplacements: 1), code)
  }

  @Test(arguments: rows) func `is told with the place of the token`(row: FaultFixture.Row) throws {
    #expect(row.marked.contains("▸"), "the change does not fit the schema")
    try FaultFixture.expect(row, in: "schema.json")
  }

  @Test func `hides the faults of records`() throws {
    let fixture = try FaultFixture()
    _ = try fixture.faults(of: "[1]".utf8, in: "things.json")
    let found = try fixture.faults(
      of: SmallCatalogue.schema.replacing("\"edition\": \"1\"", with: "\"edition\": 1").utf8, in: "schema.json")
    #expect(found.map(\.code) == ["wrongShape"])
  }
}
