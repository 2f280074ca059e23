/// A question that this program and its peers are asked over a generated catalogue.
struct Question {
  let name: String

  /// How it is asked here.
  let statement: String

  let sqlite: String
  let duckdb: String

  /// Where an index of the text can answer it.
  var fts5: String?

  /// Where a new process is asked it, too.
  var jq: String?

  /// Whether what is measured is the answer as CSV.
  var isWritten = false

  /// What an answer may take over a million things.
  let goal: Duration
}

extension Question {
  static let all =
    [
      Question(
        name: "one value of a field", statement: "count thing where craft=weaving",
        sqlite: "select count(*) from crafts where craft = 'weaving'",
        duckdb: "select count(*) from things where list_contains(craft, 'weaving')",
        jq: #"[.[] | select(.craft | index("weaving"))] | length"#, goal: .microseconds(30)),
      Question(
        name: "two conditions", statement: "count thing where craft=weaving and region=greystone",
        sqlite: "select count(*) from crafts join things on n = thing where craft = 'weaving' and region = 'greystone'",
        duckdb: "select count(*) from things where list_contains(craft, 'weaving') and region = 'greystone'", goal: .microseconds(300)),
      Question(
        name: "count by a field", statement: "count thing by region show count",
        sqlite: "select count(*) from things group by region order by 1 desc",
        duckdb: "select count(*) from things group by region order by 1 desc",
        jq: "group_by(.region) | map(length) | sort | reverse | .[]", goal: .microseconds(500)),
      text("2 characters", "灯笼"), text("3 characters", "石拱桥"), text("4 characters", "古城便携"),
      same(
        "top 10 by a number", "find thing sort by weight desc limit 10 show weight",
        "select weight || unit from things order by weight desc limit 10", goal: .microseconds(10)),
      Question(
        name: "first 20 rows of one condition", statement: "find thing where craft=weaving limit 20 show id, title",
        sqlite: "select id, title from crafts join things on n = thing where craft = 'weaving' order by thing limit 20",
        duckdb: "select id, title from things where list_contains(craft, 'weaving') limit 20", goal: .microseconds(10)),
      Question(
        name: "first 20 rows of two", statement: "find thing where craft=weaving and region=greystone limit 20 show id, title",
        sqlite: """
          select id, title from crafts join things on n = thing where craft = 'weaving' and region = 'greystone' order by thing limit 20
          """,
        duckdb: "select id, title from things where list_contains(craft, 'weaving') and region = 'greystone' limit 20",
        goal: .microseconds(10)),
      Question(
        name: "all rows of two, as CSV", statement: "find thing where craft=weaving and region=greystone show id, title, weight",
        sqlite: """
          select id, title, weight || unit from crafts join things on n = thing where craft = 'weaving' and region = 'greystone' order by thing
          """,
        duckdb: "select id, title, weight || unit from things where list_contains(craft, 'weaving') and region = 'greystone'",
        isWritten: true,
        goal: .milliseconds(5)),
    ]

  /// How many things have some characters in their title, in any language, or in their note.
  private static func text(_ name: String, _ text: String) -> Question {
    let columns = ["title", "title_en", "note"]
    func condition(_ function: (String) -> String) -> String { columns.map(function).joined(separator: " or ") }
    return Question(
      name: "text of \(name)", statement: "count thing where title ~ \(text) or note ~ \(text)",
      sqlite: "select count(*) from things where \(condition { "instr(\($0), '\(text)')" })",
      duckdb: "select count(*) from things where \(condition { "contains(\($0), '\(text)')" })",
      fts5: text.count < 3 ? nil : "select count(*) from texts where texts match '\"\(text)\"'",
      jq: text.count > 2 ? nil : #"[.[] | select([.title.zh, .title.en, .note] | any(contains("\#(text)")))] | length"#,
      goal: .milliseconds(5))
  }

  /// What both databases are asked in the same words.
  private static func same(_ name: String, _ statement: String, _ sql: String, goal: Duration) -> Question {
    Question(name: name, statement: statement, sqlite: sql, duckdb: sql, goal: goal)
  }
}
