import CaseCatalogue
import CaseCore
import CaseTestSupport
import Testing

/// A small catalogue in which nothing is wrong until a test writes it so.
struct CheckFixture {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(CheckFixture.schema, to: "schema.json")
    try folder.write(#"[{"id": "t0", "title": {"zh": "甲", "en": "First"}, "source": [{"source": "s1"}]}]"#, to: "things.json")
    try folder.write("[]", to: "figures.json")
    try folder.write("[]", to: "links.json")
    try folder.write("[]", to: "disputes.json")
    try folder.write(#"[{"id": "s1", "title": "A source", "url": "https://example.org/a"}]"#, to: "sources.json")
  }

  func report(_ file: String? = nil) throws -> CatalogueReport { try Catalogue.check(CheckTarget(folder: folder.path, file: file)) }

  /// What is found: severity, place and code.
  func findings(_ file: String? = nil) throws -> [String] { try report(file).findings.map(told) }

  func told(_ finding: Diagnostic) -> String {
    let file = (finding.source?.file ?? "").replacing(folder.path + "/", with: "")
    let location = finding.source?.location(of: finding.span?.lowerBound ?? 0) ?? SourceLocation(line: 0, column: 0)
    return "\(file):\(location.line):\(location.column): \(finding.severity) \(finding.message.code)"
  }

  /// Expects that a file with marked places has one finding at each `▸`, and nothing else.
  static func expect(_ finding: String, at marked: String, in file: String, sourceLocation: Testing.SourceLocation = #_sourceLocation)
    throws
  {
    let fixture = try CheckFixture()
    try fixture.folder.write(marked.filter { $0 != "▸" }, to: file)
    var expected: [String] = []
    var (line, column) = (1, 1)
    for character in marked {
      switch character {
      case "▸": expected.append("\(file):\(line):\(column): \(finding)")
      case "\n": (line, column) = (line + 1, 1)
      default: column += 1
      }
    }
    let report = try fixture.report()
    #expect(report.findings.map(fixture.told) == expected, sourceLocation: sourceLocation)
    for found in report.findings {
      for language in [Language.zh, .en, .ru] {
        #expect(!found.message.text(in: language).isEmpty, sourceLocation: sourceLocation)
        #expect(found.hints.allSatisfy { !$0.text(in: language).isEmpty }, sourceLocation: sourceLocation)
      }
      #expect(found.source?[found.span ?? 0..<0].isEmpty == false || file != found.source?.file, sourceLocation: sourceLocation)
    }
  }

  static let schema = """
    {
      "title": "Things", "edition": "1",
      "published": [{"kind": "thing", "label": "red things", "count": 7, "comparator": "over", "where": {"colour": "red"}, "source": "s1"}],
      "vocabularies": [
        {"name": "colour", "label": "colour", "entries": [{"code": "red"}, {"code": "green"}, {"code": "blue"}]},
        {"name": "link", "entries": [{"code": "beside"}, {"code": "below", "record": "s1"}]},
        {"name": "unit", "entries": [{"code": "kg", "dimension": "mass"}]},
        {"name": "comparator", "entries": [{"code": "exact", "sign": ""}, {"code": "beyond", "sign": ">", "order": 1}, {"code": "over", "sign": ">", "order": 1}]}
      ],
      "fields": [
        {"name": "id", "type": "identifier"},
        {"name": "title", "type": "text", "localized": true, "names": true},
        {"name": "alias", "type": "text", "many": true, "names": true},
        {"name": "colour", "type": "vocabulary", "vocabulary": "colour"},
        {"name": "weight", "type": "quantity", "unit": "unit", "comparator": "comparator", "scale": "scale"},
        {"name": "unit", "type": "vocabulary", "vocabulary": "unit"},
        {"name": "comparator", "type": "vocabulary", "vocabulary": "comparator", "default": "exact"},
        {"name": "period", "type": "date"},
        {"name": "like", "type": "reference", "kinds": ["thing"], "many": true},
        {"name": "owner", "type": "reference"},
        {"name": "figure", "type": "records", "kind": "figure", "owner": "owner", "inherit": ["source"], "many": true},
        {"name": "url", "type": "text"},
        {"name": "from", "type": "reference"},
        {"name": "link", "type": "vocabulary", "vocabulary": "link"},
        {"name": "to", "type": "reference"},
        {"name": "disputed", "type": "reference", "many": true},
        {"name": "touches", "type": "text", "many": true},
        {"name": "version", "type": "records", "kind": "version", "owner": "dispute", "many": true},
        {"name": "dispute", "type": "reference"},
        {"name": "says", "type": "text"},
        {"name": "source", "type": "evidence", "kind": "source", "many": true}
      ],
      "kinds": [
        {"name": "thing", "file": "things.json", "label": "Thing", "required": ["id", "title"],
          "optional": ["alias", "colour", "like", "figure", "source"]},
        {"name": "figure", "file": "figures.json", "required": ["id", "title", "weight"],
          "optional": ["owner", "unit", "comparator", "period", "source"], "figure": {"value": "weight", "owner": "owner", "period": "period"}},
        {"name": "source", "file": "sources.json", "required": ["id", "title"], "optional": ["url"],
          "source": {"title": "title", "address": "url"}},
        {"name": "link", "file": "links.json", "required": ["id", "from", "link", "to"],
          "relation": {"origin": "from", "type": "link", "target": "to"}},
        {"name": "dispute", "file": "disputes.json", "required": ["id", "disputed", "version"], "optional": ["touches"],
          "conflict": {"records": "disputed", "touches": "touches", "versions": "version", "says": "says"}},
        {"name": "version", "required": ["id", "says"], "optional": ["source", "dispute"]}
      ]
    }
    """
}
