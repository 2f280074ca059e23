import CaseCore
import CaseTestSupport
import TextMeasure
import Testing

@testable import CaseCatalogue

@Suite struct `Texts that are ready to be searched` {
  private static let pieces = [
    "a", "b", "A", "é", "e\u{301}", "й", "и\u{306}", "物", "流", "優", "优", "〇", " ", "，", ",", "-", "——", "“", "Ａ", "1", "𠀀", "e", "木桶", "木",
    "桶", "\u{0}",
  ]

  private static func random(_ count: ClosedRange<Int>, _ generator: inout SplitMix64) -> String {
    (0..<Int.random(in: count, using: &generator)).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
  }

  /// Rows with up to three texts each, many of them more than once.
  private struct Example {
    var table = StringTable()
    var values = RaggedArray<TextValue>()
    let texts: ColumnTexts

    init(_ generator: inout SplitMix64) throws {
      for row in 0..<600 {
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
          let string = table.intern(random(0...8, &generator))
          values.append(TextValue(string: string, language: nil), toRow: row)
        }
      }
      values.finish()
      let distinct = try #require(
        try DistinctTexts(.text(values), stringCount: table.count, minimumCount: 1, unless: .never))
      texts = ColumnTexts(distinct, of: 0, in: table, enteredIn: Ledger())
    }

    /// The rows of some texts.
    func rows(_ found: [UInt32]) -> Set<UInt32> { Set(texts.rows(of: found)) }

    /// The rows one of whose folded texts fulfils a condition.
    func scan(_ holds: ([UInt8]) -> Bool) -> Set<UInt32> {
      Set((0..<values.rowCount).filter { row in values[row].contains { holds(table.string(at: $0.string).foldedBytes) } }.map(UInt32.init))
    }
  }

  @Test func `are found by any part, as if each were looked at`() throws {
    var generator = SplitMix64(seed: 11)
    let example = try Example(&generator)
    var foundCount = 0
    for number in 0..<400 {
      let part = Self.random(0...(1 + number % 5), &generator).folded
      let bytes = Array(part.utf8)
      let found = try example.texts.texts(containing: part, unless: .never)
      #expect(found == found.sorted() && Set(found).count == found.count)
      #expect(example.rows(found) == example.scan { text in (0...text.count).contains { text[$0...].starts(with: bytes) } }, "\(part)")
      foundCount += found.isEmpty ? 0 : 1
    }
    #expect(foundCount > 150)
  }

  @Test func `are found as a whole, as if each were looked at`() throws {
    var generator = SplitMix64(seed: 12)
    let example = try Example(&generator)
    for string in example.texts.strings {
      let text = example.table.string(at: string).folded
      let found = try example.texts.texts(equalTo: text, unless: .never)
      #expect(example.rows(found) == example.scan { $0 == Array(text.utf8) }, "\(text)")
    }
    #expect(try example.texts.texts(equalTo: "no such text", unless: .never).isEmpty)
  }

  @Test func `are looked at one by one where nothing else helps`() throws {
    var generator = SplitMix64(seed: 13)
    let example = try Example(&generator)
    let found = try example.texts.texts(unless: .never) { $0 > "m" }
    #expect(example.rows(found) == example.scan { String(decoding: $0, as: UTF8.self) > "m" })
  }

  @Test func `are not made ready where they are few`() throws {
    let catalogue = try Catalogue.load(files: GeneratedCatalogue.files(thingCount: 20))
    let field = try #require(catalogue.schema.fields.firstIndex { $0.name == "title" })
    #expect(try CatalogueTexts().texts(of: field, in: catalogue, unless: .never) == nil)
    #expect(try CatalogueTexts(minimumCount: 20).texts(of: field, in: catalogue, unless: .never) != nil)
    let date = try #require(catalogue.schema.fields.firstIndex { $0.name == "made" })
    #expect(try CatalogueTexts(minimumCount: 0).texts(of: date, in: catalogue, unless: .never) == nil)
  }

  @Test func `are made ready unless somebody stops it, and begun again`() throws {
    let catalogue = try Catalogue.load(files: GeneratedCatalogue.files(thingCount: 600))
    let field = try #require(catalogue.schema.fields.firstIndex { $0.name == "title" })
    let asked = CountedInterruption()
    _ = try CatalogueTexts(minimumCount: 1).texts(of: field, in: catalogue, unless: asked.interruption)
    #expect(asked.count > 8)
    let texts = CatalogueTexts(minimumCount: 1)
    for number in 1...asked.count {
      #expect(throws: Diagnostic.self) {
        _ = try texts.texts(of: field, in: catalogue, unless: CountedInterruption(at: number).interruption)
      }
    }
    #expect(try texts.texts(of: field, in: catalogue, unless: .never) != nil)
  }
}
