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
    /// Eight bytes as a number that has their order; zeros stand behind the end of the name.
    fileprivate var key: UInt64
    fileprivate let text: UInt32
    let target: UInt32
    let sort: KnownName.Sort
  }

  private var texts = FoldedTexts()
  private(set) var entries: [Entry] = []

  mutating func append(_ name: KnownName) { append(Array(name.text.utf8)[...], of: name.target, name.sort) }

  /// Folds a name in UTF-8, and appends it.
  mutating func append(_ name: ArraySlice<UInt8>, of target: UInt32, _ sort: KnownName.Sort) {
    texts.append(folding: name)
    let text = texts.count - 1
    guard !texts.range(of: text).isEmpty else { return }
    entries.append(Entry(key: key(of: text, from: 0), text: UInt32(text), target: target, sort: sort))
  }

  func name(_ entry: Entry) -> ArraySlice<UInt8> { texts[Int(entry.text)] }

  /// How many bytes all names have.
  var byteCount: Int { texts.bytes.count }

  /// By their names, and those with the same name by what they stand for.
  ///
  /// Eight bytes are compared at a time, and only names that agree in these by the next eight.
  mutating func sort(unless interruption: Interruption) throws(Diagnostic) {
    var runs = [(range: entries.indices, depth: 0)]
    while let (range, depth) = runs.popLast() {
      try entries[range].sort(unless: interruption) { $0.key < $1.key }
      let next = depth + FoldedNames.keyWidth
      var start = range.lowerBound
      for end in range where end + 1 == range.upperBound || entries[end + 1].key != entries[end].key {
        let run = start..<end + 1
        start = end + 1
        guard run.count > 1 else { continue }
        if entries[run].contains(where: { length($0) > next }) {
          for place in run { entries[place].key = key(of: Int(entries[place].text), from: next) }
          runs.append((run, next))
        } else {
          // A name that ends is before one that goes on with zeros.
          let texts = texts
          try entries[run].sort(unless: interruption) { a, b in
            (texts.range(of: Int(a.text)).count, a.target, a.sort) < (texts.range(of: Int(b.text)).count, b.target, b.sort)
          }
        }
      }
    }
  }

  private static let keyWidth = 8

  private func length(_ entry: Entry) -> Int { texts.range(of: Int(entry.text)).count }

  private func key(of text: Int, from depth: Int) -> UInt64 {
    let range = texts.range(of: text)
    let bytes = texts.bytes
    var key: UInt64 = 0
    for place in range.lowerBound + depth..<range.lowerBound + depth + FoldedNames.keyWidth {
      key = key << 8 | UInt64(place < range.upperBound ? bytes[place] : 0)
    }
    return key
  }
}
