import CaseQuery
import Testing

struct ParserPinsTests {
  @Test(arguments: [
    ("pin", "pin"), ("钉住", "pin"), ("pin as \"甲 a\"", "pin as \"甲 a\""), ("pin Bosc", "pin show \"Bosc\""),
    ("pin Bosc as 'x'", "pin show \"Bosc\" as \"x\""), ("pin Bosc, 金冠 as “甲”", "pin show \"Bosc\", \"金冠\" as \"甲\""),
    ("钉住金冠格式“甲”", "pin show \"金冠\" as \"甲\""), ("pin Bosc as card as \"x\"", "pin show \"Bosc\" | as card as \"x\""),
    ("pin $a", "pin show $a"), ("pin | count by color", "pin find $_ | count by color"),
    ("pin find fruit limit 3 as \"x\"", "pin find fruit | limit 3 as \"x\""),
    ("pin find fruit limit 3 | as \"x\"", "pin find fruit | limit 3 as \"x\""),
    ("pin find fruit as csv to a.csv as \"x\"", "pin find fruit | as csv to \"a.csv\" as \"x\""),
    ("pin count fruit by color chart as \"x\"", "pin count fruit by color | chart as \"x\""),
    ("pin by color count fruit", "pin count fruit by color"), ("钉住统计水果", "pin stats fruit"),
    ("pin find fruit where title = as-is", "pin find fruit | where title = \"as-is\""),
  ])
  func `A record, a query or the last answer is pinned, perhaps under a heading`(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("pins", "pins"), ("钉板", "pins"), ("pins as csv to a.csv", "pins | as csv to \"a.csv\""), ("pins | as json", "pins | as json"),
    ("unpin 2", "unpin 2"), ("取下2", "unpin 2"), ("unpin 2, 4..6", "unpin 2, 4..6"), ("取下 2至4、6", "unpin 2..4, 6"),
    ("unpin all", "unpin all"), ("取下全部", "unpin all"), ("brief", "brief"), ("简报", "brief"),
    ("brief to a.html", "brief | as html to \"a.html\""),
    ("brief to! a.md", "brief | as markdown to! \"a.md\""), ("brief as html", "brief | as html"),
    ("brief as \"甲\" to a.md", "brief as \"甲\" | as markdown to \"a.md\""), ("简报 格式“甲” 到 乙.html", "brief as \"甲\" | as html to \"乙.html\""),
  ])
  func `Pins are listed, taken away and made a document`(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: [
    ("pin quit", "onlyQueriesArePinned 5-9"), ("pin pin Bosc", "onlyQueriesArePinned 5-13"),
    ("pin Bosc as x", "expected 13-14 (headingInQuotes)"),
    ("pin find fruti", "expected 10-15"), ("pin Bosc as \"x\" limit 3", "expected 17-22"),
    ("pin Bosc as \"x", "unclosedQuote 13-14 (closeWith)"),
    ("unpin", "expectedAtEnd 6-6 (helpTells)"), ("unpin x", "expected 7-8"), ("unpin 1..", "expectedAtEnd 10-10"),
    ("unpin 1 2", "expected 9-10"), ("unpin -1", "expected 7-9"), ("brief to a.csv", "notOfDocuments 7-15 (documentForms)"),
    ("brief as card", "notOfDocuments 7-14 (documentForms)"), ("brief to a", "expected 7-9 (documentForms)"),
    ("pins Bosc", "expected 6-10"),
    ("let a = pin Bosc", "onlyQueriesHaveNames 9-17"), ("find fruit as \"x\"", "expected 15-18"),
  ])
  func `What cannot be pinned is told with its place and the way out`(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }
}
