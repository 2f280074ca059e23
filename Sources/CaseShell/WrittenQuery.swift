import CaseCore
import CaseQuery

/// A query as it was written, and the names in it that stand for something else.
struct WrittenQuery {
  var text: String

  /// The names after a `$`, with their places in the text, in bytes.
  var variables: [(name: String, place: Range<Int>)]

  /// Whether it goes on from the last answer without a name for it.
  var goesOn: Bool

  /// Where in the text the file of the answer is named, in bytes.
  private var fileStart: Int?

  /// A query that is pinned: names of records are shown.
  init(_ parsed: Parsed, _ pinned: PinnedQuery, in source: SourceText?) {
    self.init(parsed, pinned.query, in: source)
    if pinned.isOfNames { prefix("\(Keyword.show.rawValue) ") }
  }

  init(_ parsed: Parsed, _ query: Query, in source: SourceText?) {
    let span = query.span
    text = source?[span] ?? ""
    // What follows a query that is pinned stands apart from it.
    while text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
    variables = parsed.tokens.filter { $0.class == .variable && $0.span.lowerBound >= span.lowerBound }.compactMap { token in
      guard let written = source?[token.span], written.hasPrefix("$") || written.hasPrefix("＄") else { return nil }
      return (String(written.dropFirst()), token.span.lowerBound - span.lowerBound..<token.span.upperBound - span.lowerBound)
    }
    goesOn = text.unicodeScalars.first.map { $0 == "|" || $0 == "｜" } == true
    if case .format(_, let destination?) = query.clauses.last {
      fileStart = parsed.tokens.last { $0.span.upperBound <= destination.file.span.lowerBound }.map { $0.span.lowerBound - span.lowerBound }
    }
  }

  private mutating func prefix(_ words: String) {
    let length = words.utf8.count
    text = words + text
    variables = variables.map { ($0.name, $0.place.lowerBound + length..<$0.place.upperBound + length) }
    fileStart = fileStart.map { $0 + length }
  }

  /// The query without the file that its answer is written to, which says more of a machine than of the answer.
  var withoutFile: WrittenQuery {
    guard let fileStart, fileStart > 0 else { return self }
    var query = self
    let kept = text.utf8.prefix(fileStart).reversed().drop { $0 == UInt8(ascii: " ") }.reversed()
    query.text = String(decoding: kept, as: UTF8.self)
    query.variables.removeAll { $0.place.upperBound > kept.count }
    query.fileStart = nil
    return query
  }
}

/// A query with everything that it depends on, as the text of a script.
struct StandaloneQuery {
  /// `let` and `param` statements, in the order in which they need each other.
  private(set) var definitions: [String] = []
  private(set) var text = ""

  /// The query without the file that its answer is written to.
  private var textWithoutFile = ""

  /// What each name is defined as, by the beginning of its definition.
  private var defined: [String: String] = [:]

  /// A name that would have to stand for two things.
  private(set) var ambiguousName: String?

  /// Whether it goes on from an answer that no query gave.
  private(set) var hasNoBeginning = false

  /// - Parameter scope: What its names stand for, and what the last answer is, before it is answered.
  init(_ query: WrittenQuery, in scope: Session.Scope) {
    text = resolve(query, in: scope, depth: 0)
    textWithoutFile = resolve(query.withoutFile, in: scope, depth: 0)
  }

  /// The script that answers the same, wherever that is written to; `nil` where it would not mean the same elsewhere.
  var reproducingScript: String? { hasNoBeginning || ambiguousName != nil ? nil : scriptWithoutFile }

  /// The whole script, wherever its answer is written to.
  var scriptWithoutFile: String { (definitions + [textWithoutFile]).joined(separator: "\n") }

  /// The whole script.
  var script: String { (definitions + [text]).map { $0 + "\n" }.joined() }

  /// Defines what a query depends on, and says how it is written then.
  private mutating func resolve(_ query: WrittenQuery, in scope: Session.Scope, depth: Int) -> String {
    var bytes = Array(query.text.utf8)
    for (name, place) in query.variables.reversed() {
      if name == "_" {
        if let last = scope.lastQuery { bytes.replaceSubrange(place, with: Array("$\(define(last))".utf8)) } else { hasNoBeginning = true }
        continue
      }
      // Deeper ones are refused when they are answered.
      if let named = scope.written[name], depth < 16 {
        define("let \(name) = ", resolve(named, in: scope, depth: depth + 1))
      }
      if let value = scope.parameters[name] { define("param \(name) = ", value.quoted) }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard query.goesOn else { return text }
    guard let last = scope.lastQuery else {
      hasNoBeginning = true
      return text
    }
    take(last)
    return "\(last.text)\n\(text)"
  }

  /// Defines the query of the last answer, and tells its name.
  private mutating func define(_ last: StandaloneQuery) -> String {
    take(last)
    if let known = defined.first(where: { $0.key.hasPrefix("let _") && $0.value == last.text }) {
      return String(known.key.dropFirst("let ".count).dropLast(" = ".count))
    }
    let name = "_\(defined.count { $0.key.hasPrefix("let _") } + 1)"
    define("let \(name) = ", last.text)
    return name
  }

  private mutating func take(_ other: StandaloneQuery) {
    for definition in other.definitions {
      guard let (beginning, value) = other.defined.first(where: { definition == $0.key + $0.value }) else { continue }
      define(beginning, value)
    }
    ambiguousName = ambiguousName ?? other.ambiguousName
    hasNoBeginning = hasNoBeginning || other.hasNoBeginning
  }

  private mutating func define(_ beginning: String, _ value: String) {
    if let known = defined[beginning] {
      if known != value { ambiguousName = ambiguousName ?? beginning.split(separator: " ").dropFirst().first.map(String.init) }
      return
    }
    defined[beginning] = value
    definitions.append(beginning + value)
  }
}
