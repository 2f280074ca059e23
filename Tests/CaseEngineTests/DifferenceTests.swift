import CaseCatalogue
import CaseCore
import CaseEngine
import CaseTestSupport
import Testing

@Suite struct `The difference between two catalogues` {
  private static let schema = #"""
    {"title": "Things", "edition": "1",
      "vocabularies": [
        {"name": "colour", "entries": [{"code": "red", "label": "Red"}, {"code": "blue", "label": "Blue"}]},
        {"name": "tag", "open": true},
        {"name": "unit", "entries": [{"code": "kg", "dimension": "mass"}, {"code": "t", "dimension": "mass", "factor": 1000}]}],
      "fields": [
        {"name": "id", "type": "identifier"}, {"name": "title", "type": "text", "localized": true, "names": true},
        {"name": "colour", "type": "vocabulary", "vocabulary": "colour"}, {"name": "tags", "type": "vocabulary", "vocabulary": "tag", "many": true},
        {"name": "made", "type": "date"}, {"name": "weight", "type": "quantity", "unit": "unit"},
        {"name": "unit", "type": "vocabulary", "vocabulary": "unit"}, {"name": "owner", "type": "reference"},
        {"name": "figure", "type": "records", "kind": "figure", "owner": "owner", "inherit": ["colour"], "many": true},
        {"name": "source", "type": "evidence", "kind": "source", "many": true}],
      "kinds": [
        {"name": "thing", "file": "things.json", "required": ["id", "title"], "optional": ["colour", "tags", "made", "figure", "source"]},
        {"name": "figure", "required": ["id", "title", "weight"], "optional": ["unit", "owner", "colour"], "figure": {"value": "weight"}},
        {"name": "source", "file": "sources.json", "required": ["id", "title"], "source": {"title": "title"}}]}
    """#
  private static let things = #"""
    [{"id": "t1", "title": {"zh": "甲", "en": "A"}, "colour": "red", "tags": ["x", "y"], "made": "2025", "source": [{"source": "s1", "supports": "a"}],
      "figure": [{"title": "F", "weight": 1, "unit": "kg"}, {"title": "G", "weight": 2}, {"title": "G", "weight": 3}]},
     {"id": "t2", "title": "B"}]
    """#

  private func load(_ schema: String, _ things: String) throws -> Catalogue {
    let folder = try TemporaryFolder()
    for (name, text) in [("schema.json", schema), ("things.json", things), ("sources.json", #"[{"id": "s1", "title": "S"}]"#)] {
      try folder.write(text, to: name)
    }
    return try Catalogue.load(folder: folder.path)
  }

  /// The rows of each section under the code of its heading, cells joined by `|`.
  private func told(schema: String = Self.schema, things: String = Self.things) throws -> [String] {
    let difference = CatalogueDifference(from: try load(Self.schema, Self.things), to: try load(schema, things))
    let answer = Answer(difference, language: .zh, isShort: false)
    return answer.sections.flatMap { section -> [String] in
      switch section.content {
      case .table(let table): table.rows.map { "\(section.heading?.code ?? "") " + $0.map(text).joined(separator: "|") }
      case .note(let note): [note.code]
      default: []
      }
    }
  }

  private func text(_ value: Value) -> String {
    switch value {
    case .missing: "-"
    case .text(let text): text
    case .name(let name): name.code
    case .quantity(let quantity): quantity.text
    case .date(let span): span.description
    case .list(let values): values.map(text).joined(separator: "+")
    default: "\(value)"
    }
  }

  @Test func `is nothing where they are the same, however they are written`() throws {
    #expect(try told() == ["same"])
    #expect(try told(things: Self.things.replacing("\n", with: " ")) == ["sameContent"])
    #expect(try CatalogueDifference(from: load(Self.schema, Self.things), to: load(Self.schema, Self.things)).isEmpty)
  }

  @Test(arguments: [
    (#""colour": "red""#, #""colour": "blue""#, ["changed thing|t1|甲|colour|red|blue"]),
    (#""colour": "red", "#, "", ["changed thing|t1|甲|colour|red|-"]), (#"["x", "y"]"#, #"["x", "z"]"#, ["changed thing|t1|甲|tags|x+y|x+z"]),
    (#""made": "2025""#, #""made": "2026-01""#, ["changed thing|t1|甲|made|2025|2026-01"]),
    (#""zh": "甲""#, #""zh": "乙""#, ["changed thing|t1|乙|title|甲|乙"]),
    // What a Chinese reader does not see in a cell is shown whole.
    (#""en": "A""#, #""en": "C""#, ["changed thing|t1|甲|title|zh: 甲+en: A|zh: 甲+en: C"]),
    (#""supports": "a""#, #""supports": "b""#, ["changed thing|t1|甲|source|s1 a|s1 b"]),
    (
      #""weight": 1, "unit": "kg""#, #""weight": 1, "unit": "t""#,
      ["changed figure|t1#1|F|weight|1kg|1t", "changed figure|t1#1|F|unit|kg|t"]
    ),
    (#", {"title": "G", "weight": 3}"#, "", ["removed figure|t1#3|G"]),
    // One more in front shifts no others.
    (#"[{"title": "F""#, #"[{"title": "E", "weight": 9}, {"title": "F""#, ["added figure|t1#1|E"]),
    (",\n {\"id\": \"t2\", \"title\": \"B\"}]", "]", ["removed thing|t2|B"]),
    (
      #"{"id": "t2", "title": "B"}"#, #"{"id": "t3", "title": "B", "figure": [{"title": "F", "weight": 1}]}"#,
      ["removed thing|t2|B", "added thing|t3|B"]
    ),
  ]) func `is told record by record, field by field`(written: String, instead: String, rows: [String]) throws {
    let things = Self.things.replacing(written, with: instead)
    #expect(things != Self.things)
    #expect(try told(things: things) == rows)
  }

  @Test(arguments: [
    (#""label": "Red""#, #""label": "Crimson""#, ["schema 词表 colour 的词条|red|label|Red|Crimson"]),
    (#", {"code": "blue", "label": "Blue"}"#, "", ["schema 词表 colour 的词条|blue|-|Blue|-"]),
    (#""edition": "1""#, #""edition": "2""#, ["schema 目录||edition|1|2"]),
    (#""title": "Things", "#, #""title": "Things", "notices": [{"kind": "thing", "text": "N"}], "#, ["schema 目录||notices|-|thing: N"]),
    (
      #"{"name": "made", "type": "date"}"#, #"{"name": "made", "type": "date"}, {"name": "sold", "type": "date"}"#,
      ["schema 字段|sold|-|-|sold"]
    ),
    (#""factor": 1000"#, #""factor": 907"#, ["schema 词表 unit 的词条|t|unit|mass 1000.0|mass 907.0"]),
    (#"{"name": "made", "type": "date"}"#, #"{"name": "made", "type": "date", "many": true}"#, ["schema 字段|made|many|false|true"]),
  ]) func `is told of the schema part by part`(written: String, instead: String, rows: [String]) throws {
    let schema = Self.schema.replacing(written, with: instead)
    #expect(schema != Self.schema)
    let things = instead.contains("many") ? Self.things.replacing(#""made": "2025""#, with: #""made": ["2025"]"#) : Self.things
    #expect(try told(schema: schema, things: things) == rows)
  }

  @Test func `says which two they are`() throws {
    let (old, new) = (try load(Self.schema, Self.things), try load(Self.schema, "[]"))
    let answer = Answer(CatalogueDifference(from: old, to: new), language: .en, isShort: false)
    guard case .facts(let facts) = try #require(answer.sections.first).content else {
      Issue.record("no facts")
      return
    }
    #expect(facts.map(\.key) == ["old", "new"])
    #expect(facts.map(\.value) == [old, new].map { .text("Things, edition 1, digest \($0.edition.digest)") })
  }

  @Test func `shows of long texts what differs`() throws {
    let long = String(repeating: "长", count: 30)
    let old = Self.things.replacing(#""title": "B""#, with: "\"title\": \"\(long)一\(long)\"")
    let new = Self.things.replacing(#""title": "B""#, with: "\"title\": \"\(long)二三\(long)\"")
    let answer = Answer(
      CatalogueDifference(from: try load(Self.schema, old), to: try load(Self.schema, new)), language: .zh, isShort: true)
    guard case .table(let table) = try #require(answer.sections.last).content else { return }
    #expect(table.rows.first?.suffix(2) == [.text("…长长长长一长长长长…"), .text("…长长长长二三长长长长…")])
  }
}
