import CUnicode

extension Unicode.Scalar {
  /// The readings of a Chinese character without tones, most common first; `ü` is written `v`.
  ///
  /// The table is Unihan's; a character outside it has no reading.
  ///
  /// - Complexity: O(log *n*) in the size of the table.
  public var pinyin: [String] {
    withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: Int(CUN_MOST_READINGS)) { readings in
      // The table's strings are constants: they outlive the call.
      let count = Int(cun_pinyin(value, readings.baseAddress))
      return readings[..<count].compactMap { $0.map { String(cString: $0) } }
    }
  }
}

extension String {
  /// A key that sorts Chinese text by its sound: each Chinese character becomes its most common reading, then the character itself.
  ///
  /// The text is folded first, so that case and width do not matter.
  ///
  /// - Complexity: O(*n*).
  public var pinyinSortKey: String {
    var key = ""
    for scalar in folded.unicodeScalars {
      if scalar.isHan, let reading = scalar.pinyin.first {
        key += reading
        key.unicodeScalars.append("\u{1}")
      }
      key.unicodeScalars.append(scalar)
    }
    return key
  }
}
