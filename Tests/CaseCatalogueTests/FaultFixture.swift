import CaseCatalogue
import CaseCore
import CaseTestSupport
import Testing

/// A small catalogue in a folder of its own, one file of which a test gets wrong.
struct FaultFixture {
  /// What a test expects of a text: the code of its first fault, which stands where the text has the mark `▸`.
  struct Row: CustomTestStringConvertible, Sendable {
    let marked: String
    let code: String

    init(_ marked: String, _ code: String) {
      self.marked = marked
      self.code = code
    }

    var testDescription: String { "\(code): \(marked.prefix(120))" }

    /// The text without its mark.
    var text: String { marked.filter { $0 != "▸" } }

    /// The line and column of the mark, in characters from 1.
    var location: (line: Int, column: Int) {
      let before = marked.prefix { $0 != "▸" }
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      return (lines.count, (lines.last?.count ?? 0) + 1)
    }
  }

  /// What was found.
  struct Found: Equatable, CustomStringConvertible {
    var code: String
    var file: String
    var line: Int
    var column: Int

    var description: String { "\(file):\(line):\(column): \(code)" }
  }

  let folder: TemporaryFolder

  /// Makes a catalogue of which every file is right.
  init() throws {
    folder = try TemporaryFolder()
    try folder.write(FaultFixture.schema, to: "schema.json")
    try folder.write(#"[{"id": "t0", "title": "First"}]"#, to: "things.json")
    try folder.write("[]", to: "figures.json")
    try folder.write(#"[{"id": "s1", "title": "A source"}]"#, to: "sources.json")
    try folder.write("[]", to: "links.json")
    try folder.write("[]", to: "disputes.json")
  }

  /// The faults that loading tells; none when it succeeds.
  func faults() throws -> [Diagnostic] {
    do {
      _ = try Catalogue.load(folder: folder.path)
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// Writes a file of the catalogue and loads it.
  func faults(of text: some Collection<UInt8>, in file: String) throws -> [Found] {
    try folder.write(Array(text), to: file)
    return try faults().map(found)
  }

  func found(_ diagnostic: Diagnostic) -> Found {
    let source = diagnostic.source
    let file = source?.file?.replacing(folder.path + "/", with: "") ?? ""
    guard let source, let span = diagnostic.span else { return Found(code: diagnostic.message.code, file: file, line: 0, column: 0) }
    let location = source.location(of: span.lowerBound)
    return Found(code: diagnostic.message.code, file: file, line: location.line, column: location.column)
  }

  /// Expects that a file with a marked text has the fault there, as its first.
  static func expect(_ row: Row, in file: String) throws {
    let fixture = try FaultFixture()
    let found = try fixture.faults(of: row.text.utf8, in: file)
    let (line, column) = row.location
    #expect(found.first == Found(code: row.code, file: file, line: line, column: column), "\(found)")
    for diagnostic in try fixture.faults() {
      for language in [Language.zh, .en, .ru] {
        #expect(!diagnostic.message.text(in: language).isEmpty)
        #expect(diagnostic.hints.allSatisfy { !$0.text(in: language).isEmpty })
      }
      #expect(diagnostic.message.text(in: .ru) == diagnostic.message.text(in: .en))
    }
  }

  static let schema = """
    {
      "title": {"zh": "东西", "en": "Things"}, "edition": "1",
      "vocabularies": [
        {"name": "colour", "entries": [
          {"code": "red", "label": {"zh": "红色", "en": "Red"}, "aliases": ["crimson"]},
          {"code": "green", "label": {"zh": "绿色", "en": "Green"}},
          {"code": "blue", "label": {"zh": "蓝色", "en": "Blue"}}]},
        {"name": "tag", "open": true},
        {"name": "role", "entries": [{"code": "maker"}, {"code": "owner"}]},
        {"name": "unit", "entries": [{"code": "kg", "dimension": "mass", "factor": 1}, {"code": "%", "dimension": "share"}]},
        {"name": "comparator", "entries": [{"code": "over", "sign": ">", "order": 1}]}
      ],
      "fields": [
        {"name": "id", "type": "identifier"},
        {"name": "title", "type": "text", "localized": true},
        {"name": "note", "type": "text"},
        {"name": "names", "type": "text", "many": true},
        {"name": "colour", "type": "vocabulary", "vocabulary": "colour"},
        {"name": "colours", "type": "vocabulary", "vocabulary": "colour", "many": true},
        {"name": "tags", "type": "vocabulary", "vocabulary": "tag", "many": true},
        {"name": "people", "type": "vocabulary", "vocabulary": "tag", "role": "role", "many": true},
        {"name": "made", "type": "date"},
        {"name": "weight", "type": "quantity", "unit": "unit", "comparator": "comparator", "scale": "scale"},
        {"name": "unit", "type": "vocabulary", "vocabulary": "unit"},
        {"name": "comparator", "type": "vocabulary", "vocabulary": "comparator"},
        {"name": "share", "type": "quantity", "fixedUnit": "%"},
        {"name": "like", "type": "reference", "kinds": ["thing"], "many": true},
        {"name": "owner", "type": "reference"},
        {"name": "figure", "type": "records", "kind": "figure", "owner": "owner", "inherit": ["colour"], "many": true},
        {"name": "source", "type": "evidence", "kind": "source", "many": true},
        {"name": "origin", "type": "reference"},
        {"name": "relation", "type": "vocabulary", "vocabulary": "role"},
        {"name": "target", "type": "reference"},
        {"name": "touched", "type": "reference", "many": true},
        {"name": "touches", "type": "text", "many": true},
        {"name": "dispute", "type": "reference"},
        {"name": "version", "type": "records", "kind": "version", "owner": "dispute", "inherit": ["source"], "many": true},
        {"name": "says", "type": "text"}
      ],
      "kinds": [
        {"name": "thing", "file": "things.json", "required": ["id", "title"],
          "optional": ["note", "names", "colour", "colours", "tags", "people", "made", "weight", "unit", "comparator", "share", "like",
            "figure", "source"]},
        {"name": "figure", "file": "figures.json", "required": ["id", "weight", "owner"], "optional": ["unit", "colour"],
          "figure": {"value": "weight", "owner": "owner"}},
        {"name": "source", "file": "sources.json", "required": ["id", "title"], "source": {"title": "title"}},
        {"name": "link", "file": "links.json", "required": ["id", "origin", "relation", "target"],
          "relation": {"origin": "origin", "type": "relation", "target": "target"}},
        {"name": "dispute", "file": "disputes.json", "required": ["id", "touched", "version"], "optional": ["touches", "note", "source"],
          "conflict": {"records": "touched", "touches": "touches", "versions": "version", "says": "says", "advice": "note"}},
        {"name": "version", "required": ["id", "says", "source"], "optional": ["dispute"]}
      ]
    }
    """
}
