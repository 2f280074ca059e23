import CXXHash
import Glibc

/// A text's bytes in memory that something else owns.
///
/// A view of a tape's string is valid until the tape's reader goes on.
struct ByteView {
  // Why unsafe: copying each string of a tape into an array costs more than parsing the file.
  private let buffer: UnsafeRawBufferPointer

  /// XXH3 of the bytes with `seed`.
  let hash: UInt64

  /// Nobody can write a catalogue whose texts all have the same hash.
  static let seed = UInt64.random(in: .min ... .max)

  /// Makes a view of bytes whose hash may be known.
  init(_ buffer: UnsafeRawBufferPointer, hash: UInt64? = nil) {
    self.buffer = buffer
    self.hash = hash ?? cxh_hash(buffer.baseAddress, buffer.count, ByteView.seed)
  }

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

  private func isEqual(to other: UnsafeRawBufferPointer) -> Bool {
    guard other.count == count else { return false }
    guard let start = buffer.baseAddress, let address = other.baseAddress else { return true }
    return memcmp(start, address, count) == 0
  }
}
