import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

/// Looks for words in the texts and names of records.
///
/// Each distinct string is folded and searched once, however many records have it.
struct Search {
  /// The words, folded.
  let words: [String]
  private let wordBytes: [[UInt8]]
  private let catalogue: Catalogue
  private let interruption: Interruption
  private var pace: Pace
  private var wordsByString: [StringID: UInt32] = [:]

  /// More words than this are not looked for: a set of them is a number.
  static let wordLimit = 32

  /// What each record has of the words.
  private var found: [Row: Found] = [:]

  private struct Found {
    /// The weight of the best text that each word was found in.
    var weights: [Int]
    var best: (score: Int, place: Finding.Place)?
  }

  /// - Complexity: O(total length of the distinct texts + number of values).
  init(for words: [String], in catalogue: Catalogue, unless interruption: Interruption) throws(Diagnostic) {
    self.words = words
    wordBytes = words.map { Array($0.utf8) }
    self.catalogue = catalogue
    self.interruption = interruption
    pace = interruption.pace
    for field in catalogue.schema.fields.indices { try search(field) }
  }

  /// The records in which every word was found, best first.
  func findings() throws(Diagnostic) -> [(row: Row, finding: Finding)] {
    let all = try found.filter(unless: interruption) { $0.value.weights.allSatisfy { $0 > 0 } }.map(unless: interruption) { row, found in
      (row: row, finding: Finding(score: found.weights.reduce(0, +), place: found.best?.place))
    }
    return try all.sorted(unless: interruption) { (-$0.finding.score, $0.row) < (-$1.finding.score, $1.row) }
  }

  /// How many records hold a word, whatever else they hold.
  func count(ofWord number: Int) throws(Diagnostic) -> Int { try found.values.count(unless: interruption) { $0.weights[number] > 0 } }

  private mutating func search(_ field: FieldID) throws(Diagnostic) {
    let schema = catalogue.schema
    switch catalogue.columns[field] {
    case .text(let values):
      let weight: Finding.Weight =
        field == schema.nameFields.first ? .title : schema.nameFields.contains(field) ? .alias : .text
      let rows = try readyRows(field)
      for row in rows ?? Array(0..<values.rowCount) {
        try pace.step()
        for value in values[row] where rows == nil || wordsByString[value.string] != nil {
          add(try words(inString: value.string), Finding.Place(field: field, text: .string(value.string)), to: row, weight)
        }
      }
    case .vocabulary(let column):
      guard case .vocabulary(let vocabulary, _) = schema.fields[field].type, !schema.isAuxiliary(vocabulary: vocabulary) else { return }
      for (entry, definition) in schema.vocabularies[vocabulary].entries.enumerated() {
        try pace.step()
        let mask = definition.names.reduce(0) { $0 | words(in: $1) }
        guard mask != 0 else { continue }
        let place = Finding.Place(field: field, text: .entry(vocabulary, EntryID(entry)))
        for row in column.postings[entry] {
          try pace.step()
          add(mask, place, to: Row(row), .value)
        }
      }
    case .identifier(let values):
      for row in try readyRows(field) ?? Array(values.indices) {
        try pace.step()
        let value = values[row]
        add(try words(inString: value), Finding.Place(field: field, text: .string(value)), to: row, .alias)
      }
    default: return
    }
  }

  private mutating func add(_ mask: UInt32, _ place: Finding.Place, to row: Row, _ weight: Finding.Weight) {
    guard mask != 0 else { return }
    // A record inside another is a part of it: what its texts hold, its owner holds in passing.
    let owner = catalogue.owner(of: row)
    let (row, weight) = (owner ?? row, owner == nil ? weight : .passing)
    var known = found[row] ?? Found(weights: Array(repeating: 0, count: words.count))
    for word in words.indices where mask & 1 << UInt32(word) != 0 { known.weights[word] = max(known.weights[word], weight.rawValue) }
    let score = mask.nonzeroBitCount * 100 + weight.tellingness
    if weight != .title, score > known.best?.score ?? 0 { known.best = (score, place) }
    found[row] = known
  }

  /// The rows in which any word is found, where the texts of a field are ready to be searched, and the words that each of their texts holds.
  private mutating func readyRows(_ field: FieldID) throws(Diagnostic) -> [Row]? {
    guard let texts = try catalogue.texts.texts(of: field, in: catalogue, unless: interruption) else { return nil }
    var rows = RowSet(rowCount: catalogue.rowCount)
    for (number, word) in words.enumerated() {
      let found = try texts.texts(containing: word, unless: interruption)
      for text in found {
        try pace.step()
        wordsByString[texts.strings[Int(text)], default: 0] |= 1 << UInt32(number)
      }
      try rows.insert(contentsOf: texts.rows(of: found), &pace)
    }
    return rows.rows
  }

  private mutating func words(inString string: StringID) throws(Diagnostic) -> UInt32 {
    if let known = wordsByString[string] { return known }
    let text = catalogue.strings.string(at: string)
    try pace.step(over: text)
    let mask = words(in: text)
    wordsByString[string] = mask
    return mask
  }

  /// The words that a text holds, one bit each.
  private func words(in text: String) -> UInt32 {
    let folded = text.foldedBytes
    var mask: UInt32 = 0
    for (number, word) in wordBytes.enumerated() where folded.containsRun(word) { mask |= 1 << UInt32(number) }
    return mask
  }
}

extension Execution {
  /// How many characters of a text are shown around a word that was found.
  private static let excerptLength = 48

  /// The records whose texts hold every word, best first.
  mutating func search(_ operands: [Operand]) throws(Diagnostic) {
    var words: [String] = []
    for operand in operands {
      if case .variable(let name) = operand, environment.parameters[name.text] == nil,
        environment.queries[name.text] != nil || name.text == "_"
      {
        throw Diagnostic(EngineMessage.queryIsNoWord(name.text), at: name.span)
      }
      let word = try binder.text(of: operand).folded
      if !word.isEmpty, !words.contains(word) { words.append(word) }
    }
    if words.isEmpty, let first = operands.first, let last = operands.last {
      throw Diagnostic(EngineMessage.nothingToSearch, at: first.span.lowerBound..<last.span.upperBound)
    }
    if words.count > Search.wordLimit, let first = operands.first, let last = operands.last {
      throw Diagnostic(EngineMessage.tooManyWords(limit: Search.wordLimit), at: first.span.lowerBound..<last.span.upperBound)
    }
    let search = try Search(for: words, in: catalogue, unless: interruption)
    let findings = try search.findings()
    if findings.isEmpty { try explainNothingFound(search) }
    let rows = findings.map(\.row)
    state = .records(.list(rows), kinds: try kindsOf(.list(rows)))
    var findingsByRow: [Row: Finding] = [:]
    var pace = interruption.pace
    for (row, finding) in findings {
      try pace.step()
      findingsByRow[row] = finding
    }
    drawing = .findings(findingsByRow, words: words)
  }

  /// How many records each of several words is in alone.
  private mutating func explainNothingFound(_ search: Search) throws(Diagnostic) {
    if search.words.count == 1, let word = search.words.first {
      notes.append(EngineMessage.nothingHolds(word, nearest: try names.nearest(to: word, in: .things, unless: interruption)))
      return
    }
    for (number, word) in search.words.enumerated() { notes.append(EngineMessage.conditionAlone(word, try search.count(ofWord: number))) }
  }

  /// Records with the words that were found in them.
  func findingTable(_ rows: [Row], _ findings: [Row: Finding], _ words: [String]) throws(Diagnostic) -> Answer {
    let columns = titleColumns + [Table.Column(key: "found", heading: EngineMessage.found)]
    let cells = try rows.map(unless: interruption) { row in
      titleCells(row).map { marked($0, words) } + [findings[row]?.place.map { .excerpt(excerpt($0, words)) } ?? .missing]
    }
    return Answer(sections: [Section(.table(Table(columns: columns, rows: cells)))], rowCount: rows.count)
  }

  /// A title in which words were found, with the words marked.
  private func marked(_ value: Value, _ words: [String]) -> Value {
    if case .disputed(let inner) = value { return .disputed(marked(inner, words)) }
    guard case .text(let text) = value else { return value }
    let excerpt = Excerpt(of: text, around: words, length: .max)
    return excerpt.marks.isEmpty ? value : .excerpt(excerpt)
  }

  /// A text with the words that were found in it, and the name of its field before it.
  private func excerpt(_ place: Finding.Place, _ words: [String]) -> Excerpt {
    let text =
      switch place.text {
      case .string(let string): catalogue.strings.string(at: string)
      case .entry(let vocabulary, let entry): catalogue.entry(vocabulary, entry).label.text(in: language)
      }
    let excerpt = Excerpt(of: text, around: words, length: Execution.excerptLength)
    let label = schema.fields[place.field].label.text(in: language) + (language == .zh ? "：" : ": ")
    return Excerpt(
      label + excerpt.text, marks: excerpt.marks.map { $0.lowerBound + label.utf8.count..<$0.upperBound + label.utf8.count })
  }
}
