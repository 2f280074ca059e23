import CaseCore

/// What a check found, in the order of files and of places in them.
struct FindingList {
  /// How many findings are kept; the others are only counted.
  static let limit = 1_000

  private(set) var count = 0
  private(set) var errorCount = 0
  private var found: [(document: Int, diagnostic: Diagnostic)] = []

  /// Whether the next finding is told with ways out that take time to find.
  var wantsNearestNames: Bool { count < FaultList.limitOfHints }

  /// The findings that were kept.
  var diagnostics: [Diagnostic] {
    found.enumerated().sorted {
      let (a, b) = ($0.element, $1.element)
      return (a.document, a.diagnostic.span?.lowerBound ?? 0, $0.offset) < (b.document, b.diagnostic.span?.lowerBound ?? 0, $1.offset)
    }
    .map(\.element.diagnostic)
  }

  /// - Parameter document: The number of the file, -1 for the schema's.
  mutating func add(_ diagnostic: Diagnostic, document: Int) {
    count += 1
    if diagnostic.severity == .error { errorCount += 1 }
    if found.count < FindingList.limit { found.append((document, diagnostic)) }
  }
}
