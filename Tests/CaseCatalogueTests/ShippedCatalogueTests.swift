import CaseCatalogue
import CaseCore
import CaseTestSupport
import Testing

@Suite struct `The catalogue that the program ships` {
  @Test func `opens without a fault`() throws {
    do {
      let catalogue = try Catalogue.load(folder: CatalogueFolders.shipped)
      #expect(catalogue.rowsByKind.allSatisfy { !$0.isEmpty })
      for row in 0..<catalogue.rowCount { #expect(catalogue.row(withIdentifier: catalogue.identifier(of: row)) == row) }
    } catch {
      for diagnostic in error.diagnostics { Issue.record("\(diagnostic.message.text(in: .en))") }
    }
  }
}
