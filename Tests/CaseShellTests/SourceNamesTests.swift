import CaseCatalogue
import CaseCore
import CaseTestSupport
import Glibc
import Testing

@Suite struct `The sources of the program` {
  /// Names of the catalogue that are words of the language or of messages as well.
  private static let shared: Set = [
    "数字",  // what JSON calls a number
    "文件",  // a file
    "语言",  // the language of a text
    "超过",  // more than, of limits
    "等于",  // an operator
    "不少于", "至少", "不超过",  // at least and at most, of rows and values
    "属于",  // whose name something is
    "数据",  // figures, the heading of a card
    "出版",  // a part of 出版者, who published a source
    "中文", "汉语", "英文", "英语", "俄文", "俄语",  // the languages that the program speaks
    "单位换算",  // a part of the help on quantities
  ]

  /// The Swift files below a folder.
  private func files(below folder: String) throws -> [String] {
    let directory = try #require(opendir(folder))
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasPrefix(".") { continue }
      if entry.pointee.d_type == UInt8(DT_DIR) { found += try files(below: "\(folder)/\(name)") }
      if name.hasSuffix(".swift") { found.append("\(folder)/\(name)") }
    }
    return found.sorted()
  }

  /// Every name in the shipped catalogue that holds two Chinese characters or more in a row.
  private func names() throws -> Set<String> {
    let catalogue = try Catalogue.load(folder: CatalogueFolders.shipped)
    var names: [String] = []
    for vocabulary in catalogue.schema.vocabularies {
      for entry in vocabulary.entries { names += entry.label.all + entry.aliases + [entry.code] }
    }
    for field in catalogue.schema.nameFields {
      if case .text(let values) = catalogue.columns[field] { names += values.elements.map { catalogue.strings.string(at: $0.string) } }
    }
    return Set(names.filter { $0.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) } >= 2 })
  }

  /// The names that stand in a text; they come by their first three bytes.
  private func heldNames(of starts: [[UInt8]: [String]], in text: [UInt8]) -> Set<String> {
    var held: Set<String> = []
    for index in text.indices.dropLast(2) {
      for name in starts[Array(text[index..<index + 3])] ?? [] where text[index...].starts(with: name.utf8) { held.insert(name) }
    }
    return held
  }

  @Test func `hold no name out of the shipped catalogue`() throws {
    let names = try names()
    #expect(names.count > 500)
    let starts = Dictionary(grouping: names) { Array($0.utf8.prefix(3)) }
    for path in try files(below: CatalogueFolders.repository + "/Sources") {
      let held = heldNames(of: starts, in: try TemporaryFolder.read(path)).subtracting(`The sources of the program`.shared)
      #expect(held.isEmpty, "\(path): \(held.sorted())")
    }
  }
}
