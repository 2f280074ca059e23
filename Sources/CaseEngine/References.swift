import CaseCatalogue
import CaseCore

/// Which records refer to each record, or name it as a source.
struct References: Sendable {
  /// Where what refers to each row begins in `origins`; one more than there are rows.
  private var starts: [UInt32]

  /// The rows that refer to each row; one stands here as often as it refers to it.
  private var origins: [UInt32] = []

  /// How many bytes of memory it takes.
  var memoryByteCount: Int { (starts.count + origins.count) * MemoryLayout<UInt32>.stride }

  /// - Complexity: O(number of rows + number of references): a counting sort.
  init(_ catalogue: Catalogue, unless interruption: Interruption) throws(Diagnostic) {
    var pace = interruption.pace
    starts = Array(repeating: 0, count: catalogue.rowCount + 1)
    for column in catalogue.columns {
      switch column {
      case .reference(let values): try count(values, { $0 }, in: catalogue, &pace)
      case .evidence(let values): try count(values, { $0.source }, in: catalogue, &pace)
      default: continue
      }
    }
    for row in 0..<catalogue.rowCount { starts[row + 1] += starts[row] }
    origins = Array(repeating: 0, count: Int(starts[catalogue.rowCount]))
    var places = starts
    for column in catalogue.columns {
      switch column {
      case .reference(let values): try place(values, { $0 }, in: catalogue, &places, &pace)
      case .evidence(let values): try place(values, { $0.source }, in: catalogue, &places, &pace)
      default: continue
      }
    }
  }

  private mutating func count<Element>(
    _ values: RaggedArray<Element>, _ target: (Element) -> StringID, in catalogue: Catalogue, _ pace: inout Pace
  ) throws(Diagnostic) {
    for index in values.elements.indices {
      try pace.step()
      if let row = catalogue.row(withIdentifier: target(values.elements[index])) { starts[row + 1] += 1 }
    }
  }

  private mutating func place<Element>(
    _ values: RaggedArray<Element>, _ target: (Element) -> StringID, in catalogue: Catalogue, _ places: inout [UInt32], _ pace: inout Pace
  ) throws(Diagnostic) {
    for origin in 0..<values.rowCount {
      try pace.step()
      for index in values.range(of: origin) {
        guard let row = catalogue.row(withIdentifier: target(values.elements[index])) else { continue }
        origins[Int(places[row])] = UInt32(origin)
        places[row] += 1
      }
    }
  }

  /// The rows that refer to one of some rows, ascending, each once.
  ///
  /// - Complexity: O(*n* log *n*) of the references to these rows.
  func rows(to targets: some Sequence<Row>, unless interruption: Interruption) throws(Diagnostic) -> [Row] {
    var pace = interruption.pace
    var found: Set<Row> = []
    for target in targets {
      for index in starts[target]..<starts[target + 1] {
        try pace.step()
        found.insert(Row(origins[Int(index)]))
      }
    }
    return try found.sorted(unless: interruption, by: <)
  }
}
