import CaseCore

extension Parser {
  //     query -> source { [ '|' ] clause }
  mutating func query(_ source: QuerySource, from start: Int) -> Query {
    let clauses = clauses(followFind: source.isFindOfAll)
    return Query(source: source, clauses: clauses, span: input.span(start..<position))
  }

  //     { [ '|' ] clause }
  //
  // Behind a clause that cannot be read the next one is looked for, so that all that is wrong is told at once.
  mutating func clauses(followFind: Bool = false) -> [Clause] {
    var clauses: [Clause] = []
    var isFirst = true
    var hasFile = false
    while !isAtEnd(), !isAtHeading() {
      if !sign("|") { commaBeforeClause() }
      do throws(ParseFailure) {
        let clause = try clause(isFirst: isFirst, followsFind: isFirst && followFind)
        if case .format(_, let file?) = clause {
          guard !hasFile else {
            throw ParseFailure(diagnostic: Diagnostic(QueryMessage.secondFile, at: file.file.span, hints: [QueryMessage.oneFileEach]))
          }
          hasFile = true
        }
        clauses.append(clause)
      } catch {
        recover(from: error, at: Keyword.clauses)
      }
      isFirst = false
    }
    // What could still follow.
    _ = keyword(Keyword.clauses, taking: false)
    expect(.sign("|"))
    return clauses
  }

  //     clause -> 'where' condition | 'show' fields | 'sort' [ 'by' ] keys | 'limit' INTEGER | measure [ 'by' groups ]
  //             | 'by' groups measure | 'by' keys [ 'sort' ] | 'chart' [ STYLE ] | form
  private mutating func clause(isFirst: Bool, followsFind: Bool) throws(ParseFailure) -> Clause {
    skipBlanks()
    let start = position
    switch keyword(.where, .show, .sort, .by, .limit, .chart, .as, .to) {
    case .where: return .where(try condition())
    case .show: return .show(try fields())
    case .sort:
      keyword(.by)
      return .sort(try sortKeys())
    case .by: return try byClause(from: start)
    case .limit: return .limit(try limit())
    case .chart: return .chart(keyword(Keyword.styles).flatMap { Chart.Style(rawValue: $0.rawValue) })
    case .as: return try format()
    case .to: return try formatOfFile()
    default: break
    }
    guard let measure = try measure() else {
      throw failure(
        expected: (followsFind ? [.name(.kind)] : []) + Keyword.clauses.map(Expected.keyword), hints: clauseHints(isFirst, followsFind))
    }
    let keys = keyword(.by) == nil ? [] : try groupKeys()
    beginOwnColumns(measure, keys)
    return .measure(measure, by: keys)
  }

  //     measure -> 'count' | 'stats' | ( 'sum' | 'avg' | 'min' | 'max' | 'median' ) field
  mutating func measure() throws(ParseFailure) -> Measure? {
    switch keyword(Keyword.measures) {
    case .count: return .count
    case .stats: return .stats
    case let word?: if let aggregate = Aggregate(word) { return .aggregate(aggregate, of: try requiredField()) }
    case nil: break
    }
    return nil
  }

  //     'by' keys measure | 'by' fields [ 'sort' ]
  private mutating func byClause(from start: Int) throws(ParseFailure) -> Clause {
    let groups = lookingAhead { parser in
      guard let keys = try? parser.groupKeys() else { return false }
      return keys.contains { $0.part != nil } || parser.keyword(Keyword.measures, mustFit: false) != nil
    }
    guard groups else {
      // What is written as grouping is not taken for sorting.
      if input[start] == "g" {
        throw failure(
          .expectedAtEnd(Keyword.measures.map(Expected.keyword)), at: start..<position,
          hints: [instead("\(Keyword.count.rawValue) \(Keyword.by.rawValue)", of: start..<position)])
      }
      let keys = try sortKeys()
      keyword(.sort)
      return .sort(keys)
    }
    let keys = try groupKeys()
    guard let measure = try measure() else { throw failure(expected: Keyword.measures.map(Expected.keyword)) }
    beginOwnColumns(measure, keys)
    return .measure(measure, by: keys)
  }

  /// From here on the rows have only the columns that a measure made.
  mutating func beginOwnColumns(_ measure: Measure, _ keys: [GroupKey]) {
    ownColumns = [.count] + keys.compactMap { $0.part.map { OwnColumn($0) } }
    if case .aggregate(let aggregate, _) = measure { ownColumns.append(OwnColumn(aggregate)) }
    if case .stats = measure, keys.isEmpty { ownColumns += [.field, .value] }
    mayHaveOwnColumns = false
  }

  mutating func limit() throws(ParseFailure) -> Int {
    let number = try integer()
    // 前5条: the counter belongs to the number.
    skipBlanks()
    if let next = input[position], ["条", "行", "个", "项"].contains(next) {
      mark(position..<position + 1, .number)
      position += 1
    }
    return number
  }

  mutating func integer() throws(ParseFailure) -> Int {
    skipBlanks()
    expect(.integer)
    var end = position
    while isNumber(at: end) { end += 1 }
    let digits = String(String.UnicodeScalarView(input.plain[position..<end]))
    let literal = end > position ? nil : QuantityLiteral(prefixOf: input.literalBytes(from: position)[...]) { _ in false }
    if let literal { end = position + input.scalarCount(ofLiteralBytes: literal.length, from: position) }
    guard end > position, input.mayCut(before: end) else { throw failure(expected: [.integer]) }
    guard let number = Int(digits) ?? literal.flatMap({ Int(exactly: $0.number * $0.scale.factor) }), number >= 0 else {
      throw literal == nil ? failure(.numberTooLarge, at: position..<end) : failure(expected: [.integer])
    }
    mark(position..<end, .number)
    position = end
    return number
  }

  /// The keywords that are nearest to the word that stands here.
  mutating func nearestKeywordHints(_ candidates: [Keyword]) -> [any Message] {
    // `to` is near to too many words that are none of the language.
    let near = nearest(to: wordHere(), of: candidates.filter { $0 != .to }.map(\.names))
    return near.isEmpty ? [] : [QueryMessage.didYouMean(near)]
  }

  /// Ways out where no clause begins.
  private mutating func clauseHints(_ isFirst: Bool, _ followsFind: Bool) -> [any Message] {
    var hints = nearestKeywordHints(Keyword.clauses)
    if followsFind { hints = nearestHints(.kind) + hints }
    // Nothing is expected of what cannot stand here.
    let wasLost = isLost
    isLost = true
    defer { isLost = wasLost }
    switch input[position] {
    case "=", "<", ">", "~": hints.append(isFirst ? QueryMessage.whereFirst : QueryMessage.joinConditions)
    default:
      let values = isFirst ? valueHints() : []
      if let style = keyword(Keyword.styles, taking: false) {
        hints = [QueryMessage.chartBefore(style.rawValue)]
      } else if !values.isEmpty {
        hints = values + hints
      } else if keyword(.to, taking: false) != nil {
        hints.append(QueryMessage.formatBeforeFile)
      } else if isFirst, lookingAhead({ $0.field() != nil || $0.keyword(.in) != nil }) {
        hints.append(QueryMessage.whereFirst)
      }
    }
    return hints
  }
}

extension QuerySource {
  /// A `find` that named no kind: what follows it may be a kind that was misspelt.
  fileprivate var isFindOfAll: Bool { if case .find(.all) = self { true } else { false } }
}
