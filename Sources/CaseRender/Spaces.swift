extension String {
  mutating func append(spaces count: Int) {
    var left = count
    while left >= String.sixteenSpaces.utf8.count {
      self += String.sixteenSpaces
      left -= String.sixteenSpaces.utf8.count
    }
    // Up to fifteen bytes fit in a string without an allocation.
    if left > 0 { self += String(repeating: " ", count: left) }
  }

  private static let sixteenSpaces = "                "
}
