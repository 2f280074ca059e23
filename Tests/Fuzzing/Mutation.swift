import CaseTestSupport

/// Ways to damage bytes.
struct Mutation {
  /// Pieces that are worth putting in.
  let tokens: [[UInt8]]

  init(tokens: [String]) { self.tokens = tokens.map { Array($0.utf8) } + Mutation.badBytes }

  private static let badBytes: [[UInt8]] = [
    [0x00], [0xFF], [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xE9, 0x93], [0x1B], [0x7F],
    [0xE2, 0x80, 0xAE], [0xC2, 0x85], [0x0D, 0x0A],
  ]

  /// Damages bytes once or a few times; `others` lend them parts.
  func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64, others: [[UInt8]]) {
    let count = [1, 1, 1, 2, 3, 8].randomElement(using: &random) ?? 1
    for _ in 0..<count { damageOnce(&bytes, &random, others) }
  }

  private func damageOnce(_ bytes: inout [UInt8], _ random: inout SplitMix64, _ others: [[UInt8]]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let part = place..<min(bytes.count, place + Int.random(in: 1...60, using: &random))
    switch Int.random(in: 0..<10, using: &random) {
    case 0: bytes.removeSubrange(place...)
    case 1: bytes.removeSubrange(part)
    case 2: if place < bytes.count { bytes[place] = UInt8.random(in: .min ... .max, using: &random) }
    case 3: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
    case 4: bytes.insert(contentsOf: bytes[part], at: place)
    case 5: bytes.insert(contentsOf: (0..<(1 << Int.random(in: 0...9, using: &random))).flatMap { _ in bytes[part].prefix(8) }, at: place)
    case 6: bytes.replaceSubrange(part, with: Mutation.piece(of: others.randomElement(using: &random) ?? [], &random))
    case 7: bytes.insert(contentsOf: Mutation.piece(of: bytes, &random), at: place)
    default: bytes.replaceSubrange(Bool.random(using: &random) ? part : place..<place, with: tokens.randomElement(using: &random) ?? [])
    }
  }

  private static func piece(of bytes: [UInt8], _ random: inout SplitMix64) -> ArraySlice<UInt8> {
    let start = Int.random(in: 0...bytes.count, using: &random)
    return bytes[start..<min(bytes.count, start + Int.random(in: 0...120, using: &random))]
  }
}
