/// Where texts begin and end that stand behind each other in one run of bytes.
public struct TextBounds: Sendable {
  /// Where each text begins; one more than there are texts.
  private var starts = [0]

  init() {}

  mutating func reserve(count: Int) { starts.reserveCapacity(count + 1) }
  mutating func append(end: Int) { starts.append(end) }

  public var count: Int { starts.count - 1 }

  /// How many bytes of memory they take.
  public var memoryByteCount: Int { starts.count * MemoryLayout<Int>.stride }

  /// The bytes of a text.
  public func range(of index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

  /// The texts in which runs of bytes lie, ascending.
  ///
  /// - Parameters:
  ///   - places: Where the runs begin, ascending.
  ///   - length: How many bytes each has.
  ///   - areWhole: Whether a run must be all of its text.
  /// - Complexity: O(*m* log *n*) for *m* places, less where they are near each other.
  public func texts(holdingRunsAt places: [Int], length: Int, areWhole: Bool = false) -> [UInt32] {
    var found: [UInt32] = []
    var text = 0
    for place in places where place >= starts[text] {
      // First in great steps, for most texts hold none of them.
      var step = 1
      while text + step < count, starts[text + step] <= place {
        text += step
        step *= 2
      }
      while step > 0 {
        if text + step < count, starts[text + step] <= place { text += step } else { step /= 2 }
      }
      if place + length > starts[text + 1] || areWhole && (place, place + length) != (starts[text], starts[text + 1]) { continue }
      found.append(UInt32(text))
      text += 1
    }
    return found
  }
}
