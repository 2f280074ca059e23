import CaseCatalogue
import CaseCore

/// The rows that have a number, in the ascending order of their numbers; those of equal numbers in the catalogue's order.
struct RowOrder: Sendable {
  private let numbers: SortKeys.Numbers
  private let rows: [UInt32]

  /// - Complexity: O(*n*): a radix sort.
  init(_ numbers: SortKeys.Numbers, unless interruption: Interruption) throws(Diagnostic) {
    self.numbers = numbers
    var keys: [Key] = []
    keys.reserveCapacity(numbers.count)
    for row in numbers.indices where !numbers[row].isNaN { keys.append(Key(numbers[row], row)) }
    var sorted = keys
    // What no two numbers differ in needs no pass: the last bits of most numbers are all zero.
    let different = keys.reduce(0) { $0 | ($1.number ^ keys[0].number) }
    for shift in stride(from: 0, to: 64, by: Key.passWidth) where different >> UInt64(shift) & Key.passMask != 0 {
      try interruption.check()
      var places = [Int](repeating: 0, count: Int(Key.passMask) + 1)
      for key in keys { places[key.digit(shift)] += 1 }
      var next = 0
      for digit in places.indices { (places[digit], next) = (next, next + places[digit]) }
      for key in keys {
        sorted[places[key.digit(shift)]] = key
        places[key.digit(shift)] += 1
      }
      swap(&keys, &sorted)
    }
    rows = keys.map(\.row)
  }

  /// How many bytes of memory it takes, without the numbers.
  var memoryByteCount: Int { rows.count * MemoryLayout<UInt32>.stride }

  /// A number as one whose bits are in its order, with its row.
  private struct Key {
    static let passWidth = 11
    static let passMask: UInt64 = 1 << UInt64(passWidth) - 1

    let number: UInt64
    let row: UInt32

    init(_ number: Double, _ row: Row) {
      // Nought has two signs.
      let bits = (number + 0).bitPattern
      self.number = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
      self.row = UInt32(row)
    }

    func digit(_ shift: Int) -> Int { Int(truncatingIfNeeded: number >> UInt64(shift) & Key.passMask) }
  }

  /// The rows of a set that have a number, as many of the first as are asked for.
  ///
  /// - Complexity: O(*m* + log *n*) for *m* rows that are met before so many of the set are found.
  func rows(in set: RowSet, descending: Bool, limit: Int, unless interruption: Interruption) throws(Diagnostic) -> [Row] {
    var found: [Row] = []
    var pace = interruption.pace
    /// Whether more are asked for.
    func take(_ places: Range<Int>) throws(Diagnostic) -> Bool {
      for place in places {
        guard found.count < limit else { return false }
        try pace.step()
        if set.contains(Row(rows[place])) { found.append(Row(rows[place])) }
      }
      return true
    }
    if !descending {
      _ = try take(rows.indices)
      return found
    }
    var end = rows.count
    while end > 0 {
      // Rows of equal numbers keep their order.
      let start = beginning(ofRunBefore: end)
      guard try take(start..<end) else { break }
      end = start
    }
    return found
  }

  /// Where the run of equal numbers begins that ends before a place.
  private func beginning(ofRunBefore end: Int) -> Int {
    let number = numbers[Int(rows[end - 1])]
    var (low, high) = (0, end - 1)
    // Most runs are short.
    var step = 1
    while high > 0, numbers[Int(rows[max(high - step, 0)])] == number {
      high = max(high - step, 0)
      step *= 2
    }
    low = max(high - step, 0)
    while low < high {
      let middle = (low + high) / 2
      if numbers[Int(rows[middle])] < number { low = middle + 1 } else { high = middle }
    }
    return high
  }
}
