import CaseTestSupport

/// Ways to change JSON that leave most of it JSON, so that what it says is tried too.
struct JSONMutation {
  private let mutation = Mutation(tokens: JSONTokens.all)

  /// Damages bytes, or changes only what they say.
  func change(_ bytes: inout [UInt8], _ random: inout SplitMix64, others: [[UInt8]]) {
    if Int.random(in: 0..<3, using: &random) == 0 { return mutation.damage(&bytes, &random, others: others) }
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: changeLines(&bytes, &random)
      case 1: changeNumber(&bytes, &random)
      case 2: copyText(&bytes, &random)
      default: changeText(&bytes, &random)
      }
    }
  }

  /// Takes a line out, or has it twice.
  private func changeLines(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = Int.random(in: 0..<lines.count, using: &random)
    if Bool.random(using: &random) { lines.remove(at: line) } else { lines.insert(lines[line], at: line) }
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private func changeNumber(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
    guard let place = digits.randomElement(using: &random) else { return }
    let numbers = ["0", "9", "00", "1e308", "e-300", ".5", "-0", "99999999999999999999", "1e15", "123456789.123456789"]
    bytes.replaceSubrange(place...place, with: (numbers.randomElement(using: &random) ?? "").utf8)
  }

  /// Writes a text in place of another.
  private func copyText(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let texts = JSONMutation.texts(in: bytes)
    guard let from = texts.randomElement(using: &random), let to = texts.randomElement(using: &random) else { return }
    bytes.replaceSubrange(to, with: Array(bytes[from]))
  }

  private func changeText(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard let text = JSONMutation.texts(in: bytes).randomElement(using: &random) else { return }
    let words = JSONTokens.words
    let place = Bool.random(using: &random) ? text : text.lowerBound..<text.lowerBound
    bytes.replaceSubrange(place, with: (words.randomElement(using: &random) ?? "").utf8)
  }

  /// What stands between quotation marks.
  private static func texts(in bytes: [UInt8]) -> [Range<Int>] {
    let marks = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\"") }
    return stride(from: 0, to: marks.count - 1, by: 2).map { marks[$0] + 1..<marks[$0 + 1] }
  }
}
