import CaseCore
import CaseQuery
import Testing

/// How the steps of the parser grow, in counts that are the same on every machine.
struct StepTests {
  /// What a statement may begin with, and what repeats itself behind it.
  static let shapes = [
    ("find where ", "color = red and "), ("find where ", "color=red or not "), ("查找其中", "颜色=红色且"), ("find where ", "not color = red and "),
    ("find where title ~ ", "a "), ("find where title ~ ", "a(b) "), ("find where title ~ ", "(a "), ("find where title ~ ", "("),
    ("find where ", "("), ("find where ", "(color = red) and "), ("find where ", ")"), ("find where title ~ ", "a ( and "),
    ("find where title ~ ", "a (, "), ("find where title ~ ", "“a” "), ("find where title ~ ", "“a ”b"), ("find where title ~ ", "“"),
    ("find where title ~ ", "' "), ("find where title = ", "\"\\u{\" and title = "), ("find where title ~ ", "a, "),
    ("find where title ~ ", ","), ("find where title ~ ", "count "), ("find where title ~ ", "by count "), ("find where title ~ ", "统计"),
    ("find where title ~ ", "而且"), ("find where title ~ ", "苹果"), ("find where title ~ ", " 且颜色"), ("find where title ~ ", "      and"),
    ("find fruit ", "| limit 5 "), ("find fruit ", "|"), ("find fruit ", "| by color "), ("find fruit ", "by color, origin "),
    ("find fruit by ", "color, "), ("find fruit count by ", "year(picked), "), ("find fruit ", "count by year "),
    ("show ", "Bosc "), ("show ", "Bosc pear "), ("show ", "Bosc, "), ("show ", "Bosc pear of the year "), ("show ", "Bosc 和"),
    ("show ", "Boscs "), ("show ", "Bosc pear of, "), ("why ", "."), ("why ", "a."), ("why ", "Bosc.color"), ("why ", "的"),
    ("why ", "a.colour "),
    ("values ", "color "), ("find where color in (", "red, "), ("find where weight = ", "1..2, "), ("find where picked = ", "2024至2025、"),
    ("find where ", "colr = red and "), ("find where ", "colr = red | where "), ("find fruit ", "| limti 5 "), ("find fruit ", "| to "),
    ("find fruit ", "| show titel "), ("find fruit ", "frob | "), ("search ", "a "), ("search ", "“a”:"), ("run f ", "x=1 "),
    ("history ", "a "), ("help ", "a "), ("let a = ", "let a = "), ("", "explain "), ("", "find fruit\n"), ("", "frob;"), ("# ", "a "),
    ("", "长"),
    ("find fruit # ", "\n"), ("find where title ~ a", " # b\n"), ("find where title ~ a", "\\\n"), ("find where title ~ ", "🍎\u{301}"),
  ]

  @Test(arguments: shapes)
  func `Steps grow no faster than the text`(_ beginning: String, _ piece: String) {
    // More than may be nested: what is refused for its depth is read otherwise than what is not.
    let copies = max(70, 400 / piece.unicodeScalars.count)
    let steps = [1, 2, 4].map { stepCount(of: beginning + String(repeating: piece, count: copies * $0)) }
    #expect(steps[1] <= steps[0] * 5 / 2 + 50)
    #expect(steps[2] <= steps[0] * 5 + 50)
    #expect(steps[2] <= StepTests.mostPerByte * (beginning.utf8.count + 4 * copies * piece.utf8.count), "\(steps)")
  }

  @Test(arguments: Corpus.good + Corpus.bad)
  func `Statements side by side take no more steps than each alone`(_ statement: String) {
    for parting in [" ", " | ", "，", "\n"] {
      let steps = [3, 12].map { count in stepCount(of: Array(repeating: statement, count: count).joined(separator: parting)) }
      #expect(steps[1] <= steps[0] * 5 + 50, "parted by '\(parting)'")
    }
  }

  /// No text is known that takes more for each of its bytes.
  static let mostPerByte = 40

  private func stepCount(of text: String) -> Int { parse(SourceText(text), lexicon: fruit).reduce(0) { $0 + $1.stepCount } }
}
