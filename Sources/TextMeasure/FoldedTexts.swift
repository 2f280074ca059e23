import CUnicode

/// Texts in the form in which names are compared, behind each other in one run of bytes; see `FoldedText`.
public struct FoldedTexts: Sendable {
  private var folded = FoldedText(keepsPlaces: false)

  /// Where each text stands in `bytes`.
  public private(set) var bounds = TextBounds()

  public init() {}

  /// Makes room for so many texts, and so many bytes of them, in all.
  public mutating func reserve(count: Int, byteCount: Int) {
    folded.reserve(byteCount)
    bounds.reserve(count: count)
  }

  /// Folds a text in UTF-8, and appends it.
  ///
  /// - Complexity: O(*n*).
  public mutating func append(folding text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { folded.append(folding: $0) }
    bounds.append(end: folded.bytes.count)
  }

  public var count: Int { bounds.count }

  /// The bytes of all texts.
  public var bytes: [UInt8] { folded.bytes }

  /// Where a text stands in `bytes`.
  public func range(of index: Int) -> Range<Int> { bounds.range(of: index) }

  /// A text.
  public subscript(index: Int) -> ArraySlice<UInt8> { bytes[range(of: index)] }

  /// The texts that hold these bytes in a row, ascending; none where there are no bytes.
  ///
  /// - Parameter areWhole: Whether the bytes must be all of a text.
  /// - Complexity: O(total length of the texts).
  public func texts(containing run: [UInt8], areWhole: Bool = false) -> [UInt32] {
    // Why unsafe: the C library looks through all of them at once; the bounds are those of the texts and of the run.
    folded.bytes.withUnsafeBytes { bytes in
      run.withUnsafeBytes { run in
        var places: [Int] = []
        guard let base = bytes.baseAddress, let wanted = run.baseAddress, !run.isEmpty else { return [] }
        var place = 0
        while place < bytes.count, let match = cun_find(base + place, bytes.count - place, wanted, run.count) {
          places.append(match - base)
          place = match - base + 1
        }
        return bounds.texts(holdingRunsAt: places, length: run.count, areWhole: areWhole)
      }
    }
  }
}
