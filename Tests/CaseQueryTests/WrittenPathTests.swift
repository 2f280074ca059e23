import CaseCore
import CaseQuery
import Testing

struct WrittenPathTests {
  @Test(arguments: [
    ("Examples/me", "Examples/me", false), ("", "", false), ("\"", "", true), ("\"my fo", "my fo", true),
    ("\"my folder/\"", "my folder/", true),
    ("“物流 案", "物流 案", true), ("「a」", "a", true), (#""a\"b\\c"#, #"a"b\c"#, true), ("~/a", "~/a", false),
  ]) func `A path is read without its quotes, whole or half typed`(_ written: String, _ path: String, _ isQuoted: Bool) {
    let found = WrittenPath(written)
    #expect(found.path == path)
    #expect(found.isQuoted == isQuoted)
  }

  @Test(arguments: [
    ("a", "a b", #""a b""#), ("a", "a/b.casebook", "a/b.casebook"), ("\"", "a", #""a""#), ("“", "案例", #""案例""#), ("", "案例（二）", #""案例（二）""#),
    ("", "where", #""where""#), ("", #"a"b\c"#, #""a\"b\\c""#), ("", "a;b", #""a;b""#), ("~/", "~/a", "~/a"), ("~/", "~/a b", #""~/a b""#),
    ("", "#a", ##""#a""##), ("", "a|b", #""a|b""#),
  ]) func `A path is written in quotes where it must be, or where they were typed`(_ typed: String, _ path: String, _ written: String) {
    #expect(WrittenPath(typed).writing(path) == written)
    #expect(read("run \(written)") == read("run \(path.quoted)"))
  }

  @Test(arguments: [("", "a b/", #""a b/"#), ("\"", "a/", #""a/"#), ("", "a/", "a/")])
  func `A quotation stays open where more will be typed`(_ typed: String, _ path: String, _ written: String) {
    #expect(WrittenPath(typed).writing(path, isWhole: false) == written)
    #expect(WrittenPath(written).path == path)
  }
}
