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

/// Names in their folded form, in no order yet.
struct FoldedNames {
  struct Entry {
    /// The first eight bytes as a number that has their order: most names differ in them.
    fileprivate var key: UInt64
    fileprivate var start: UInt32
    fileprivate var length: UInt32
    var target: UInt32
    var sort: KnownName.Sort
  }

  private var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []

  mutating func append(_ name: KnownName) {
    let folded = name.text.foldedBytes
    if folded.isEmpty { return }
    let key = (0..<8).reduce(UInt64(0)) { key, place in key << 8 | UInt64(place < folded.count ? folded[place] : 0) }
    entries.append(
      Entry(key: key, start: UInt32(bytes.count), length: UInt32(folded.count), target: name.target, sort: name.sort))
    bytes += folded
  }

  func name(_ entry: Entry) -> ArraySlice<UInt8> { bytes[Int(entry.start)..<Int(entry.start + entry.length)] }

  /// By their names, and those with the same name by what they stand for.
  mutating func sort(unless interruption: Interruption) throws(Diagnostic) {
    let bytes = bytes
    func rest(_ entry: Entry) -> ArraySlice<UInt8> { bytes[Int(entry.start + min(entry.length, 8))..<Int(entry.start + entry.length)] }
    entries = try entries.sorted(unless: interruption) { a, b in
      if a.key != b.key { return a.key < b.key }
      let (left, right) = (rest(a), rest(b))
      if left != right { return left.lexicographicallyPrecedes(right) }
      // A name of fewer bytes than eight is shorter than one that goes on with zeros.
      return (a.length, a.target, a.sort) < (b.length, b.target, b.sort)
    }
  }
}
