import CaseCore
import CaseQuery
import Testing

struct StatementSpansTests {
  @Test(arguments: [
    ("", [""]), ("find", ["find"]), ("find;quit", ["find", "quit"]), ("find\nquit\n", ["find", "quit"]),
    ("find。quit", ["find", "quit"]), ("find fruit\n| limit 5", ["find fruit\n| limit 5"]),
    ("find fruit\n\n| limit 5", ["find fruit", "", "| limit 5"]),
    ("find fruit |\nlimit 5", ["find fruit |\nlimit 5"]), ("find fruit,\ntree", ["find fruit,\ntree"]),
    ("find fruit、\ntree", ["find fruit、\ntree"]),
    ("find \\\nfruit", ["find \\\nfruit"]), ("find \\ \r\nfruit", ["find \\ \r\nfruit"]),
    ("find where color =\nred", ["find where color =\nred"]),
    ("find where color in\n(red)", ["find where color in\n(red)"]), ("find where\ncolor = red", ["find where\ncolor = red"]),
    ("查找其中颜色=红色且\n产地=秘鲁", ["查找其中颜色=红色且\n产地=秘鲁"]), ("查找其中\n颜色=红色", ["查找其中\n颜色=红色"]),
    ("查找其中颜色等于\n红色", ["查找其中颜色等于\n红色"]), ("find where title = 是非\nquit", ["find where title = 是非", "quit"]),
    ("search 合并\nquit", ["search 合并", "quit"]), ("search 供给不足\nquit", ["search 供给不足", "quit"]),
    ("find where not\ncolor = red", ["find where not\ncolor = red"]), ("find sort by\ncolor", ["find sort by\ncolor"]),
    ("find where color = red and # why\ncolor = green", ["find where color = red and # why\ncolor = green"]),
    ("find where title ~ \"a # b\",\nc", ["find where title ~ \"a # b\",\nc"]),
    (
      "find where (color = red\nor color = green)\nquit",
      [
        "find where (color = red\nor color = green)", "quit",
      ]
    ),
    ("find where title = \"a\nb;c\"\nquit", ["find where title = \"a\nb;c\"", "quit"]),
    ("find where title = \"a\nquit", ["find where title = \"a", "quit"]),
    ("find where title ~ (a; b)\nquit", ["find where title ~ (a; b)", "quit"]), ("find )\nquit", ["find )", "quit"]),
    ("help where\nquit", ["help where", "quit"]), ("帮助 =\nquit", ["帮助 =", "quit"]), ("help (\nquit", ["help (", "quit"]),
    ("find # (\nquit", ["find # (", "quit"]), ("“a“;“b”", ["“a“", "“b”"]), ("a’s; b’s", ["a’s", "b’s"]),
    ("find 'a\\';b'\nquit", ["find 'a\\';b'", "quit"]),
  ])
  func `A text falls into statements`(_ text: String, _ expected: [String]) {
    let source = SourceText(text)
    let spans = parse(source, lexicon: fruit).map(\.span)
    let trimmed = spans.map { source[$0].trimmed }.filter { !$0.isEmpty }
    #expect(trimmed == expected.map(\.trimmed).filter { !$0.isEmpty })
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound + 3 >= $1.lowerBound && $0.upperBound < $1.lowerBound })
  }

  @Test(arguments: [
    "find (", "find fruit |", "find fruit,", "find where color =", "find where color = \"re", "find where color = “re", "find where",
    "查找其中颜色=红色且", "find 'a\nb", "find; find (", "find fruit \\", "find where (color = red\n", "find where color = red and # why",
  ])
  func `A text is unfinished while its last statement needs more`(_ text: String) { #expect(isUnfinished(text)) }

  @Test(arguments: [
    "", " ", "# (", "find", "find fruit;", "find where color = red", "find People's", "help (", "help \"", "find )",
    "find (a)\n", "find where title = “a”",
  ])
  func `A text is finished when its last statement could end`(_ text: String) { #expect(!isUnfinished(text)) }
}

extension String {
  /// Without the blanks around it.
  fileprivate var trimmed: String {
    var view = Substring(self)
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }
}
