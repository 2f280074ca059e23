import Glibc

/// A text's bytes in memory that something else owns.
///
/// A view of a tape's string is valid until the tape's reader goes on.
struct ByteView {
  // Why unsafe: copying each string of a tape into an array costs more than parsing the file.
  private let buffer: UnsafeRawBufferPointer

  init(_ buffer: UnsafeRawBufferPointer) { self.buffer = buffer }

  /// Lends a view of an array's bytes.
  static func of<Result>(_ bytes: [UInt8], _ body: (ByteView) -> Result) -> Result { bytes.withUnsafeBytes { body(ByteView($0)) } }

  /// Lends a view of a string's bytes.
  static func of<Result>(_ text: String, _ body: (ByteView) -> Result) -> Result { of(Array(text.utf8), body) }

  var count: Int { buffer.count }
  var isEmpty: Bool { buffer.isEmpty }

  /// A copy, with U+FFFD for what is no UTF-8.
  var string: String { String(decoding: buffer, as: UTF8.self) }

  /// A copy.
  var bytes: [UInt8] { Array(buffer) }

  static func == (view: ByteView, text: StaticString) -> Bool {
    view.count == text.utf8CodeUnitCount && text.withUTF8Buffer { view.isEqual(to: UnsafeRawBufferPointer($0)) }
  }

  /// Whether the same bytes stand in an array at an offset.
  func isEqual(to array: [UInt8], at offset: Int) -> Bool {
    guard offset + count <= array.count else { return false }
    return array.withUnsafeBytes { isEqual(to: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count])) }
  }

  func append(to array: inout [UInt8]) { array.append(contentsOf: buffer) }

  /// Eight bytes a step, multiplied out and folded after Wang Yi's wyhash.
  func hash(seed: UInt64) -> UInt64 {
    var hash = seed ^ (UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15)
    var offset = 0
    while offset + 8 < count {
      hash = ByteView.folded(hash ^ word(at: offset))
      offset += 8
    }
    return ByteView.folded(hash ^ tail)
  }

  /// The last eight bytes, or all of a shorter text.
  private var tail: UInt64 {
    if count >= 8 { return word(at: count - 8) }
    if count >= 4 { return half(at: 0) | half(at: count - 4) << 32 }
    guard count > 0 else { return 0 }
    return byte(at: 0) | byte(at: count / 2) << 8 | byte(at: count - 1) << 16
  }

  // Why unsafe: the three callers above stay below `count`.
  private func word(at offset: Int) -> UInt64 { buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
  private func half(at offset: Int) -> UInt64 { UInt64(buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) }
  private func byte(at offset: Int) -> UInt64 { UInt64(buffer[offset]) }

  private static func folded(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  private func isEqual(to other: UnsafeRawBufferPointer) -> Bool {
    guard other.count == count else { return false }
    guard let start = buffer.baseAddress, let address = other.baseAddress else { return true }
    return memcmp(start, address, count) == 0
  }
}
