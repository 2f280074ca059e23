/// A text's number in a `StringTable`.
public typealias StringID = UInt32

/// Distinct texts by number, in one array of bytes.
///
/// Texts are numbered from 0 in the order in which they came.
public struct StringTable: Sendable {
  /// The bytes of all texts, one after another.
  public private(set) var arena: [UInt8] = []

  /// Where each text ends in `arena`; the first begins at 0.
  @usableFromInline private(set) var ends: [UInt32] = []

  /// Open addressing: half of a text's hash above its number plus one; 0 where nothing is.
  private var slots: [UInt64]

  /// Makes an empty table with room for some texts.
  init(minimumCapacity: Int = 8) {
    var slotCount = 16
    while slotCount < minimumCapacity * 2 { slotCount *= 2 }
    slots = LargePages.zeros(count: slotCount)
  }

  /// Makes room for so many texts, and so many bytes of them, in all.
  mutating func reserve(count: Int, byteCount: Int) {
    LargePages.reserve(byteCount, in: &arena)
    LargePages.reserve(count, in: &ends)
    while count * 2 > slots.count { grow() }
  }

  public var count: Int { ends.count }

  /// How many bytes of memory it takes.
  var memoryByteCount: Int {
    arena.count + ends.count * MemoryLayout<UInt32>.stride + slots.count * MemoryLayout<UInt64>.stride
  }

  /// The text with a number.
  public func string(at id: StringID) -> String { String(decoding: bytes(of: id), as: UTF8.self) }

  /// The UTF-8 of the text with a number.
  @inlinable public func bytes(of id: StringID) -> ArraySlice<UInt8> { arena[range(of: id)] }

  /// Where the text with a number stands in `arena`.
  @inlinable public func range(of id: StringID) -> Range<Int> {
    let index = Int(id)
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The number of a text; `nil` for one that is not there.
  public func find(_ text: String) -> StringID? { ByteView.of(text) { find($0) } }

  func find(_ text: ByteView) -> StringID? {
    let found = slots[slot(of: text)]
    return found == 0 ? nil : StringTable.id(found)
  }

  /// The number of a text, a new one for a text that was not there.
  @discardableResult
  mutating func intern(_ text: ByteView) -> StringID {
    let slot = slot(of: text)
    if slots[slot] != 0 { return StringTable.id(slots[slot]) }
    let id = StringID(count)
    slots[slot] = StringTable.key(text.hash) | UInt64(id + 1)
    text.append(to: &arena)
    ends.append(UInt32(arena.count))
    if count * 2 > slots.count { grow() }
    return id
  }

  @discardableResult
  mutating func intern(_ text: String) -> StringID { ByteView.of(text) { intern($0) } }

  /// Prepares to intern the texts of a value.
  func expect(_ tape: Tape) { tape.prefetch(slots, ofValueAt: Tape.root) }

  /// The slot that holds a text, or the free one where it belongs.
  private func slot(of text: ByteView) -> Int {
    let key = StringTable.key(text.hash)
    let mask = slots.count - 1
    var slot = StringTable.home(text.hash) & mask
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
    var larger = LargePages.zeros(count: slots.count * 2)
    let mask = larger.count - 1
    for entry in slots where entry != 0 {
      var slot = StringTable.home(entry) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }

  private static func key(_ hash: UInt64) -> UInt64 { hash & 0xFFFF_FFFF_0000_0000 }
  static func home(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) }
  private static func id(_ entry: UInt64) -> StringID { StringID(truncatingIfNeeded: entry) &- 1 }
}
