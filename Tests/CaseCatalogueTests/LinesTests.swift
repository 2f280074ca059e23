import CaseCore
import CaseTestSupport
import Testing

@testable import CaseCatalogue

@Suite struct `A file of lines` {
  /// The catalogue of elements with its elements on lines, not in an array.
  private static func files(_ edit: (String) -> String = { $0 }) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in FolderListing.names(in: CatalogueFolders.elements) where name.hasSuffix(".json") {
      files[name] = Array(try TemporaryFolder.read("\(CatalogueFolders.elements)/\(name)"))
    }
    let array = String(decoding: files["elements.json"] ?? [], as: UTF8.self)
    let lines = array.replacing("\n  },\n  {", with: "\n  }\n  {").dropFirst(2).split(separator: "\n]")[0] + "\n"
    files["elements.jsonl"] = Array(edit(String(lines)).utf8)
    files["elements.json"] = nil
    let schema = String(decoding: files["schema.json"] ?? [], as: UTF8.self)
    files["schema.json"] = Array(schema.replacing("elements.json", with: "elements.jsonl").utf8)
    return files
  }

  @Test func `holds the records that an array would`() throws {
    let lines = try Catalogue.load(files: try Self.files())
    let array = try Catalogue.load(folder: CatalogueFolders.elements)
    #expect(lines.rowCount == array.rowCount)
    for row in 0..<array.rowCount { #expect(lines.identifier(of: row) == array.identifier(of: row)) }
  }

  @Test func `may be empty`() throws {
    #expect(try Catalogue.load(files: ["schema.json": Array(Self.smallSchema.utf8), "stones.jsonl": []]).rowCount == 0)
  }

  private static let smallSchema = """
    {"title": "Stones", "edition": "1", "vocabularies": [], "fields": [{"name": "id", "type": "identifier"}],
      "kinds": [{"name": "stone", "file": "stones.jsonl", "required": ["id"]}]}
    """

  @Test(arguments: [
    (#"{"id": "a"}"# + "\n" + #"{"id": "b"},"#, "2:12"), (#"{"id": "a"}"# + "\n\n" + #"{"id": }"#, "3:8"),
    (#"{"id": "a"}{"id": "b"}"#, "1:12"),
    (#"[{"id": "a"}]"#, "1:1"), (#"{"id": "a"} 5"#, "1:13"), (#"{"id": "a"}"# + "\n" + #"{"id": "a"}"#, "2:8"),
  ]) func `is refused with the place of what is wrong`(text: String, place: String) throws {
    let files = ["schema.json": Array(Self.smallSchema.utf8), "stones.jsonl": Array(text.utf8)]
    do {
      _ = try Catalogue.load(files: files)
      Issue.record("it was read")
    } catch {
      #expect(error.diagnostics.map { $0.place } == ["stones.jsonl:\(place)"])
    }
  }
}

extension Diagnostic {
  fileprivate var place: String {
    guard let source, let span else { return "" }
    let position = source.location(of: span.lowerBound)
    return "\(source.file ?? ""):\(position.line):\(position.column)"
  }
}
