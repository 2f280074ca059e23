import CaseCatalogue
import CaseCore
import TextMeasure

extension CatalogueNames {
  /// The names of a scope, among them at least those that a folded text begins with.
  ///
  /// Before the names of records are folded, those few are looked for among them as they are written: an identifier must not wait until
  /// all names are folded.
  func index(
    _ scope: Scope, ofNamesBeginning text: ArraySlice<UInt8>, unless interruption: Interruption
  ) throws(Diagnostic) -> NameIndex {
    guard mayLookThrough(scope), let first = text.first, first.isLetterOrDigit || first.beginsHan else {
      return try index(scope, unless: interruption)
    }
    return try NameIndex(try names(scope, beginning: text, unless: interruption), unless: interruption)
  }

  private func names(_ scope: Scope, beginning text: ArraySlice<UInt8>, unless interruption: Interruption) throws(Diagnostic) -> [KnownName]
  {
    var found: [KnownName] = []
    var pace = interruption.pace
    let identifiers = try sets.identifiers(unless: interruption)
    for end in text.indices.prefix(CatalogueNames.longestIdentifier) {
      let beginning = String(decoding: text[...end], as: UTF8.self)
      for row in identifiers.rows(identified: beginning) where holds(scope, row) {
        found.append(KnownName(text: beginning, target: UInt32(row), sort: .identifier))
      }
    }
    let strings = catalogue.strings
    for (number, field) in catalogue.schema.nameFields.enumerated() {
      guard case .text(let texts) = catalogue.columns[field] else { continue }
      for row in 0..<texts.rowCount {
        try pace.step()
        for index in texts.range(of: row) where mayBegin(strings.bytes(of: texts.elements[index].string), text) {
          let name = strings.string(at: texts.elements[index].string)
          guard catalogue.owner(of: row) == nil, holds(scope, row), begins(name, text) else { continue }
          found.append(KnownName(text: name, target: UInt32(row), sort: number == 0 ? .own : .alias))
        }
      }
    }
    guard scope == .things else { return found }
    for name in entryNames {
      try pace.step()
      if begins(name.text, text) { found.append(name) }
    }
    return found
  }

  /// No identifier is longer, in bytes.
  private static let longestIdentifier = 256

  /// Whether a record is one of a scope.
  private func holds(_ scope: Scope, _ row: Row) -> Bool {
    guard case .records(let kinds) = scope, !kinds.isEmpty else { return true }
    return kinds.contains(KindID(catalogue.kinds[row]))
  }

  /// Whether the folding of a name may begin a folded text, as far as its first letters tell without folding it.
  private func mayBegin(_ name: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    guard let first = name.first, let wanted = text.first else { return false }
    // Letters, digits and Chinese characters never fold to each other.
    if wanted.beginsHan {
      if first.isLetterOrDigit || first.beginsCyrillic { return false }
      return !first.beginsHan || name.firstScalar?.simplified == text.firstScalar
    }
    if first.beginsCyrillic || first.beginsHan { return false }
    for (place, byte) in zip(text.indices, name.indices) {
      // What is no plain letter, or has a mark behind it, is left to folding.
      guard name[byte].isLetterOrDigit, byte + 1 == name.endIndex || name[byte + 1] < 0x80 else { return true }
      if name[byte].lowercased != text[place] { return false }
    }
    return true
  }

  private func begins(_ name: String, _ text: ArraySlice<UInt8>) -> Bool {
    let folded = name.foldedBytes
    return !folded.isEmpty && text.starts(with: folded)
  }
}

extension ArraySlice<UInt8> {
  /// The character that these bytes begin with.
  fileprivate var firstScalar: Unicode.Scalar? {
    var parser = UTF8.ForwardParser()
    var bytes = makeIterator()
    guard case .valid(let encoded) = parser.parseScalar(from: &bytes) else { return nil }
    return UTF8.decode(encoded)
  }
}

extension UInt8 {
  /// Whether only Chinese characters begin with this byte.
  fileprivate var beginsHan: Bool { (0xE4...0xE9).contains(self) }

  /// Whether only Cyrillic letters begin with this byte.
  fileprivate var beginsCyrillic: Bool { self == 0xD0 || self == 0xD1 }

  fileprivate var isLetterOrDigit: Bool {
    switch lowercased {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }

  fileprivate var lowercased: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
}
