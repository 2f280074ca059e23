import CaseCatalogue
import CaseCore
import CaseTestSupport
import Glibc
import Testing

@Suite struct `A catalogue that does not open` {
  @Test(arguments: ["/nonexistent/folder", "/dev/null", ""]) func `is told with the system's reason`(folder: String) {
    do {
      _ = try Catalogue.load(folder: folder)
      Issue.record("it opened")
    } catch {
      guard case .cannotOpen(let diagnostic) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(diagnostic.message.code == "cannotOpen")
      #expect(diagnostic.message.text(in: .en).hasPrefix("cannot open \(folder)/schema.json: "))
      #expect(error.count == 1)
    }
  }

  @Test func `may lack the file of a kind, or have a folder or a pipe there`() throws {
    let fixture = try FaultFixture()
    #expect(unlink(fixture.folder.file("figures.json")) == 0)
    #expect(unlink(fixture.folder.file("sources.json")) == 0)
    #expect(mkdir(fixture.folder.file("sources.json"), 0o700) == 0)
    #expect(unlink(fixture.folder.file("things.json")) == 0)
    #expect(mkfifo(fixture.folder.file("things.json"), 0o600) == 0)
    let faults = try fixture.faults()
    #expect(faults.map(\.message.code) == ["cannotOpen", "cannotOpen", "cannotOpen"])
    let texts = faults.map { $0.message.text(in: .en).replacing(fixture.folder.path, with: "") }
    #expect(texts[1] == "cannot open /figures.json: No such file or directory")
    #expect(texts[2] == "cannot open /sources.json: Is a directory")
  }

  @Test func `keeps a thousand faults and counts the others`() throws {
    let fixture = try FaultFixture()
    let records = (0..<1_500).map { "{\"id\":\"t\($0)\",\"title\":\"A\",\"colour\":\"gren\"}" }
    try fixture.folder.write("[" + records.joined(separator: ",\n") + "]", to: "things.json")
    do {
      _ = try Catalogue.load(folder: fixture.folder.path)
      Issue.record("it opened")
    } catch {
      #expect(error.diagnostics.count == 1_000)
      #expect(error.count == 1_500)
      #expect(fixture.found(error.diagnostics[999]).line == 1_000)
    }
  }

  @Test func `tells the thousand faults of one long record in one reading`() throws {
    let fixture = try FaultFixture()
    let texts = String(repeating: "\"a\",", count: 4_000)
    let numbers = String(repeating: "1,", count: 1_500)
    let found = try fixture.faults(of: "[{\"id\":\"t\",\"title\":\"A\",\"names\":[\(texts)\n\(numbers)1]}]".utf8, in: "things.json")
    #expect(found.map(\.column) == (0..<1_000).map { $0 * 2 + 1 })
    #expect(found.allSatisfy { $0.line == 2 && $0.code == "wrongShape" })
  }

  @Test func `has its faults told file by file, from the top`() throws {
    let fixture = try FaultFixture()
    try fixture.folder.write(
      """
      [{"id": "t1", "title": "A", "figure": [{"weight": "1"}], "note": 1},
       {"title": 2, "id": "t1", "made": "x"}]
      """, to: "things.json")
    try fixture.folder.write(#"[{"id": "s1"}, 3]"#, to: "sources.json")
    let found = try fixture.faults().map { fixture.found($0).description }
    #expect(
      found == [
        "things.json:1:51: wrongShape", "things.json:1:66: wrongShape", "things.json:2:12: wrongShape",
        "things.json:2:21: duplicateIdentifier",
        "things.json:2:35: invalidDate", "sources.json:1:2: missingField", "sources.json:1:16: notObject",
      ])
  }

  @Test func `says where an identifier was first`() throws {
    let fixture = try FaultFixture()
    try fixture.folder.write("[\n {\"id\": \"t1\", \"title\": \"A\"}]", to: "things.json")
    try fixture.folder.write("[{\"id\": \"t1\", \"title\": \"A\"}]", to: "sources.json")
    let fault = try #require(try fixture.faults().first)
    #expect(fixture.found(fault).file == "sources.json")
    #expect(fault.message.text(in: .en) == "the identifier “t1” is taken at \(fixture.folder.path)/things.json:2:2")
  }

  @Test(
    arguments: [
      ("\"colour\": \"gren\"", "close to it: green (绿色)"), ("\"colour\": \"红\"", "close to it: red (红色)"),
      ("\"colour\": \"Crimsom\"", "close to it: red (红色)"), ("\"colur\": \"red\"", "close to it: colour"),
      ("\"colour\": \"zzz\"", "what can stand here: red, green, blue"), ("\"note\": null", "leave the key out where there is no value"),
      ("\"names\": \"a\"", "write a list, even of one: […]"),
    ]) func `tells the way out`(member: String, hint: String) throws
  {
    let fixture = try FaultFixture()
    try fixture.folder.write("[{\"id\": \"t1\", \"title\": \"A\", \(member)}]", to: "things.json")
    let fault = try #require(try fixture.faults().first)
    #expect(fault.hints.first?.text(in: .zh) != nil)
    #expect(fault.hints.first?.text(in: .en).replacing("Red", with: "红色").replacing("Green", with: "绿色") == hint)
  }

  @Test func `may be small and make much of itself`() throws {
    let fixture = try FaultFixture()
    let inherited = SmallCatalogue.schema.replacing("\"inherit\": [\"colour\"]", with: "\"inherit\": [\"colours\"]")
    try fixture.folder.write(inherited.replacing("[\"unit\", \"colour\"]", with: "[\"unit\", \"colours\"]"), to: "schema.json")
    let colours = repeatElement("\"red\"", count: 4_000).joined(separator: ",")
    let figures = repeatElement("{\"weight\":1}", count: 300).joined(separator: ",")
    try fixture.folder.write("[{\"id\":\"t\",\"title\":\"A\",\"colours\":[\(colours)],\"figure\":[\(figures)]}]", to: "things.json")
    let faults = try fixture.faults()
    #expect(!faults.isEmpty && faults.allSatisfy { $0.message.code == "tooMuchInherited" })
  }

  /// A file that fills its last page has nothing readable behind it but what was mapped for it.
  @Test(arguments: [4_096, 8_192, 4_095, 4_032, 4_033]) func `is not one whose file ends with a page`(size: Int) throws {
    let fixture = try FaultFixture()
    let text = "[{\"id\": \"t1\", \"title\": \"\"}]"
    let filled = text.replacing("\"\"", with: "\"\(String(repeating: "x", count: size - text.utf8.count))\"")
    #expect(filled.utf8.count == size)
    try fixture.folder.write(filled, to: "things.json")
    #expect(try fixture.faults().isEmpty)
  }
}
