extension Sequence where Element: Hashable {
  /// Each element once, in the order in which they are first met.
  var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Sequence {
  /// Each way to take one of the values that each element has.
  func combinations<Value>(of values: (Element) -> [Value]) -> [[Value]] {
    reduce([[]]) { combined, element in
      let values = values(element)
      return combined.flatMap { first in values.map { first + [$0] } }
    }
  }
}
