import CUnicode

/// Texts in the form in which names are compared, behind each other in one run of bytes; see `FoldedText`.
public struct FoldedTexts: Sendable {
  private var folded = FoldedText(keepsPlaces: false)

  /// Where each text begins; one more than there are texts.
  private var starts = [0]

  public init() {}

  /// Makes room for so many texts, and so many bytes of them, in all.
  public mutating func reserve(count: Int, byteCount: Int) {
    folded.reserve(byteCount)
    starts.reserveCapacity(count + 1)
  }

  /// Folds a text in UTF-8, and appends it.
  ///
  /// - Complexity: O(*n*).
  public mutating func append(folding text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { folded.append(folding: $0) }
    starts.append(folded.bytes.count)
  }

  public var count: Int { starts.count - 1 }

  /// How many bytes of memory they take.
  public var memoryByteCount: Int { folded.bytes.count + starts.count * MemoryLayout<Int>.stride }

  /// The bytes of all texts.
  public var bytes: [UInt8] { folded.bytes }

  /// Where a text stands in `bytes`.
  public func range(of index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

  /// A text.
  public subscript(index: Int) -> ArraySlice<UInt8> { bytes[range(of: index)] }

  /// Those of some texts that hold these bytes in a row, ascending; none where there are no bytes.
  ///
  /// - Complexity: O(total length of these texts).
  public func texts(containing run: [UInt8], in range: Range<Int>) -> [UInt32] {
    var found: [UInt32] = []
    var text = range.lowerBound
    // Why unsafe: the C library looks through all of them at once; the bounds are those of the texts and of the run.
    folded.bytes.withUnsafeBytes { bytes in
      run.withUnsafeBytes { run in
        guard let base = bytes.baseAddress, let wanted = run.baseAddress, !run.isEmpty else { return }
        var place = starts[range.lowerBound]
        let end = starts[range.upperBound]
        while place < end, let match = cun_find(base + place, end - place, wanted, run.count) {
          place = match - base
          while starts[text + 1] <= place { text += 1 }
          // What begins in one text and ends in the next is in neither.
          if place + run.count <= starts[text + 1] {
            found.append(UInt32(text))
            place = starts[text + 1]
          } else {
            place += 1
          }
        }
      }
    }
    return found
  }

  /// The texts in which runs of bytes lie, wholly, ascending.
  ///
  /// - Parameters:
  ///   - places: Where the runs begin in `bytes`, ascending.
  ///   - length: How many bytes each has.
  public func texts(holdingRunsAt places: [Int], length: Int) -> [UInt32] {
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
      if place + length > starts[text + 1] { continue }
      found.append(UInt32(text))
      text += 1
    }
    return found
  }

  /// Whether a text is these bytes.
  public func isEqual(_ text: [UInt8], at index: Int) -> Bool { range(of: index).count == text.count && self[index].elementsEqual(text) }
}
