import CaseTestSupport
import Testing

extension `In a terminal` {
  @Suite struct `The README's panels` {
    /// What stands between ```` ```panel ```` and the end of the block: a line as it was typed, and what Tab shows below it.
    static func panels() throws -> [[String]] {
      let text = String(decoding: try TemporaryFolder.read("\(CatalogueFolders.repository)/README.md"), as: UTF8.self)
      return text.components(between: "```panel\n", and: "\n```").map { $0.split(separator: "\n").map(String.init) }
    }

    @Test func `look as they do at a terminal of 80 cells`() throws {
      let panels = try Self.panels()
      #expect(panels.count == 2)
      for panel in panels {
        let terminal = try Terminal.casebook("--quiet")
        let line = try #require(panel.first)
        try terminal.type(String(line.dropFirst("casebook> ".count)))
        try terminal.press("Tab")
        try terminal.waits(for: panel.joined(separator: "\n")) {
          try terminal.screen().rows.prefix(panel.count).map { $0.trimmingEnd } == panel
        }
      }
    }

    @Test func `a record's card is three letters, its name and five keys away`() throws {
      let terminal = try Terminal.casebook("--quiet")
      try terminal.type("sho")
      try terminal.press("Tab")
      try terminal.shows("casebook> show")
      try terminal.type("zood")
      try terminal.press("Tab")
      try terminal.shows(" ZOOD ")
      try terminal.press("Enter")
      try terminal.press("Enter")
      // The numbered sources that end a card: no line of candidates begins so.
      try terminal.waits(for: "the card and a prompt below it") {
        let rows = try terminal.screen().rows
        return rows.last == "casebook>" && rows.contains { $0.hasPrefix("[3]") && $0.contains("ZOOD") }
      }
    }
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }

  fileprivate func components(between start: String, and end: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let opening = rest.firstRange(of: start) {
      rest = rest[opening.upperBound...]
      guard let closing = rest.firstRange(of: end) else { break }
      parts.append(String(rest[..<closing.lowerBound]))
      rest = rest[closing.upperBound...]
    }
    return parts
  }
}
