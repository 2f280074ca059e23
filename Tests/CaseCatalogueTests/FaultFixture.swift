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
    for (name, bytes) in SmallCatalogue.files { try folder.write(bytes, to: name) }
    try folder.write(#"[{"id": "t0", "title": "First"}]"#, to: "things.json")
    try folder.write(#"[{"id": "s1", "title": "A source"}]"#, to: "sources.json")
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
}
