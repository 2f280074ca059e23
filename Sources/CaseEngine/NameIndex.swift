import CaseCore
import TextMeasure

/// A name as it is written, and what it stands for.
struct KnownName: Sendable, Hashable {
  var text: String
  var target: UInt32
  var sort = Sort.own

  /// What a name is to that which bears it.
  enum Sort: UInt8, Sendable, Comparable {
    /// A title, a label, a code: what it is called in answers.
    case own
    case alias

    /// What a record is called in files; nobody looks for a part of it.
    case identifier

    static func < (a: Sort, b: Sort) -> Bool { a.rawValue < b.rawValue }
  }
}

/// Names in their folded form, sorted, each with what it stands for.
///
/// A walk narrows the range of names that begin with what was read so far, byte by byte: it finds the longest name at a place, and every
/// name with a given beginning.
struct NameIndex: Sendable {
  /// The folded names behind each other; `starts` has one more than there are names.
  private let bytes: [UInt8]
  private let starts: [UInt32]
  private let targets: [UInt32]
  private let sorts: [KnownName.Sort]

  /// - Parameter names: One target may have many, and many may share one name.
  /// - Complexity: O(*n* log *n*).
  init(_ names: [KnownName], unless interruption: Interruption) throws(Diagnostic) {
    var folded = try names.map(unless: interruption) { (FoldedText($0.text).bytes, $0.target, $0.sort) }
    folded.removeAll { $0.0.isEmpty }
    folded = try folded.sorted(unless: interruption) { a, b in
      a.0 == b.0 ? (a.1, a.2.rawValue) < (b.1, b.2.rawValue) : a.0.lexicographicallyPrecedes(b.0)
    }
    var pace = interruption.pace
    var bytes: [UInt8] = []
    var starts: [UInt32] = [0]
    var targets: [UInt32] = []
    var sorts: [KnownName.Sort] = []
    var last: ([UInt8], UInt32)?
    for (name, target, sort) in folded where last?.0 != name || last?.1 != target {
      try pace.step()
      bytes += name
      starts.append(UInt32(bytes.count))
      targets.append(target)
      sorts.append(sort)
      last = (name, target)
    }
    self.bytes = bytes
    self.starts = starts
    self.targets = targets
    self.sorts = sorts
  }

  /// An index of no names.
  init() { (bytes, starts, targets, sorts) = ([], [0], [], []) }

  var count: Int { targets.count }

  /// A folded name by its place in the order of names.
  func name(_ index: Int) -> ArraySlice<UInt8> { bytes[Int(starts[index])..<Int(starts[index + 1])] }
  private func length(_ index: Int) -> Int { Int(starts[index + 1] - starts[index]) }

  func target(_ index: Int) -> UInt32 { targets[index] }
  func sort(_ index: Int) -> KnownName.Sort { sorts[index] }

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
    func next(_ index: Int) -> Int { length(index) > depth ? Int(bytes[Int(starts[index]) + depth]) : -1 }
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
    range(beginning: name).prefix { length($0) == name.count }.map { targets[$0] }
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
      if asWord ? name(index).holdsWord(text) : name(index).containsRun(text) { found.append(targets[index]) }
    }
    return Set(found).sorted()
  }

  /// Whether a longer name begins with this folded text.
  func hasName(beginning text: ArraySlice<UInt8>) -> Bool {
    range(beginning: text).contains { length($0) > text.count }
  }

  /// Every name that begins with this folded text, with its target.
  func names(beginning text: ArraySlice<UInt8>) -> [(name: String, target: UInt32)] {
    range(beginning: text).map { (String(decoding: name($0), as: UTF8.self), targets[$0]) }
  }

  /// Every name, with its target; each is made when it is come to.
  var all: some Sequence<(name: String, target: UInt32)> {
    (0..<count).lazy.map { (name: String(decoding: name($0), as: UTF8.self), target: targets[$0]) }
  }
}
