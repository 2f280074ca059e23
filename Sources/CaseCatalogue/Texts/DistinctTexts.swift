import CaseCore

/// The distinct texts of a column, with the rows that have each.
struct DistinctTexts {
  /// The texts in the order of the rows that they come first in.
  private(set) var strings: [StringID] = []

  /// The rows that have each text.
  let rowsByText: RaggedArray<UInt32>

  /// - Returns: `nil` for a column that holds no texts, or fewer distinct ones than are wanted.
  init?(_ column: Column, stringCount: Int, minimumCount: Int, unless interruption: Interruption) throws(Diagnostic) {
    switch column {
    case .text(let values) where values.elements.count >= minimumCount:
      var numbering = Numbering(stringCount: stringCount)
      var pace = interruption.pace
      for row in 0..<values.rowCount {
        try pace.step()
        for value in values[row] { numbering.add(value.string, row) }
      }
      (strings, rowsByText) = try numbering.finished(unless: interruption)
    case .identifier(let values) where values.count >= minimumCount:
      strings = values
      rowsByText = RaggedArray(starts: Array(0...UInt32(values.count)), elements: Array(0..<UInt32(values.count)))
    default: return nil
    }
    if strings.count < minimumCount { return nil }
  }

  /// Numbers texts as they come.
  private struct Numbering {
    private var strings: [StringID] = []

    /// The number of each text plus one; 0 for what has not come yet.
    private var numbers: [UInt32]

    /// The row and the text of each value.
    private var values: [(row: UInt32, text: UInt32)] = []
    private var counts: [UInt32] = []

    init(stringCount: Int) { numbers = Array(repeating: 0, count: stringCount) }

    mutating func add(_ string: StringID, _ row: Row) {
      if numbers[Int(string)] == 0 {
        strings.append(string)
        counts.append(0)
        numbers[Int(string)] = UInt32(strings.count)
      }
      let text = numbers[Int(string)] - 1
      counts[Int(text)] += 1
      values.append((UInt32(row), text))
    }

    func finished(unless interruption: Interruption) throws(Diagnostic) -> ([StringID], RaggedArray<UInt32>) {
      var starts: [UInt32] = [0]
      starts.reserveCapacity(counts.count + 1)
      for count in counts { starts.append((starts.last ?? 0) + count) }
      var places = starts
      var rows = [UInt32](repeating: 0, count: values.count)
      var pace = interruption.pace
      for (row, text) in values {
        try pace.step()
        rows[Int(places[Int(text)])] = row
        places[Int(text)] += 1
      }
      return (strings, RaggedArray(starts: starts, elements: rows))
    }
  }
}
