import CaseCore

/// Names in their folded form, sorted, each with what it stands for.
///
/// A walk narrows the range of names that begin with what was read so far, byte by byte: it finds the longest name at a place, and every
/// name with a given beginning.
struct NameIndex: Sendable {
  /// The folded names behind each other; `starts` has one more than there are names.
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var targets: [UInt32] = []
  private var sorts: [KnownName.Sort] = []

  /// Which of the names these are, ascending, where it is not all of them.
  private var selection: [UInt32]?

  /// An index of no names.
  init() {}

  /// - Parameter names: One target may have many, and many may share one name.
  /// - Complexity: O(*n* log *n*).
  init(_ names: [KnownName], unless interruption: Interruption) throws(Diagnostic) {
    var folded = FoldedNames()
    var pace = interruption.pace
    for name in names {
      try pace.step(over: name.text)
      folded.append(name)
    }
    try self.init(folded, unless: interruption)
  }

  /// - Parameter names: One target may have many, and many may share one name.
  /// - Complexity: O(*n* log *n*).
  init(_ names: consuming FoldedNames, unless interruption: Interruption) throws(Diagnostic) {
    try names.sort(unless: interruption)
    var pace = interruption.pace
    bytes.reserveCapacity(names.byteCount)
    starts.reserveCapacity(names.entries.count + 1)
    targets.reserveCapacity(names.entries.count)
    sorts.reserveCapacity(names.entries.count)
    var last: FoldedNames.Entry?
    for entry in names.entries {
      try pace.step()
      let name = names.name(entry)
      if let last, last.target == entry.target, names.name(last) == name { continue }
      bytes += name
      starts.append(UInt32(bytes.count))
      targets.append(entry.target)
      sorts.append(entry.sort)
      last = entry
    }
  }

  /// Some of the names; they share their memory with all of them.
  ///
  /// - Complexity: O(*n*).
  func selecting(unless interruption: Interruption, where isWanted: (UInt32) -> Bool) throws(Diagnostic) -> NameIndex {
    var index = self
    index.selection = try (selection ?? Array(0..<UInt32(targets.count))).filter(unless: interruption) { isWanted(targets[Int($0)]) }
    return index
  }

  var count: Int { selection?.count ?? targets.count }

  /// How many bytes of memory it takes.
  var memoryByteCount: Int {
    bytes.count + targets.count * (2 * MemoryLayout<UInt32>.stride + MemoryLayout<KnownName.Sort>.stride)
      + (selection?.count ?? 0) * MemoryLayout<UInt32>.stride
  }

  /// Where a name of the selection stands among all.
  private func place(_ index: Int) -> Int { selection.map { Int($0[index]) } ?? index }

  /// A folded name by its place in the order of names.
  func name(_ index: Int) -> ArraySlice<UInt8> {
    let place = place(index)
    return bytes[Int(starts[place])..<Int(starts[place + 1])]
  }

  private func length(_ index: Int) -> Int { name(index).count }

  func target(_ index: Int) -> UInt32 { targets[place(index)] }
  func sort(_ index: Int) -> KnownName.Sort { sorts[place(index)] }

  /// Which of the selected names is a certain one of all; `nil` for one that is not selected.
  ///
  /// - Complexity: O(log *n*).
  func selected(_ place: Int) -> Int? {
    guard let selection else { return place }
    var (low, high) = (0, selection.count)
    while low < high {
      let middle = (low + high) / 2
      if selection[middle] < UInt32(place) { low = middle + 1 } else { high = middle }
    }
    return low < selection.count && selection[low] == UInt32(place) ? low : nil
  }

  /// The names that begin with `beginning`.
  func range(beginning: ArraySlice<UInt8>) -> Range<Int> {
    var range = 0..<count
    for (depth, byte) in beginning.enumerated() {
      range = narrowed(range, depth: depth, byte: byte)
      if range.isEmpty { break }
    }
    return range
  }

  /// Of names that agree in `depth` bytes, those that go on with `byte`.
  private func narrowed(_ range: Range<Int>, depth: Int, byte: UInt8) -> Range<Int> {
    func first(where isFar: (Int) -> Bool) -> Int {
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if isFar(middle) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    func next(_ index: Int) -> Int {
      let place = place(index)
      let byte = Int(starts[place]) + depth
      return byte < Int(starts[place + 1]) ? Int(bytes[byte]) : -1
    }
    let low = first { next($0) >= Int(byte) }
    return low..<first { next($0) > Int(byte) }
  }

  /// The lengths in bytes of the names that begin `text`, longest first.
  func lengths(ofNamesBeginning text: ArraySlice<UInt8>) -> [Int] {
    var lengths: [Int] = []
    var range = 0..<count
    for (depth, byte) in text.enumerated() {
      range = narrowed(range, depth: depth, byte: byte)
      guard !range.isEmpty else { break }
      // Of names that agree so far, one that ends here stands first.
      if length(range.lowerBound) == depth + 1 { lengths.append(depth + 1) }
    }
    return lengths.reversed()
  }

  /// What bears exactly this folded name, ascending.
  func targets(named name: ArraySlice<UInt8>) -> [UInt32] {
    range(beginning: name).prefix { length($0) == name.count }.map { target($0) }
  }

  /// What has a name that holds this folded text, ascending, each once.
  ///
  /// - Parameter asWord: whether letters must begin a word there, and a few letters be one; Chinese has no such bounds.
  ///
  /// - Complexity: O(total length of the names).
  func targets(containing text: [UInt8], asWord: Bool = false, unless interruption: Interruption) throws(Diagnostic) -> [UInt32] {
    guard !text.isEmpty else { return [] }
    var found: [UInt32] = []
    var pace = interruption.pace
    for index in 0..<count {
      try pace.step()
      if asWord ? name(index).holdsWord(text) : name(index).containsRun(text) { found.append(target(index)) }
    }
    return Set(found).sorted()
  }

  /// Whether a longer name begins with this folded text.
  func hasName(beginning text: ArraySlice<UInt8>) -> Bool {
    range(beginning: text).contains { length($0) > text.count }
  }

  /// Every name that begins with this folded text, with its target.
  func names(beginning text: ArraySlice<UInt8>) -> [(name: String, target: UInt32)] {
    range(beginning: text).map { (String(decoding: name($0), as: UTF8.self), target($0)) }
  }
}
