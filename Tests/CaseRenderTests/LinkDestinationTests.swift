import Testing

@testable import CaseRender

@Suite struct LinkDestinationTests {
  @Test(arguments: [
    ("https://a.b/c_(d)?e=f&g", "https://a.b/c_%28d%29?e=f&g"), ("HTTP://x", "HTTP://x"), ("http://x/物 y", "http://x/%E7%89%A9%20y"),
    ("javascript:alert(1)", nil), ("ftp://x", nil), ("https:x", nil), ("//x", nil),
  ])
  func `only addresses that are safe to follow become links`(address: String, expected: String?) {
    #expect(LinkDestination(address)?.text == expected)
  }
}
