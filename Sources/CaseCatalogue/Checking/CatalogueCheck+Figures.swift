import CaseCore
import TextMeasure

extension CatalogueCheck {
  /// Tells figures that stand in the catalogue twice, and those whose names say what their comparators should.
  mutating func checkFigures() throws(Diagnostic) {
    let words = comparatorWords
    for kind in schema.kinds.indices {
      guard let figure = schema.kinds[kind].figure else { continue }
      try checkNames(of: kind, for: words)
      var owners: [FigureKey: Row] = [:]
      for row in catalogue.rowsByKind[kind].map({ Row($0) }) {
        try pace.step()
        let key = key(of: row, kind, figure)
        if let other = owners[key] {
          let place = files.place(of: other, in: catalogue)
          add(.sameFigure(as: catalogue.identifier(of: other), at: place), row: row, hints: [.mergeRecords], severity: .warning)
        } else {
          owners[key] = row
        }
      }
    }
  }

  /// What makes a figure another one: what it is about, its name, its number, its period and every entry, but for how it is qualified.
  private struct FigureKey: Hashable {
    var owner: StringID?
    var names: [UInt8] = []
    var values: [Double] = []
    var periods: [DateSpan] = []
    var entries: [UInt32] = []
  }

  private func key(of row: Row, _ kind: KindID, _ figure: FigureFields) -> FigureKey {
    var key = FigureKey()
    var comparator: FieldID?
    if case .quantity(_, let field, _, _) = schema.fields[figure.value].type { comparator = field }
    for field in schema.kinds[kind].fields {
      switch catalogue.columns[field] {
      case .reference(let values) where field == figure.owner: key.owner = values[row].first
      case .text(let texts) where schema.fields[field].isName:
        for text in texts[row] { key.names += catalogue.strings.string(at: text.string).foldedBytes + [0] }
      case .quantity(let values): key.values += values[row].map { $0.number * $0.scale.factor } + [.infinity]
      case .date(let values): key.periods += values[row]
      case .vocabulary(let column) where field != comparator: key.entries += column.entries[row] + [.max]
      default: break
      }
    }
    return key
  }

  private mutating func checkNames(of kind: KindID, for words: Set<[UInt8]>) throws(Diagnostic) {
    for field in schema.kinds[kind].fields where schema.fields[field].isName {
      guard case .text(let texts) = catalogue.columns[field] else { continue }
      for row in catalogue.rowsByKind[kind].map({ Row($0) }) where !files.isGiven(field, toRow: row) {
        try pace.step()
        // One finding for a name in all its languages.
        let ends = texts[row].compactMap { CatalogueCheck.lastInBrackets(catalogue.strings.string(at: $0.string)) }
        guard let hidden = ends.first(where: { words.contains($0.foldedBytes) }) else { continue }
        add(.comparatorInName(hidden), row: row, hints: [.writeComparator], severity: .warning, part: part(field))
      }
    }
  }

  /// Tells units without a dimension that figures use: their numbers compare with none of another unit.
  mutating func checkUnits() throws(Diagnostic) {
    var told: Set<[Int]> = []
    for kind in schema.kinds.filter({ $0.figure != nil }) {
      for field in kind.fields {
        guard case .quantity(_, _, _, let vocabulary) = schema.fields[field].type, case .quantity(let values) = catalogue.columns[field]
        else { continue }
        for unit in values.elements.compactMap(\.unit) {
          try pace.step()
          let entry = schema.vocabularies[vocabulary].entries[Int(unit)]
          guard entry.unit == nil, told.insert([vocabulary, Int(unit)]).inserted else { continue }
          addToSchema(.unitWithoutDimension(entry.code), hints: [.addKey(SchemaKey.dimension.rawValue)], severity: .warning) {
            let written = $0[SchemaKey.vocabularies.rawValue]?[vocabulary]
            return written?[SchemaKey.entries.rawValue]?[Int(unit)] ?? written
          }
        }
      }
    }
  }

  /// What stands in the brackets at the end of a text.
  static func lastInBrackets(_ text: String) -> String? {
    guard let last = text.last, "）)".contains(last), let start = text.lastIndex(where: { "（(".contains($0) }) else { return nil }
    return String(text[text.index(after: start)...].dropLast())
  }

  /// The words that say that a number is not exactly this, folded: the names of entries that do, and the commonest ones.
  private var comparatorWords: Set<[UInt8]> {
    var words = ["余", "多", "超", "逾", "近", "约", "over", "more than", "nearly", "almost", "about", "around", "approximately"]
    for entry in schema.vocabularies.flatMap(\.entries) where entry.comparator.map({ $0.order != 0 }) == true {
      words += [entry.code] + entry.label.all + entry.aliases + entry.abbreviations
    }
    return Set(words.map { $0.foldedBytes })
  }
}
