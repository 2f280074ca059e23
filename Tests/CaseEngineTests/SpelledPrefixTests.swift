import CaseCatalogue
import CaseCore
import CaseQuery
import CaseTestSupport
import TextMeasure
import Testing

@testable import CaseEngine

/// The ways in which a beginning of a name can be typed.
private struct Typings {
  /// By character, by pinyin and by initials, each from the first letter on.
  let beginnings: [String]

  init(_ name: String) {
    let folded = Array(name.folded)
    // Sounds are of words: a sign ends what is typed by them.
    let characters = folded.prefix { $0.isLetter || $0.isNumber }
    let sounds = characters.map { $0.unicodeScalars.first.flatMap { $0.isHan ? $0.pinyin.first : nil } ?? String($0) }
    let initials = sounds.map { String($0.prefix(1)) }
    // Initials are of Chinese: letters in between are typed as they stand.
    let isChinese = characters.allSatisfy { $0.unicodeScalars.first?.isHan == true }
    func beginnings(_ letters: [Character]) -> [String] { letters.indices.map { String(letters[...$0]) } }
    self.beginnings =
      beginnings(folded) + beginnings(Array(sounds.joined())) + (isChinese ? beginnings(Array(initials.joined())) : [])
  }
}

@Suite struct `Every beginning of a name` {
  private static let loaded = try? Engine(Catalogue.load(folder: CatalogueFolders.shipped))
  private let engine: Engine

  init() throws { engine = try #require(Self.loaded) }

  /// Labels of vocabularies and titles of records, in every language.
  private var names: Set<String> {
    var names = Set(engine.catalogue.schema.vocabularies.flatMap(\.entries).flatMap(\.label.all))
    for row in 0..<engine.catalogue.rowCount where engine.catalogue.owner(of: row) == nil {
      for language in Language.allCases { names.insert(engine.catalogue.title(of: row, in: language)) }
    }
    return names
  }

  @Test func `is found in it, by character, by pinyin and by initials`() {
    let names = names
    #expect(names.count > 1_000)
    for name in names {
      let folded = FoldedText(name)
      let index = SpellingIndex(count: 1) { _ in folded.bytes[...] }
      // Far from the beginning each letter says the same.
      let beginnings = Typings(name).beginnings.filter { $0.count <= 7 || $0.count % 16 == 0 }
      for typed in beginnings where (1...60).contains(typed.folded.count) && typed.last != " " {
        let isWritten = folded.bytes.starts(with: typed.foldedBytes)
        let match = index.matches(FoldedText(typed), in: 0..<1, limit: 1).first
        #expect(isWritten || match?.isAtStart == true, "\(typed) of \(name)")
      }
    }
  }

  /// Beginnings that are enough to tell how a name is completed.
  private func some(_ name: String) -> [String] {
    let all = Typings(name).beginnings.filter { $0.last != " " }
    return all.enumerated().filter { $0.offset % 9 == 0 || $0.offset == all.count - 1 }.map(\.element)
  }

  private func check(_ head: String, _ typed: String, offers label: String) throws {
    let line = head + typed
    let completion = engine.completions(of: line, cursor: line.utf8.count, in: Environment(language: .zh))
    guard let candidate = completion.candidates.first(where: { $0.label == label }) else {
      #expect(completion.isCut, "\(line) does not offer \(label)")
      return
    }
    #expect(completion.replaced == head.utf8.count..<line.utf8.count, "\(line)")
    #expect(candidate.matches.allSatisfy { $0.upperBound <= label.utf8.count }, "\(line)")
    let taken = SourceText(head + candidate.text)
    let query = try #require(parse(taken, lexicon: engine.lexicon).first?.statement?.query, "\(head)\(candidate.text)")
    let answer = try engine.answer(query, in: Environment(language: .zh))
    if let count = candidate.count { #expect(answer.answer.rowCount == count, "\(head)\(candidate.text)") }
  }

  @Test func `of a value is completed to what can be run, with the number of rows that it leaves`() throws {
    let schema = engine.catalogue.schema
    var seen: Set<VocabularyID> = []
    for field in schema.fields {
      guard case .vocabulary(let vocabulary, _) = field.type, seen.insert(vocabulary).inserted else { continue }
      for (number, entry) in schema.vocabularies[vocabulary].entries.enumerated() where number % 24 == 0 {
        let label = engine.catalogue.name(vocabulary, EntryID(number), in: .zh).label
        for language in Language.allCases {
          for typed in some(entry.label.text(in: language)) { try check("find where \(field.name)=", typed, offers: label) }
        }
      }
    }
  }

  @Test func `of a title is completed to what can be run`() throws {
    for row in stride(from: 0, to: engine.catalogue.rowCount, by: 200) where engine.catalogue.owner(of: row) == nil {
      let title = engine.catalogue.title(of: row, in: .zh)
      for typed in some(title) { try check("show ", typed, offers: title) }
    }
  }
}
