public import CaseCore
import TextMeasure

// Every part of a query in plain form: English words, names as the catalogue has them, quotes only where they are needed. It is read as the
// same query again.

/// What names were read as, by their places, where that is not what was written.
public typealias Readings = [SourceSpan: String]

extension Query {
  /// The query in plain form.
  public func plainText(_ readings: Readings = [:]) -> String {
    ([source.plainText(readings)] + clauses.map { $0.plainText(readings) }).joined(separator: " ")
  }
}

extension QuerySource {
  /// The source in plain form.
  public func plainText(_ readings: Readings = [:]) -> String {
    func list(_ operands: [Operand]) -> String { operands.map { $0.plainText(readings) }.joined(separator: ", ") }
    return switch self {
    case .find(.variable(let name)) where name.span.isEmpty: "|"
    case .find(let kinds): "find" + kinds.plainText
    case .measure(let measure, let kinds, let condition, let keys):
      measure.plainText + kinds.plainText + (condition.map { " where " + $0.plainText(readings) } ?? "") + keys.plainText
    case .stats(let names): "stats " + list(names)
    case .show(let names): "show " + list(names)
    case .describe(.kind(let word)), .describe(.field(let word)): "describe " + word.text
    case .describe(nil): "describe"
    case .values(let field): "values " + field.text
    case .search(let words): "search " + words.map { $0.plainText(readings) }.joined(separator: " ")
    case .related(let names): "related " + list(names)
    case .compare(let names): "compare " + list(names)
    case .cite(let names): "cite " + list(names)
    case .why(let name, let field): "why " + name.plainText(readings) + (field.map { "." + $0.text } ?? "")
    case .conflicts(let names): "conflicts" + (names.isEmpty ? "" : " " + list(names))
    }
  }
}

extension Clause {
  /// The clause in plain form.
  public func plainText(_ readings: Readings = [:]) -> String {
    switch self {
    case .where(let condition): "where " + condition.plainText(readings)
    case .show(let fields): "show " + fields.map(\.text).joined(separator: ", ")
    case .sort(let keys): "sort by " + keys.map(\.plainText).joined(separator: ", ")
    case .limit(let count): "limit \(count)"
    case .measure(let measure, let keys): measure.plainText + keys.plainText
    case .chart(let style): "chart" + (style.map { " " + $0.rawValue } ?? "")
    case .format(let format, let file):
      "as \(format.rawValue)" + (file.map { ($0.replaces ? " to! " : " to ") + $0.file.text.quotedAsPath } ?? "")
    }
  }
}

extension Condition {
  /// The condition in plain form: `group = halogen and not (phase = gas or use is empty)`.
  public func plainText(_ readings: Readings = [:]) -> String {
    switch self {
    case .and(let a, let b): "\(a.plainText(readings, inside: .and)) and \(b.plainText(readings, inside: .and))"
    case .or(let a, let b): "\(a.plainText(readings)) or \(b.plainText(readings))"
    case .not(let inner): "not \(inner.plainText(readings, inside: .not))"
    case .isEmpty(let field, let negated): "\(field.text) is \(negated ? "not " : "")empty"
    case .comparison(let comparison): comparison.plainText(readings)
    }
  }

  /// The condition in brackets where `and` or `not` would take a part of it for the whole.
  private func plainText(_ readings: Readings, inside keyword: Keyword) -> String {
    switch (keyword, self) {
    case (_, .or), (.not, .and): "(\(plainText(readings)))"
    default: plainText(readings)
    }
  }

  /// The conditions that `and` joins, in their order.
  public var conjuncts: [Condition] {
    if case .and(let a, let b) = self { a.conjuncts + b.conjuncts } else { [self] }
  }
}

extension Comparison {
  fileprivate func plainText(_ readings: Readings) -> String {
    let items = values.map { value in value.low.plainText(readings) + (value.high.map { ".." + $0.plainText(readings) } ?? "") }
    let list = items.count == 1 ? items[0] : "(\(items.joined(separator: ", ")))"
    return (field.map { $0.text + " " } ?? "") + "\(`operator`.rawValue) \(list)"
  }
}

extension Operand {
  fileprivate func plainText(_ readings: Readings) -> String {
    switch self {
    case .variable(let name): readings[name.span]?.quotedIfNeeded ?? "$" + name.text
    case .word(let word): (readings[word.span] ?? word.text).quotedIfNeeded
    }
  }
}

extension Kinds {
  fileprivate var plainText: String {
    switch self {
    case .all: ""
    case .some(let kinds): " " + kinds.map(\.text).joined(separator: ", ")
    case .variable(let name): " $" + name.text
    }
  }
}

extension Measure {
  fileprivate var plainText: String {
    switch self {
    case .count: "count"
    case .stats: "stats"
    case .aggregate(let aggregate, let field): "\(aggregate.rawValue) \(field.text)"
    }
  }
}

extension [GroupKey] {
  fileprivate var plainText: String {
    isEmpty ? "" : " by " + map(\.plainText).joined(separator: ", ")
  }
}

extension GroupKey {
  fileprivate var plainText: String {
    guard let part else { return field?.text ?? "" }
    return part.rawValue + (field.map { "(\($0.text))" } ?? "")
  }
}

extension SortKey {
  fileprivate var plainText: String { field.text + (isDescending.map { $0 ? " desc" : " asc" } ?? "") }
}

extension String {
  /// The text as it can be written in a statement: in quotes where a sign, a word of the language or a blank at an end could end it.
  public var quotedIfNeeded: String { holdsSign || holdsKeyword ? quoted : self }

  /// Whether it holds a sign, or a blank at an end, with which it can only be written in quotes.
  public var holdsSign: Bool {
    let hasApostrophe = hasApostropheInsideWord
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      let plain = scalar.plain
      let isQuote = scalar.isQuote && !(hasApostrophe && scalar == "'")
      let isSign = plain.isDelimiter && plain != " " || plain == "#" || plain == "\\" || plain == "$" || isQuote
      if isSign || (plain == " " && previous == " ") || (scalar == "." && previous == ".") { return true }
      previous = plain
    }
    // Two blanks side by side are one where it is read.
    return previous == " "
  }

  /// Whether its only apostrophe stands between two letters: that opens no quotation.
  private var hasApostropheInsideWord: Bool {
    guard utf8.contains(UInt8(ascii: "'")), let index = unicodeScalars.firstIndex(of: "'"),
      let previous = unicodeScalars[..<index].last, let next = unicodeScalars[unicodeScalars.index(after: index)...].first
    else { return false }
    let isInside = previous.plain.properties.isAlphabetic && next.properties.isAlphabetic
    return isInside && !unicodeScalars[unicodeScalars.index(after: index)...].contains("'")
  }

  /// The text in quotes, with escapes for what would end it.
  public var quoted: String {
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted.append(contentsOf: "\\\(scalar)".unicodeScalars)
      case "\n": quoted.append(contentsOf: "\\n".unicodeScalars)
      case "\t": quoted.append(contentsOf: "\\t".unicodeScalars)
      default: quoted.append(scalar)
      }
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// The path as it can be written in a statement; the sign of the home folder asks for no quotes.
  public var quotedAsPath: String {
    let rest = hasPrefix("~/") ? String(dropFirst(2)) : self
    return !rest.unicodeScalars.contains(where: \.properties.isWhitespace) && (rest.isEmpty ? self != rest : rest.quotedIfNeeded == rest)
      ? self : quoted
  }

  /// Whether a word of the language stands in it as a word of its own.
  public var holdsKeyword: Bool {
    var word = String.UnicodeScalarView()
    var length = 0
    for scalar in unicodeScalars {
      let plain = scalar.plain
      if plain == " " {
        if length > 0, length <= Keyword.longestName, Keyword.allNames.contains(String(word)) { return true }
        word.removeAll(keepingCapacity: true)
        length = 0
      } else {
        length += 1
        if length <= Keyword.longestName { word.append(plain) }
      }
    }
    return length > 0 && length <= Keyword.longestName && Keyword.allNames.contains(String(word))
  }
}
