import Glibc

/// Memory in pages of two megabytes, where the system has them: a big table that is read in no order spends most of its time on finding small
/// pages, and an array that fills on being given one after another.
enum LargePages {
  /// Below so many bytes it is not worth it.
  private static let threshold = 1 << 22

  static func zeros(count: Int) -> [UInt64] {
    // Why unsafe: the system must be told before the first zero is written.
    [UInt64](unsafeUninitializedCapacity: count) { elements, initializedCount in
      advise(UnsafeMutableRawBufferPointer(elements))
      elements.initialize(repeating: 0)
      initializedCount = count
    }
  }

  /// Makes room in an array for so many elements in all; memory that is never written costs nothing.
  static func reserve<Element>(_ count: Int, in array: inout [Element]) {
    guard count > array.capacity else { return }
    array.reserveCapacity(count)
    let byteCount = array.capacity * MemoryLayout<Element>.stride
    // Why unsafe: the system takes memory by its address; it is told how to keep it, not what is in it.
    array.withUnsafeMutableBufferPointer { advise(UnsafeMutableRawBufferPointer(start: $0.baseAddress, count: byteCount)) }
  }

  private static func advise(_ memory: UnsafeMutableRawBufferPointer) {
    guard memory.count >= threshold, let base = memory.baseAddress else { return }
    let pageSize = Int(getpagesize())
    let skipped = (pageSize - Int(bitPattern: base) % pageSize) % pageSize
    // Whether the system does so changes nothing but time.
    _ = madvise(base + skipped, memory.count - skipped, MADV_HUGEPAGE)
  }
}
