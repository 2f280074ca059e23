import CaseCatalogue
import CaseCore
import TextMeasure

/// Finds records by their identifiers as names are compared.
struct FoldedIdentifiers: Sendable {
  private let catalogue: Catalogue

  /// The records whose identifiers are compared in another form than they are written in, by that form.
  private var rewritten: [String: [Row]] = [:]

  /// - Complexity: O(total length of the identifiers).
  init(_ catalogue: Catalogue, unless interruption: Interruption) throws(Diagnostic) {
    self.catalogue = catalogue
    let strings = catalogue.strings
    var pace = interruption.pace
    for row in 0..<catalogue.rowCount {
      try pace.step()
      let identifier = strings.bytes(of: catalogue.identifierID(of: row))
      if identifier.isPlain { continue }
      let written = String(decoding: identifier, as: UTF8.self)
      let folded = written.folded
      if folded != written { rewritten[folded, default: []].append(row) }
    }
  }

  /// The records with an identifier, ascending.
  ///
  /// - Parameter folded: The folded identifier.
  func rows(identified folded: String) -> [Row] {
    let others = rewritten[folded, default: []]
    guard let row = catalogue.row(withIdentifier: folded), folded.folded == folded else { return others }
    return (others + [row]).sorted()
  }
}

extension ArraySlice<UInt8> {
  /// Whether these are only small letters, digits and single signs that fold to themselves.
  fileprivate var isPlain: Bool {
    var last: UInt8 = 0
    for byte in self {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "#"): break
      case UInt8(ascii: "-") where last != byte: break
      default: return false
      }
      last = byte
    }
    return true
  }
}
