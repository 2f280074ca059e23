/// How far apart two words are: the least number of characters to insert, delete, replace or swap with their neighbour.
///
/// Optimal string alignment after Damerau (1964); gives up with `nil` as soon as the distance must exceed `limit`.
///
/// Characters are Unicode scalars: `é` in two parts is two of them.
///
/// - Complexity: O(*n m*).
public func editDistance(_ a: some StringProtocol, _ b: some StringProtocol, limit: Int) -> Int? {
  let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
  guard abs(a.count - b.count) <= limit else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
      row.append(best)
    }
    guard row.contains(where: { $0 <= limit }) else { return nil }
    (beforeLast, last) = (last, row)
  }
  return last[b.count] <= limit ? last[b.count] : nil
}
