import CaseTestSupport
import Testing

extension `In a terminal` {
  @Suite struct `what is pinned` {
    @Test func `is there in the next shell`() throws {
      let first = try Terminal.casebook("--quiet", "--language", "en")
      try first.type("pin count case by field as \"领域\"")
      try first.press("Enter")
      try first.waits(for: "a new prompt") { try first.screen().rows.last == "casebook>" }
      try first.press("C-d")
      #expect(try first.end() == 0)
      let second = try Terminal.casebook(
        "--quiet", "--language", "en", environment: ["XDG_STATE_HOME": first.folder.path])
      try second.type("pins")
      try second.press("Enter")
      try second.shows("1  领域: count case by field")
    }
  }
}
