import CaseCore
import Testing

@Suite struct `A place in a long text` {
  private static let parts = ["a", "\"", ", ", "物", "流", "e\u{301}", "👨‍👩‍👧", "🇨🇳🇺🇿", "\r\n", "\n", "\u{600}1", "é", "\r", "ก็"]

  /// The place as it is defined, without anything remembered.
  private func location(of offset: Int, in bytes: [UInt8]) -> CaseCore.SourceLocation {
    let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return CaseCore.SourceLocation(
      line: bytes[..<offset].count { $0 == 0x0A } + 1, column: String(decoding: bytes[start..<offset], as: UTF8.self).count + 1)
  }

  @Test(arguments: 1...8) func `is the same in whichever order places are asked for`(seed: Int) {
    var bytes: [UInt8] = []
    var state = seed &* 7_919
    func next(below limit: Int) -> Int {
      state = (state &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
      return (state >> 8) % limit
    }
    // Even seeds make one long line.
    let parts = Self.parts.filter { seed % 2 == 1 || !$0.contains("\n") && $0 != "\r\n" }
    while bytes.count < 12_000 {
      bytes += Array(parts[next(below: parts.count)].utf8)
      if next(below: 200) == 0 { bytes.append(0xFF) }
    }
    let text = SourceText(bytes: bytes)
    for _ in 0..<200 {
      let offset = next(below: bytes.count + 1)
      #expect(text.location(of: offset) == location(of: offset, in: bytes), "\(offset)")
    }
  }

  @Test func `is found in a line of one script, too`() {
    let text = SourceText(String(repeating: "物流", count: 3_000) + "x")
    #expect(text.location(of: 18_000) == SourceLocation(line: 1, column: 6_001))
    #expect(text.location(of: 9_000) == SourceLocation(line: 1, column: 3_001))
  }

  @Test func `says nothing about which text it is`() {
    let (one, other) = (SourceText("a\nb"), SourceText("a\nb"))
    _ = one.location(of: 3)
    #expect(one == other)
    #expect(Set([one, other]).count == 1)
    #expect(one != SourceText("a\nb", firstLine: 2) && one != SourceText("a\nc") && one != SourceText("a\nb", file: "f"))
  }
}
