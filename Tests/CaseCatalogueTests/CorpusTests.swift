import CaseCore
import CaseTestSupport
import Testing

@testable import CaseCatalogue

@Suite struct `The corpus of files` {
  @Test func `has its cases`() throws {
    let cases = try CorpusCase.groups.flatMap(CorpusCase.cases)
    #expect(cases.count > 900)
    #expect(Set(cases.map(\.name)).count == cases.count)
    #expect(Set(cases.map(\.file)) == ["schema.json", "things.json", "links.json", "disputes.json"])
  }

  @Test(arguments: CorpusCase.groups) func `opens or is refused as each case says`(group: String) throws {
    for example in try CorpusCase.cases(of: group) {
      do throws(LoadFailure) {
        let catalogue = try Catalogue.load(files: example.files)
        #expect(example.verdict == .opens(recordCount: catalogue.rowCount), "\(example.name)")
      } catch {
        check(error.diagnostics, example)
      }
    }
  }

  private func check(_ diagnostics: [Diagnostic], _ example: CorpusCase) {
    #expect(example.verdict == .faults(codes: diagnostics.map(\.message.code)), "\(example.name)")
    #expect(diagnostics.compactMap(\.span?.lowerBound) == example.places, "\(example.name)")
    for diagnostic in diagnostics {
      for message in [diagnostic.message] + diagnostic.hints {
        #expect(Language.allCases.allSatisfy { !message.text(in: $0).isEmpty }, "\(example.name)")
      }
      guard let source = diagnostic.source, let span = diagnostic.span else { continue }
      #expect(source.file == example.file && span.upperBound <= source.bytes.count, "\(example.name)")
      let isThere = source.location(of: span.lowerBound) == place(span.lowerBound, in: example.bytes)
      #expect(isThere, "\(example.name)")
    }
  }

  /// Lines end with a line feed; columns count characters.
  private func place(_ offset: Int, in bytes: [UInt8]) -> CaseCore.SourceLocation {
    let lines = bytes[..<offset].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return CaseCore.SourceLocation(line: lines.count, column: String(decoding: lines.last ?? [], as: UTF8.self).count + 1)
  }
}
