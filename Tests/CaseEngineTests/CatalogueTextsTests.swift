import CaseCore
import CaseQuery
import CaseTestSupport
import TextMeasure
import Testing

@testable import CaseCatalogue
@testable import CaseEngine

@Suite struct `Texts that are ready` {
  /// The same records; the texts of one are looked at one by one, those of the other are ready to be searched.
  private let (scanned, ready): (Catalogue, Catalogue)

  init() throws {
    scanned = try Elements().catalogue
    var catalogue = scanned
    catalogue.texts = CatalogueTexts(minimumCount: 1)
    ready = catalogue
  }

  /// Parts of the texts, and other words.
  private func words() -> [String] {
    var generator = SplitMix64(seed: 21)
    let pieces = ["金", "屬", "属", "e", "ga", " ", "Ｈ", "水銀", "R", "й", "e\u{301}", "1", "-", "的", "，", "“"]
    let others = (0..<20).compactMap { _ in
      (0..<Int.random(in: 1...4, using: &generator)).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
    }
    let parts = (0..<40).map { _ in
      let text = scanned.strings.string(at: UInt32.random(in: 0..<UInt32(scanned.strings.count), using: &generator))
      return String(text.dropFirst(Int.random(in: 0...text.count, using: &generator)).prefix(Int.random(in: 1...6, using: &generator)))
    }
    let wholes = (0..<15).map { _ in scanned.strings.string(at: UInt32.random(in: 0..<UInt32(scanned.strings.count), using: &generator)) }
    return (others + parts + wholes).map(\.folded)
  }

  @Test(arguments: [Operator.contains, .equal, .less, .greaterOrEqual]) func `fulfil the same conditions`(comparison: Operator) throws {
    var foundCount = 0
    for word in words() {
      for field in scanned.columns.indices {
        let predicate = Predicate.text(comparison, [word, "氢"])
        let rows = try scanned.rows(field, predicate, unless: .never)
        #expect(try ready.rows(field, predicate, unless: .never) == rows, "\(word)")
        foundCount += rows.count
      }
      #expect(try ready.rows(holding: [word], unless: .never) == scanned.rows(holding: [word], unless: .never), "\(word)")
    }
    #expect(foundCount > 50)
  }

  @Test func `are found by the same words, for the same reasons`() throws {
    let words = words().filter { !$0.isEmpty }
    for (a, b) in zip(words, words.dropFirst()) {
      for pair in [[a], [a, b]] {
        let (one, other) = (try Search(for: pair, in: scanned, unless: .never), try Search(for: pair, in: ready, unless: .never))
        let (expected, found) = (try one.findings(), try other.findings())
        #expect(found.map(\.row) == expected.map(\.row), "\(pair)")
        #expect(found.map { "\($0.finding)" } == expected.map { "\($0.finding)" }, "\(pair)")
        for number in pair.indices { #expect(try one.count(ofWord: number) == other.count(ofWord: number)) }
      }
    }
  }
}
