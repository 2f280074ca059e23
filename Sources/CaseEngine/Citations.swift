import CaseCatalogue
import CaseCore

/// Numbers sources in the order in which they are cited.
struct Citations {
  let catalogue: Catalogue
  let language: Language
  private(set) var sources: [Source] = []
  private var numbers: [StringID: Int] = [:]

  /// The sources without what each of them supports, which is for a record's card.
  var sourcesAlone: [Source] {
    sources.map { source in
      var source = source
      source.supports = []
      return source
    }
  }

  init(catalogue: Catalogue, language: Language) {
    self.catalogue = catalogue
    self.language = language
  }

  /// The numbers of a record's sources; a source that was not cited before gets the next.
  mutating func numbers(of row: Row) -> [Int] { numbers(of: catalogue.evidence(of: row)) }

  /// The numbers of the sources of some items of evidence.
  mutating func numbers(of items: [EvidenceValue]) -> [Int] {
    var found: [Int] = []
    for item in items {
      let number = number(of: item.source)
      if !found.contains(number) { found.append(number) }
      let supports = [catalogue.best(item.supports, in: language)?.string, item.locator]
        .compactMap { $0.map(catalogue.strings.string) }.joined(separator: " ")
      if !supports.isEmpty, !sources[number - 1].supports.contains(supports) { sources[number - 1].supports.append(supports) }
    }
    return found
  }

  /// The number of a source.
  mutating func number(of identifier: StringID) -> Int {
    if let known = numbers[identifier] { return known }
    sources.append(catalogue.source(identifier, in: language))
    numbers[identifier] = sources.count
    return sources.count
  }
}

extension Catalogue {
  /// A source as a note names it; one that has no record is called by its identifier.
  func source(_ identifier: StringID, in language: Language) -> Source {
    let code = strings.string(at: identifier)
    guard let row = row(withIdentifier: identifier), let fields = schema.kinds[Int(kinds[row])].source else {
      return Source(identifier: code, title: code)
    }
    func text(_ field: FieldID?) -> String? {
      guard let field else { return nil }
      switch value(field, of: row, in: language) {
      case .text(let text): return text
      case .name(let name): return name.label
      default: return nil
      }
    }
    func date(_ field: FieldID?) -> DateSpan? {
      guard let field, case .date(let span) = value(field, of: row, in: language) else { return nil }
      return span
    }
    return Source(
      identifier: code, title: text(fields.title) ?? code, publisher: text(fields.publisher), date: date(fields.date),
      accessed: date(fields.accessed), address: text(fields.address))
  }
}
