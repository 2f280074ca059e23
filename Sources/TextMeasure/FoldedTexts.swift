import Glibc

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

  /// The bytes of all texts.
  public var bytes: [UInt8] { folded.bytes }

  /// Where a text stands in `bytes`.
  public func range(of index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

  /// A text.
  public subscript(index: Int) -> ArraySlice<UInt8> { bytes[range(of: index)] }

  /// Whether a text holds these bytes in a row.
  public func contains(_ run: [UInt8], in index: Int) -> Bool {
    let range = range(of: index)
    if run.count > range.count { return false }
    // Why unsafe: many texts are looked through, and four bytes are compared at once; the bounds are those of the text and of the run.
    return folded.bytes.withUnsafeBytes { bytes in
      run.withUnsafeBytes { run in UnsafeRawBufferPointer(rebasing: bytes[range]).contains(run) }
    }
  }

  /// Whether a text is these bytes.
  public func isEqual(_ text: [UInt8], at index: Int) -> Bool { range(of: index).count == text.count && self[index].elementsEqual(text) }
}

extension UnsafeRawBufferPointer {
  /// Whether these bytes hold others in a row.
  fileprivate func contains(_ run: UnsafeRawBufferPointer) -> Bool {
    guard let base = baseAddress, let wanted = run.baseAddress else { return run.isEmpty }
    guard run.count >= 4 else {
      return run.count <= count && (0...count - run.count).contains { memcmp(base + $0, wanted, run.count) == 0 }
    }
    let beginning = wanted.loadUnaligned(as: UInt32.self)
    var index = 0
    while index + run.count <= count {
      if (base + index).loadUnaligned(as: UInt32.self) == beginning, memcmp(base + index, wanted, run.count) == 0 { return true }
      index += 1
    }
    return false
  }
}
