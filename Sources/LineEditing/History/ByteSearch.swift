import Glibc

extension [UInt8] {
  /// The first place of a byte at or after an index.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), bytes.count - start) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Whether these bytes hold others, in one piece.
  func holds(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    var start = 0
    while let index = firstIndex(of: first, from: start), index + wanted.count <= count {
      if self[index..<index + wanted.count].elementsEqual(wanted) { return true }
      start = index + 1
    }
    return false
  }
}
