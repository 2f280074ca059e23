import CaseCatalogue
import CaseCore

/// Which of a kind's records have values of their fields, and for which of these a source is told to support them.
///
/// The evidence of all records is read once, for every field.
struct FieldFilling {
  private let catalogue: Catalogue
  private let rows: [UInt32]

  /// Whether what names no field is of one source alone, for each record.
  private var isOfOneSource: [Bool] = []

  /// The places among the records of those whose evidence names a field, ascending.
  private var named: [FieldID: [Int]] = [:]

  /// - Complexity: O(number of the kind's records and of their items of evidence).
  init(of kind: KindID, in catalogue: Catalogue, unless interruption: Interruption) throws(Diagnostic) {
    self.catalogue = catalogue
    rows = catalogue.rowsByKind[kind]
    isOfOneSource.reserveCapacity(rows.count)
    let evidence = catalogue.columns.compactMap { if case .evidence(let values) = $0 { values } else { nil } }
    var pace = interruption.pace
    for (place, row) in rows.enumerated() {
      try pace.step()
      var source: StringID?
      var isAlone = true
      for values in evidence {
        for index in values.range(of: Row(row)) {
          if values.elements[index].fields.isEmpty {
            let next = values.elements[index].source
            isAlone = isAlone && source ?? next == next
            source = next
          } else {
            for field in values.elements[index].fields where named[field]?.last != place { named[field, default: []].append(place) }
          }
        }
      }
      isOfOneSource.append(isAlone && source != nil)
    }
  }

  /// How many records have a value of a field, and for how many of these it is certain which sources support it.
  func counts(of field: FieldID) -> (filled: Int, certain: Int) {
    let column = catalogue.columns[field]
    var isCertain = isOfOneSource
    for place in named[field, default: []] { isCertain[place] = true }
    var (filled, certain) = (0, 0)
    for (place, row) in rows.enumerated() where column.hasValue(inRow: Row(row)) {
      filled += 1
      if isCertain[place] { certain += 1 }
    }
    return (filled, certain)
  }

  /// The first record that has a value of a field.
  func firstFilled(_ field: FieldID) -> Row? {
    let column = catalogue.columns[field]
    return rows.first { column.hasValue(inRow: Row($0)) }.map(Row.init)
  }
}
