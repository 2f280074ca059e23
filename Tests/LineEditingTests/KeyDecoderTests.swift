import Testing

@testable import LineEditing

@Suite("Key decoder")
struct KeyDecoderTests {
  private func keys(_ bytes: [UInt8], pieces: Int = .max) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      Array(rest.prefix(pieces)).withUnsafeBytes { decoder.append($0) }
      rest = rest.dropFirst(pieces)
      while let key = decoder.nextKey() { keys.append(key) }
    }
    return keys
  }

  private func characters(_ text: String) -> [Key] { text.unicodeScalars.map { .character($0) } }

  @Test(arguments: ["abc", "物流优化", "e\u{301}👨‍👩‍👧", "ü·ñ", "\t\r\n"])
  func `text comes as its scalars, in whatever pieces`(text: String) {
    for pieces in [1, 2, 3, 100] { #expect(keys(Array(text.utf8), pieces: pieces) == characters(text)) }
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE7, 0x89, 0x41], [0xC3, 0x28],
    ] as [[UInt8]])
  func `bytes that are no UTF-8 are skipped, what follows is not`(bytes: [UInt8]) {
    #expect(keys(bytes + Array("物".utf8)).last == .character("物"))
    #expect(keys(bytes + Array("x".utf8)).allSatisfy { key in ["x", "A", "("].contains { key == .character($0) } })
  }

  @Test(arguments: [
    ("[A", NamedKey.up), ("OA", .up), ("[B", .down), ("OB", .down), ("[C", .right), ("[D", .left), ("[H", .home), ("OH", .home),
    ("[1~", .home),
    ("[7~", .home), ("[F", .end), ("[4~", .end), ("[8~", .end), ("[3~", .delete), ("[Z", .backTab), ("[1;5C", .wordRight),
    ("[1;5D", .wordLeft), ("[1;3C", .wordRight), ("[1;2D", .left), ("[3;5~", .wordDelete), ("[5~", .pageUp), ("[6~", .pageDown),
    ("\r", .newline), ("\n", .newline), ("[13;2u", .newline), ("[27;2;13~", .newline),
  ])
  func `a key of several bytes is one key, in whatever pieces`(sequence: String, key: NamedKey) {
    for pieces in [1, 2, 100] {
      #expect(keys(Array("a\u{1B}\(sequence)b".utf8), pieces: pieces) == [.character("a"), .named(key), .character("b")])
    }
  }

  @Test(arguments: ["[24~", "[15;2~", "OP", "[[A", "[I", "[<0;1;2M", "[201~", "[?1;2c", "[27;5;9~"])
  func `a sequence that means nothing leaves nothing behind`(sequence: String) {
    #expect(keys(Array("\u{1B}\(sequence)x".utf8)) == [.character("x")])
  }

  @Test func `an Escape before a letter is two keys`() {
    #expect(keys(Array("\u{1B}f".utf8)) == [.escape, .character("f")])
    #expect(keys(Array("\u{1B}\u{1B}[A".utf8)) == [.escape, .named(.up)])
  }

  @Test(arguments: ["\u{1B}", "\u{1B}[", "\u{1B}[1;", "\u{1B}O"])
  func `after a silence the beginning of a sequence is text`(text: String) {
    var decoder = KeyDecoder()
    Array(text.utf8).withUnsafeBytes { decoder.append($0) }
    #expect(decoder.nextKey() == nil)
    #expect(decoder.expectation == .restOfSequence)
    var keys = [decoder.stopWaiting()].compactMap(\.self)
    while let key = decoder.nextKey() { keys.append(key) }
    #expect(keys == characters(text))
  }

  @Test func `Ctrl-C and Ctrl-Z have names`() { #expect(keys([0x61, 3, 0x1A]) == [.character("a"), .interrupt, .suspend]) }

  @Test func `a paste is one key, in whatever pieces`() {
    let bytes = Array("a\u{1B}[200~第一行\r第二\t行\u{3}\u{1B}[31m\u{1B}[201~b".utf8)
    for pieces in [1, 2, 5, 7, 1000] {
      #expect(keys(bytes, pieces: pieces) == [.character("a"), .paste("第一行\n第二 行[31m"), .character("b")])
    }
  }

  @Test func `a paste without an end ends with a silence`() {
    var decoder = KeyDecoder()
    Array("\u{1B}[200~abc".utf8).withUnsafeBytes { decoder.append($0) }
    #expect(decoder.nextKey() == nil)
    #expect(decoder.expectation == .restOfPaste)
    #expect(decoder.stopWaiting() == .paste("abc"))
    Array("x".utf8).withUnsafeBytes { decoder.append($0) }
    #expect(decoder.nextKey() == .character("x"))
  }

  @Test(.timeLimit(.minutes(5))) func `a megabyte is decoded in linear time`() {
    let text = String(repeating: "物流\u{1B}x", count: 1 << 17)
    let pasted = keys(Array("\u{1B}[200~\(text)\u{1B}[201~".utf8), pieces: 4096)
    #expect(pasted.count == 1)
  }

  @Test func `the codes of named keys are controls that nobody types`() {
    #expect(NamedKey.allCases.allSatisfy { (0x80...0x9F).contains($0.rawValue) })
  }
}
