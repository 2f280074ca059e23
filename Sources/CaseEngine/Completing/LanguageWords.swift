import CaseCore
import CaseQuery

/// The words of the query language that have fixed names: keywords, formats, parts of the calendar, columns, settings and what they can be.
struct LanguageWords: Sendable {
  static let all = LanguageWords()

  struct Word: Sendable {
    let expected: Expected

    /// What it may be called, the English name first.
    let names: [String]
    let appendsSpace: Bool
  }

  let words: [Word]
  let searchable: SearchableNames

  /// All that the words may be expected as.
  let expected: Set<Expected>

  private init() {
    func list<Element>(
      _ elements: some Sequence<Element>, _ expected: (Element) -> Expected, _ names: (Element) -> [String], appendsSpace: Bool
    ) -> [Word] { elements.map { Word(expected: expected($0), names: names($0), appendsSpace: appendsSpace) } }
    var seen: Set<Setting.Choice> = []
    let choices = Setting.allCases.flatMap(\.choices).filter { seen.insert($0).inserted }
    words =
      list(Keyword.allCases, Expected.keyword, \.names, appendsSpace: true)
      + list(Format.allCases, Expected.format, \.names, appendsSpace: false)
      + list(DatePart.allCases, Expected.part, \.names, appendsSpace: false)
      + list(OwnColumn.allCases, Expected.column, \.names, appendsSpace: true)
      + list(Setting.allCases, Expected.setting, \.names, appendsSpace: true)
      + list(choices, Expected.choice, \.names, appendsSpace: false)
    searchable = SearchableNames(words.map(\.names))
    expected = Set(words.map(\.expected))
  }
}

extension SearchableNames {
  /// A few lists of names, whose targets are their places.
  init(_ lists: [[String]]) {
    let names = lists.enumerated().flatMap { number, names in names.map { KnownName(text: $0, target: UInt32(number)) } }
    // Nobody interrupts what is this short.
    self = (try? SearchableNames(NameIndex(names, unless: .never), unless: .never)) ?? SearchableNames()
  }
}
