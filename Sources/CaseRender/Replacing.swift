extension String {
  /// Appends a text in which some scalars are replaced, in one pass, so that what was put in is never replaced again.
  ///
  /// - Parameter replacement: what stands for a scalar; `nil` where it stays. It is asked for each scalar in turn.
  /// - Complexity: O(*n*); what stays is copied in whole runs.
  mutating func append(_ text: String, replacing replacement: (Unicode.Scalar) -> String?) {
    let scalars = text.unicodeScalars
    var (runStart, index) = (scalars.startIndex, scalars.startIndex)
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      if let replaced = replacement(scalars[index]) {
        if runStart < index { unicodeScalars.append(contentsOf: scalars[runStart..<index]) }
        self += replaced
        runStart = next
      }
      index = next
    }
    if runStart == scalars.startIndex {
      self += text
    } else {
      unicodeScalars.append(contentsOf: scalars[runStart...])
    }
  }
}
