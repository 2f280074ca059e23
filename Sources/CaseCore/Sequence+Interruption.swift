// What the standard library does in one go, with a look at whether to go on every so many elements.

extension Sequence {
  /// The results of a function for each element.
  @inlinable public func map<Result>(
    unless interruption: Interruption, _ transform: (Element) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> [Result] {
    var pace = interruption.pace
    var results: [Result] = []
    results.reserveCapacity(underestimatedCount)
    for element in self {
      try pace.step()
      results.append(try transform(element))
    }
    return results
  }

  /// The elements that fulfil a condition.
  @inlinable public func filter(
    unless interruption: Interruption, _ holds: (Element) throws(Diagnostic) -> Bool
  ) throws(Diagnostic) -> [Element] {
    var pace = interruption.pace
    var kept: [Element] = []
    for element in self {
      try pace.step()
      if try holds(element) { kept.append(element) }
    }
    return kept
  }

  /// How many elements fulfil a condition.
  @inlinable public func count(unless interruption: Interruption, where holds: (Element) -> Bool) throws(Diagnostic) -> Int {
    var pace = interruption.pace
    var count = 0
    for element in self {
      try pace.step()
      if holds(element) { count += 1 }
    }
    return count
  }

  /// The elements in an order; equal ones keep theirs.
  @inlinable public func sorted(
    unless interruption: Interruption, by isBefore: (Element, Element) -> Bool
  ) throws(Diagnostic) -> [Element] {
    var pace = interruption.pace
    do {
      return try sorted { a, b in
        try pace.step()
        return isBefore(a, b)
      }
    } catch {
      // The standard library throws untyped; only what `step` throws comes out of it.
      throw error as? Diagnostic ?? Diagnostic(CoreMessage.interrupted)
    }
  }
}

extension MutableCollection where Self: RandomAccessCollection {
  /// Puts the elements in an order; equal ones keep theirs.
  @inlinable public mutating func sort(
    unless interruption: Interruption, by isBefore: (Element, Element) -> Bool
  ) throws(Diagnostic) {
    var pace = interruption.pace
    do {
      try sort { a, b in
        try pace.step()
        return isBefore(a, b)
      }
    } catch {
      throw error as? Diagnostic ?? Diagnostic(CoreMessage.interrupted)
    }
  }
}
