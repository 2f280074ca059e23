import CaseCore
import CaseTestSupport
import Testing

@testable import CaseEngine

@Suite struct `The order of rows by numbers` {
  @Test(
    arguments: [[0, -0.0, 1, -1, 0.5, 1e300, -1e300, .infinity, .leastNonzeroMagnitude], [3, 3, 3, 3], [.nan, 2, .nan], [], [.nan]],
    [false, true])
  func `is that of the numbers, and of the rows among equal ones`(numbers: [Double], descending: Bool) throws {
    let order = try RowOrder(numbers, unless: .never)
    let all = RowSet(Array(numbers.indices), rowCount: numbers.count)
    let expected = numbers.indices.filter { !numbers[$0].isNaN }.sorted { a, b in
      numbers[a] == numbers[b] ? a < b : (numbers[a] < numbers[b]) != descending
    }
    #expect(try order.rows(in: all, descending: descending, limit: .max, unless: .never) == expected)
  }

  @Test(arguments: [1, 2, 7, 1_000], [false, true]) func `is found for runs of any length`(valueCount: Int, descending: Bool) throws {
    var random = SplitMix64(seed: 5)
    let numbers = (0..<3_000).map { _ in Double(Int.random(in: 0..<valueCount, using: &random)) - 3 }
    let set = RowSet(numbers.indices.filter { $0 % 3 != 1 }, rowCount: numbers.count)
    let expected = set.rows.sorted { a, b in numbers[a] == numbers[b] ? a < b : (numbers[a] < numbers[b]) != descending }
    let order = try RowOrder(numbers, unless: .never)
    for limit in [0, 1, 50, 5_000] {
      #expect(try order.rows(in: set, descending: descending, limit: limit, unless: .never) == Array(expected.prefix(limit)))
    }
  }
}
