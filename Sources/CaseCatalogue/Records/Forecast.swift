/// Tells once in a big file how much more is to come: arrays that grow step by step are copied at each, and take twice the memory at the last.
struct Forecast {
  /// Below so many bytes nothing is foretold.
  private static let threshold = 1 << 22

  /// The part of a file that says what the rest is like.
  private static let part = 64

  private let byteCount: Int
  private let before: Int
  private var offset: Int

  /// Begins a file of so many bytes, after others of so many.
  init(byteCount: Int, before: Int) {
    self.byteCount = byteCount
    self.before = before
    offset = byteCount < Forecast.threshold ? .max : byteCount / Forecast.part
  }

  /// How many times as much there will be at the file's end as there is at an offset; `nil` where it is not the time to tell.
  mutating func growth(at offset: Int) -> Growth? {
    guard offset >= self.offset else { return nil }
    self.offset = .max
    // A little more than the part says: room that is missed costs more than room that stays empty.
    return Growth(factor: Double(before + byteCount) / Double(before + offset) * 1.05)
  }
}

/// Makes room for what is foretold.
struct Growth {
  let factor: Double

  func times(_ count: Int) -> Int { Int(Double(count) * factor) }

  func reserve<Element>(in array: inout [Element]) { LargePages.reserve(times(array.count), in: &array) }
  func reserve<Element>(in array: inout RaggedArray<Element>) {
    array.reserve(rowCount: times(array.rowCount), elementCount: times(array.elements.count))
  }
  func reserve(in strings: inout StringTable) {
    strings.reserve(count: times(strings.count), byteCount: times(strings.arena.count))
  }
}
