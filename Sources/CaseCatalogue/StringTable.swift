/// A text's number in a `StringTable`.
public typealias StringID = UInt32

/// Distinct texts by number, in one array of bytes.
///
/// Texts are numbered from 0 in the order in which they came.
public struct StringTable: Sendable {
  /// The bytes of all texts, one after another.
  public private(set) var arena: [UInt8] = []

  /// Where each text ends in `arena`; the first begins at 0.
  private var ends: [UInt32] = []

  /// Open addressing: half of a text's hash above its number plus one; 0 where nothing is.
  private var slots: [UInt64]

  // Nobody can write a catalogue whose texts all fall on the same slot.
  private let seed = UInt64.random(in: .min ... .max)

  /// Makes an empty table with room for some texts.
  init(minimumCapacity: Int = 8) {
    var slotCount = 16
    while slotCount < minimumCapacity * 2 { slotCount *= 2 }
    slots = Array(repeating: 0, count: slotCount)
  }

  /// Makes room for texts of so many more bytes; memory that is never written costs nothing.
  mutating func reserve(byteCount: Int) { arena.reserveCapacity(arena.count + byteCount) }

  public var count: Int { ends.count }

  /// The text with a number.
  public func string(at id: StringID) -> String { String(decoding: bytes(of: id), as: UTF8.self) }

  /// The UTF-8 of the text with a number.
  public func bytes(of id: StringID) -> ArraySlice<UInt8> { arena[range(of: id)] }

  /// Where the text with a number stands in `arena`.
  public func range(of id: StringID) -> Range<Int> {
    let index = Int(id)
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The number of a text; `nil` for one that is not there.
  public func find(_ text: String) -> StringID? { ByteView.of(text) { find($0) } }

  func find(_ text: ByteView) -> StringID? {
    let found = slots[slot(of: text, hash: text.hash(seed: seed))]
    return found == 0 ? nil : StringTable.id(found)
  }

  /// The number of a text, a new one for a text that was not there.
  @discardableResult
  mutating func intern(_ text: ByteView) -> StringID {
    let hash = text.hash(seed: seed)
    let slot = slot(of: text, hash: hash)
    if slots[slot] != 0 { return StringTable.id(slots[slot]) }
    let id = StringID(count)
    slots[slot] = StringTable.key(hash) | UInt64(id + 1)
    text.append(to: &arena)
    ends.append(UInt32(arena.count))
    if count * 2 > slots.count { grow() }
    return id
  }

  @discardableResult
  mutating func intern(_ text: String) -> StringID { ByteView.of(text) { intern($0) } }

  /// The slot that holds a text, or the free one where it belongs.
  private func slot(of text: ByteView, hash: UInt64) -> Int {
    let key = StringTable.key(hash)
    let mask = slots.count - 1
    var slot = StringTable.home(hash) & mask
    while slots[slot] != 0 {
      if StringTable.key(slots[slot]) == key {
        let range = range(of: StringTable.id(slots[slot]))
        if range.count == text.count, text.isEqual(to: arena, at: range.lowerBound) { return slot }
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for entry in slots where entry != 0 {
      var slot = StringTable.home(entry) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }

  private static func key(_ hash: UInt64) -> UInt64 { hash & 0xFFFF_FFFF_0000_0000 }
  private static func home(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) }
  private static func id(_ entry: UInt64) -> StringID { StringID(truncatingIfNeeded: entry) &- 1 }
}
