import CaseCore
import Testing

@testable import CaseRender

@Suite struct HTMLCitationsTests {
  private static let source = Source(identifier: "s", title: "题", date: DateSpan(first: 2025_07_10, last: 2025_07_10))

  private func list(citing numbers: [Int]) throws -> String {
    var (output, citations) = ("", HTMLCitations(sourceCount: 1))
    for number in numbers { _ = citations.link(to: number) }
    try citations.write([HTMLCitationsTests.source], in: .zh, pace: Interruption.never.pace, to: &output)
    return output
  }

  @Test func `each place that cites a source has its own name`() {
    var citations = HTMLCitations(sourceCount: 2)
    #expect(citations.link(to: 1) == ##"<a href="#source-1" id="citation-1-1">[1]</a>"##)
    #expect(citations.link(to: 2) == ##"<a href="#source-2" id="citation-2-1">[2]</a>"##)
    #expect(citations.link(to: 1) == ##"<a href="#source-1" id="citation-1-2">[1]</a>"##)
  }

  @Test(arguments: [0, -1, 3, .max, .min]) func `there is no link to a source that is not there`(number: Int) {
    var citations = HTMLCitations(sourceCount: 2)
    #expect(citations.link(to: number) == nil)
  }

  @Test func `a source leads back to where it is cited`() throws {
    #expect(try list(citing: []).contains("<li id=\"source-1\">题，2025-07-10</li>"))
    #expect(
      try list(citing: [1]).contains(
        ##"题，2025-07-10 <span class="back"><a href="#citation-1-1" aria-label="回到第 1 处引用">↩</a></span></li>"##))
    #expect(try list(citing: [1, 1]).contains(##"<a href="#citation-1-2" aria-label="回到第 2 处引用">↩2</a></span>"##))
  }

  @Test func `more ways back than anyone takes are left out`() throws {
    let text = try list(citing: Array(repeating: 1, count: 20))
    #expect(text.contains("#citation-1-8\"") && !text.contains("#citation-1-9\""))
  }
}
