import CaseTestSupport
import Testing

@testable import CaseCatalogue

@Suite struct `A table of strings` {
  @Test func `gives equal texts the same number, and the text back`() {
    var table = StringTable()
    var random = SplitMix64(seed: 7)
    var numbers: [String: StringID] = [:]
    for _ in 0..<5_000 {
      let length = Int.random(in: 0...20, using: &random)
      let text = String((0..<length).map { _ in "ab铁Ж".randomElement(using: &random) ?? "a" })
      let id = table.intern(text)
      if let known = numbers.updateValue(id, forKey: text), known != id { Issue.record("\(text) has two numbers") }
    }
    #expect(table.count == numbers.count)
    #expect(numbers.allSatisfy { text, id in table.string(at: id) == text && table.find(text) == id })
    #expect(numbers.allSatisfy { text, id in table.bytes(of: id).elementsEqual(text.utf8) })
  }

  @Test func `numbers texts in the order in which they come`() {
    var table = StringTable()
    let numbers = ["b", "", "a", "b", ""].map { table.intern($0) }
    #expect(numbers == [0, 1, 2, 0, 1])
    #expect(table.find("c") == nil)
    #expect(StringTable().find("") == nil)
  }

  /// Lengths around the eight bytes of a step, and texts that differ in one byte.
  @Test(arguments: 1...40) func `tells texts apart by each byte`(length: Int) {
    var table = StringTable()
    table.intern(String(repeating: "x", count: length))
    for place in 0..<length {
      var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: length)
      bytes[place] = UInt8(ascii: "y")
      #expect(table.find(String(decoding: bytes, as: UTF8.self)) == nil)
      table.intern(String(decoding: bytes, as: UTF8.self))
    }
    #expect(table.count == length + 1)
  }
}
