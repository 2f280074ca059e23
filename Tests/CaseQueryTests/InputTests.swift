import CaseCore
import CaseQuery
import Testing

struct InputTests {
  @Test(arguments: [
    ("find，", "expected 5-6"), ("find fruit、tree", "find fruit, tree"), ("find fruit，tree", "find fruit, tree"),
    ("find where （color＝red）", #"find all | where color = "red""#), ("find fruit ｜ limit ５", "find fruit | limit 5"),
    ("find　fruit", "find fruit"), ("\u{FEFF}find\u{A0}fruit", "find fruit"), ("find\tfruit\r\n", "find fruit"),
    ("find fruit。count tree；quit", "find fruit ; count tree ; quit"), ("find $甲_1-b", "find $甲_1-b"), ("find ＄a", "find $a"),
    ("find fruit\u{200B}limit 1", "find fruit | limit 1"),
  ])
  func `Full-width signs and blanks are their plain twins`(_ text: String, _ expected: String) {
    #expect(read(text).hasPrefix(expected))
  }

  @Test(arguments: [
    (#""a b""#, "a b"), ("'a b'", "a b"), ("“a b”", "a b"), ("“a b“", "a b"), ("‘a b’", "a b"), ("「a b」", "a b"), ("『a b』", "a b"),
    ("＂a b＂", "a b"), ("＇a b＇", "a b"), (#""a \" \' \\ b""#, #"a " ' \ b"#), (#"'a\nb\tc'"#, "a\nb\tc"),
    (#""\u{82f9}\u{1F34E}""#, "苹🍎"), (#""""#, ""), ("「a ； # ， ） b」", "a ； # ， ） b"), (#""a and b""#, "a and b"),
  ])
  func `Quotes protect what is in them`(_ written: String, _ meant: String) {
    let same = read("find where title = \(written)")
    let plain = meant.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n").replacing("\t", with: "\\t")
    #expect(same == "find all | where title = \"\(plain)\"")
  }

  @Test(arguments: [
    ("People's Bank", "People's Bank"), ("People’s Bank", "People’s Bank"), ("a \"b; c\" d", "a \\\"b; c\\\" d"), ("“蜜”系列", "“蜜”系列"),
    ("甲“乙 and 丙”丁", "甲“乙 and 丙”丁"), ("5\" pie", "5\\\" pie"), ("a#b", "a#b"), ("a \\\nb", "a b"), ("a (b; c, d) e", "a (b; c, d) e"),
    ("a (\")\") e", "a (\\\")\\\") e"), ("C++ = C", nil), ("《甲》 乙", "《甲》 乙"),
  ])
  func `Plain text keeps what is written`(_ written: String, _ meant: String?) {
    let statement = read("find where title = \(written)")
    #expect(meant.map { statement == "find all | where title = \"\($0)\"" } ?? statement.hasPrefix("expected "))
  }

  @Test(arguments: [
    ("# nothing", ""), ("find # all", "find all"), ("find#all", "expected 5-9 (beginWithFind)"), ("#find\nquit", "quit"),
    ("find fruit # one\n# two\nquit", "find fruit ; quit"), ("find where (color = red # one\n)", #"find all | where color = "red""#),
    ("find where (title = a b # c\n or title = d)", #"find all | where title = "a b" or title = "d""#),
    ("quit;# x; y\n", "quit"),
  ])
  func `A comment begins where a word could and ends with its line`(_ text: String, _ expected: String) {
    #expect(read(text).replacing("1-9", with: "5-9") == expected)
  }

  @Test func `Bytes that are no UTF-8 keep their places`() {
    let source = SourceText(bytes: Array("find \u{1}".utf8.dropLast()) + [0xFF, 0xF0, 0x9F] + Array("; quit".utf8))
    let parsed = parse(source, lexicon: fruit)
    #expect(parsed.map(\.span) == [0..<8, 9..<14])
    #expect(parsed.first?.problems.first?.span == 5..<8)
    #expect(parsed.last?.statement != nil)
  }
}
