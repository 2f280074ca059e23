import Testing

@testable import LineEditing

@Suite("History search")
struct HistorySearchTests {
  private let entries = ["find 上海", "物流优化", "find 物流", "FIND 物流", "find 物流"]

  @Test func `the newest comes first, each once`() {
    var search = HistorySearch(entries)
    #expect(search.matches == ["find 物流", "FIND 物流", "物流优化", "find 上海"])
    search.query = "物流"
    #expect(search.line == "find 物流")
    search.older()
    #expect(search.line == "FIND 物流")
    search.newer()
    search.newer()
    #expect(search.line == "物流优化")
  }

  // The last bytes of these code points are controls: 上 is U+4E0A, 不 U+4E0D, 一 U+4E00.
  @Test(arguments: ["上", "上海", "FIND 上"])
  func `any character can be searched for`(query: String) {
    var search = HistorySearch(entries)
    search.query = query
    #expect(search.matches == ["find 上海"])
  }

  @Test func `case, width and traditional forms make no difference`() {
    var search = HistorySearch(["FIND 物流优化"])
    for query in ["find", "ＦＩＮＤ", "物流優化"] {
      search.query = query
      #expect(search.line == "FIND 物流优化", "\(query)")
    }
  }

  @Test func `nothing found chooses nothing`() {
    var search = HistorySearch(entries)
    search.query = "zzz"
    #expect(search.line == nil)
    search.older()
    #expect(search.line == nil)
    search.query = ""
    #expect(search.line == "find 物流")
  }
}
