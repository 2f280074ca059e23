import Testing

@testable import LineEditing

@Suite("History cursor")
struct HistoryCursorTests {
  @Test func `it goes to the oldest line and back to the one being typed`() {
    var cursor = HistoryCursor(["a", "b"])
    #expect(cursor.older(than: "draft") == "b")
    #expect(cursor.older(than: "b") == "a")
    #expect(cursor.older(than: "a") == nil)
    #expect(cursor.newer(than: "a") == "b")
    #expect(cursor.newer(than: "b") == "draft")
    #expect(cursor.newer(than: "draft") == nil)
  }

  @Test func `a line of any length is kept while older ones are looked at`() {
    let draft = String(repeating: "物流\n", count: 5000)
    var cursor = HistoryCursor(["a"])
    #expect(cursor.older(than: draft) == "a")
    #expect(cursor.newer(than: "a") == draft)
  }

  @Test func `what was changed on the way is still changed`() {
    var cursor = HistoryCursor(["a", "b"])
    _ = cursor.older(than: "")
    #expect(cursor.older(than: "b changed") == "a")
    #expect(cursor.newer(than: "a") == "b changed")
  }

  @Test func `an empty history changes nothing`() {
    var cursor = HistoryCursor([])
    #expect(cursor.older(than: "draft") == nil)
    #expect(cursor.newer(than: "draft") == nil)
  }
}
