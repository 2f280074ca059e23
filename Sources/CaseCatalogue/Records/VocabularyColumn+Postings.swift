extension VocabularyColumn {
  /// Makes a column of its elements, and finds the rows of each entry.
  ///
  /// - Complexity: O(rows + elements + entries): a counting sort.
  init(_ entries: RaggedArray<EntryID>, roles: [EntryID?]?, entryCount: Int) {
    self.entries = entries
    self.roles = roles
    // An entry that a row holds twice, in two roles, has the row once.
    var starts = [UInt32](repeating: 0, count: entryCount + 1)
    var lastRow = [Int](repeating: -1, count: entryCount)
    for row in 0..<entries.rowCount {
      for index in entries.range(of: row) {
        let entry = Int(entries.elements[index])
        if lastRow[entry] == row { continue }
        lastRow[entry] = row
        starts[entry + 1] += 1
      }
    }
    for entry in 0..<entryCount { starts[entry + 1] += starts[entry] }
    var places = starts
    var rows = [UInt32](repeating: 0, count: Int(starts[entryCount]))
    for entry in lastRow.indices { lastRow[entry] = -1 }
    for row in 0..<entries.rowCount {
      for index in entries.range(of: row) {
        let entry = Int(entries.elements[index])
        if lastRow[entry] == row { continue }
        lastRow[entry] = row
        rows[Int(places[entry])] = UInt32(row)
        places[entry] += 1
      }
    }
    postings = RaggedArray(starts: starts, elements: rows)
  }
}
