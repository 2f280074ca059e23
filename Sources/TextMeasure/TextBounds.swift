/// Where texts begin and end that stand behind each other in one run of bytes.
public struct TextBounds: Sendable {
  /// Where each text begins; one more than there are texts.
  private var starts = [0]

  /// The text that holds the first byte of each block.
  private var firstTexts: [UInt32] = []

  /// The bytes of a block, as a power of two: few texts begin in one.
  private static let blockWidth = 9

  init() {}

  mutating func reserve(count: Int) { starts.reserveCapacity(count + 1) }

  mutating func append(end: Int) {
    while firstTexts.count << TextBounds.blockWidth < end { firstTexts.append(UInt32(count)) }
    starts.append(end)
  }

  public var count: Int { starts.count - 1 }

  /// How many bytes of memory they take.
  public var memoryByteCount: Int { starts.count * MemoryLayout<Int>.stride + firstTexts.count * MemoryLayout<UInt32>.stride }

  /// The bytes of a text.
  public func range(of index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

  /// The texts in which runs of bytes lie, ascending.
  ///
  /// - Parameters:
  ///   - places: Where the runs begin, ascending.
  ///   - length: How many bytes each has.
  ///   - areWhole: Whether a run must be all of its text.
  /// - Complexity: O(*n*) in the number of places, and of texts that begin in their blocks.
  public func texts(holdingRunsAt places: [Int], length: Int, areWhole: Bool = false) -> [UInt32] {
    var found: [UInt32] = []
    var text = 0
    for place in places where place >= starts[text] {
      text = max(text, Int(firstTexts[place >> TextBounds.blockWidth]))
      while starts[text + 1] <= place { text += 1 }
      if place + length > starts[text + 1] || areWhole && (place, place + length) != (starts[text], starts[text + 1]) { continue }
      found.append(UInt32(text))
      text += 1
    }
    return found
  }
}
