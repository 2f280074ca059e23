import CaseTestSupport
import Testing

@Suite struct `The README of the line editor` {
  @Test func `shows the example program`() throws {
    let readme = String(decoding: try TemporaryFolder.read("\(CatalogueFolders.repository)/Sources/LineEditing/README.md"), as: UTF8.self)
    let program = String(decoding: try TemporaryFolder.read("\(CatalogueFolders.repository)/Tests/LineExample/main.swift"), as: UTF8.self)
    #expect(readme.contains("```swift\n\(program)```\n"))
  }
}
