import CaseCore
import CaseQuery

/// A statement in one plain form: English words, names as the lexicon has them, every text in quotes.
struct Printer {
  func print(_ statement: Statement) -> String {
    switch statement {
    case .query(let query): print(query)
    case .explain(let query): "explain \(print(query))"
    case .let(let name, let query): "let \(name.text) = \(print(query))"
    case .param(let name, let field, let value):
      "param \(name.text)" + (field.map { " : \($0.text)" } ?? "") + (value.map { " = \(quoted($0.text))" } ?? "")
    case .run(let file, let arguments):
      "run \(quoted(file.text))" + arguments.map { " \($0.name.text)=\(quoted($0.value.text))" }.joined()
    case .expect(let rows): "expect \(rows.operator.rawValue) \(rows.count) rows"
    case .save(let name, let query): "save \(name.text)" + (query.map { " = \(print($0))" } ?? "")
    case .queries(let format, let file):
      "queries" + form(format, file)
    case .pin(let pinned, let heading):
      "pin" + (pinned.map { " \(print($0.query))" } ?? "") + (heading.map { " as \(quoted($0.text))" } ?? "")
    case .pins(let format, let file): "pins" + form(format, file)
    case .unpin(let numbers):
      "unpin " + (numbers?.map { $0.low == $0.high ? "\($0.low)" : "\($0.low)..\($0.high)" }.joined(separator: ", ") ?? "all")
    case .brief(let title, let format, let file): "brief" + (title.map { " as \(quoted($0.text))" } ?? "") + form(format, file)
    case .open(let folder): "open \(quoted(folder.text))"
    case .reload: "reload"
    case .check(let path, let clauses):
      "check" + (path.map { " \(quoted($0.text))" } ?? "") + clauses.map { " | \(print($0))" }.joined()
    case .history(let words, let limit, let format, let file):
      "history" + words.map { " \(quoted($0.text))" }.joined() + (limit.map { " | limit \($0)" } ?? "")
        + (format.map { " | as \($0.rawValue)" } ?? "") + (file.map { " to\($0.replaces ? "!" : "") \(quoted($0.file.text))" } ?? "")
    case .set(let setting, let choice): "set" + (setting.map { " \($0)" } ?? "") + (choice.map { " \($0.name)" } ?? "")
    case .help(let topic): "help" + (topic.map { " \($0.text)" } ?? "")
    case .quit: "quit"
    }
  }

  private func print(_ query: Query) -> String {
    ([print(query.source)] + query.clauses.map(print)).joined(separator: " | ")
  }

  private func print(_ source: QuerySource) -> String {
    switch source {
    case .find(let kinds): "find \(print(kinds))"
    case .measure(let measure, let kinds, let condition, let fields):
      "\(print(measure)) \(print(kinds))" + (condition.map { " where \(print($0))" } ?? "") + by(fields)
    case .stats(let names): "stats \(list(names))"
    case .show(let names): "show \(list(names))"
    case .describe(.kind(let kind)): "describe \(kind.text)"
    case .describe(.field(let field)): "describe \(field.text)"
    case .describe(nil): "describe"
    case .values(let field): "values \(field.text)"
    case .search(let words): "search " + words.map(print).joined(separator: " ")
    case .related(let names): "related \(list(names))"
    case .compare(let names): "compare \(list(names))"
    case .cite(let names): "cite \(list(names))"
    case .why(let name, let field): "why \(print(name))" + (field.map { ".\($0.text)" } ?? "")
    case .conflicts(let names): "conflicts" + (names.isEmpty ? "" : " \(list(names))")
    }
  }

  private func form(_ format: Format?, _ file: Destination?) -> String {
    (format.map { " | as \($0.rawValue)" } ?? "") + (file.map { " to\($0.replaces ? "!" : "") \(quoted($0.file.text))" } ?? "")
  }

  private func print(_ kinds: Kinds) -> String {
    switch kinds {
    case .all: "all"
    case .some(let kinds): names(kinds)
    case .variable(let name): "$\(name.text)"
    }
  }

  private func print(_ clause: Clause) -> String {
    switch clause {
    case .where(let condition): "where \(print(condition))"
    case .show(let fields): "show \(names(fields))"
    case .sort(let keys): "sort by " + keys.map(print).joined(separator: ", ")
    case .limit(let count): "limit \(count)"
    case .measure(let measure, let keys): "\(print(measure))\(by(keys))"
    case .chart(let style): "chart" + (style.map { " \($0)" } ?? "")
    case .format(let format, let file):
      "as \(format.rawValue)" + (file.map { " to\($0.replaces ? "!" : "") \(quoted($0.file.text))" } ?? "")
    }
  }

  private func print(_ key: SortKey) -> String {
    key.field.text + (key.isDescending.map { $0 ? " desc" : " asc" } ?? "")
  }

  private func print(_ condition: Condition) -> String {
    switch condition {
    case .or(let left, let right): "\(print(left)) or \(print(right))"
    case .and(let left, let right): "\(inAnd(left)) and \(inAnd(right))"
    case .not(.and(let left, let right)): "not (\(print(.and(left, right))))"
    case .not(let inner): "not \(inAnd(inner))"
    case .isEmpty(let field, let negated): "\(field.text) is \(negated ? "not " : "")empty"
    case .comparison(let comparison):
      (comparison.field.map { "\($0.text) " } ?? "") + "\(comparison.operator.rawValue) \(print(comparison.values))"
    }
  }

  private func inAnd(_ condition: Condition) -> String {
    if case .or = condition { "(\(print(condition)))" } else { print(condition) }
  }

  private func print(_ values: [ValueRange]) -> String {
    let items = values.map { print($0.low) + ($0.high.map { "..\(print($0))" } ?? "") }
    return items.count == 1 ? items[0] : "(\(items.joined(separator: ", ")))"
  }

  private func print(_ operand: Operand) -> String {
    switch operand {
    case .word(let word): quoted(word.text)
    case .variable(let word): "$\(word.text)"
    }
  }

  private func list(_ operands: [Operand]) -> String { operands.map(print).joined(separator: ", ") }
  private func names(_ words: [Word]) -> String { words.map(\.text).joined(separator: ", ") }
  private func by(_ keys: [GroupKey]) -> String {
    let keys = keys.map { key in key.part.map { "\($0)" + (key.field.map { "(\($0.text))" } ?? "") } ?? key.field?.text ?? "" }
    return keys.isEmpty ? "" : " by \(keys.joined(separator: ", "))"
  }

  private func print(_ measure: Measure) -> String {
    switch measure {
    case .count: "count"
    case .stats: "stats"
    case .aggregate(let aggregate, let field): "\(aggregate) \(field.text)"
    }
  }

  private func quoted(_ text: String) -> String {
    var view = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": view.append(contentsOf: "\\\(scalar)".unicodeScalars)
      case "\n": view.append(contentsOf: "\\n".unicodeScalars)
      case "\t": view.append(contentsOf: "\\t".unicodeScalars)
      default: view.append(scalar)
      }
    }
    view.append("\"")
    return String(view)
  }
}
