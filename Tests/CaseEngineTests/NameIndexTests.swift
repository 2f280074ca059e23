import CaseCore
import CaseTestSupport
import TextMeasure
import Testing

@testable import CaseEngine

@Suite struct `An index of names` {
  private static let pool = ["金", "金属", "碱金属", "过渡金属", "Gold", "Golden Age", "gold", "O", "Os", "Öl", "Газ", "газета", "《金》", "", "—"]

  private func bytes(_ text: String) -> [UInt8] { text.foldedBytes }

  @Test func `agrees with a list on every question`() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<100 {
      let names = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        (name: `An index of names`.pool.randomElement(using: &random) ?? "", target: UInt32.random(in: 0..<5, using: &random))
      }
      let index = try NameIndex(names.map { KnownName(text: $0.0, target: $0.1) }, unless: .never)
      let folded = names.map { (name: bytes($0.name), target: $0.target) }.filter { !$0.name.isEmpty }
      for text in `An index of names`.pool.map(bytes) + [bytes("gol"), bytes("金属矿"), bytes("газ")] {
        #expect(index.targets(named: text[...]) == Set(folded.filter { $0.name == text }.map(\.target)).sorted())
        let holders = folded.filter { $0.name.containsRun(text) && !text.isEmpty }
        #expect(try index.targets(containing: text, unless: .never) == Set(holders.map(\.target)).sorted())
        #expect(index.hasName(beginning: text[...]) == folded.contains { $0.name.count > text.count && $0.name.starts(with: text) })
        let beginnings = Set(folded.filter { $0.name.starts(with: text) }.map { String(decoding: $0.name, as: UTF8.self) })
        #expect(Set(index.names(beginning: text[...]).map(\.name)) == beginnings)
        let lengths = Set(folded.filter { text.starts(with: $0.name) }.map(\.name.count)).sorted(by: >)
        #expect(index.lengths(ofNamesBeginning: text[...]) == lengths)
      }
    }
  }

  @Test func `answers for a selection as an index of nothing else would`() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<100 {
      let names = (0..<12).map { _ in
        KnownName(text: `An index of names`.pool.randomElement(using: &random) ?? "", target: UInt32.random(in: 0..<6, using: &random))
      }
      let all = try NameIndex(names, unless: .never)
      let selection = try all.selecting(unless: .never) { $0 % 2 == 0 }
      let alone = try NameIndex(names.filter { $0.target % 2 == 0 }, unless: .never)
      #expect(selection.all.map(\.name) == alone.all.map(\.name))
      #expect(selection.all.map(\.target) == alone.all.map(\.target))
      for text in `An index of names`.pool.map(bytes) {
        #expect(selection.targets(named: text[...]) == alone.targets(named: text[...]))
        #expect(selection.hasName(beginning: text[...]) == alone.hasName(beginning: text[...]))
        #expect(selection.range(beginning: text[...]) == alone.range(beginning: text[...]))
        #expect(selection.lengths(ofNamesBeginning: text[...]) == alone.lengths(ofNamesBeginning: text[...]))
      }
      for place in 0..<all.count {
        let selected = selection.selected(place)
        #expect((selected == nil) == (all.target(place) % 2 != 0))
        if let selected { #expect(selection.name(selected) == all.name(place)) }
      }
    }
  }

  @Test(arguments: [("a", "a\0"), ("a\0", "a\0b"), ("abcdefgh", "abcdefgha"), ("abcdefg", "abcdefgh"), ("中", "中文字"), ("中文字", "中文字典")])
  func `stands before a longer one that begins with it`(short: String, long: String) throws {
    let index = try NameIndex([KnownName(text: long, target: 1), KnownName(text: short, target: 2)], unless: .never)
    #expect(index.all.map(\.target) == [2, 1])
  }

  @Test func `keeps one name of several things, and several names of one`() throws {
    let index = try NameIndex(
      [("锂", 1), ("Lithium", 1), ("lithium", 2), ("LITHIUM", 2)].map { KnownName(text: $0, target: $1) }, unless: .never)
    #expect(index.count == 3)
    #expect(index.targets(named: bytes("ＬＩＴＨＩＵＭ")[...]) == [1, 2])
  }

  @Test(arguments: [
    ("abcabd", "abd", true), ("aab", "ab", true), ("ab", "abc", false), ("", "", true), ("a", "", true), ("", "a", false),
    ("碱金属", "金属", true),
  ]) func `finds a run of bytes`(text: String, run: String, isHeld: Bool) {
    #expect(Array(text.utf8).containsRun(Array(run.utf8)) == isHeld)
    #expect(text.holds(run) == isHeld)
  }
}

extension NameIndex {
  /// Every name, with its target.
  var all: [(name: String, target: UInt32)] { (0..<count).map { (String(decoding: name($0), as: UTF8.self), target($0)) } }
}
