import CaseCore

/// What was found wrong, file by file.
struct FaultList {
  /// How many faults are kept; the others are only counted.
  static let limit = 1_000

  /// How many faults get ways out: looking for similar names in a big vocabulary takes time, and nobody reads so many.
  static let limitOfHints = 100

  /// The files whose faults are asked for, by their paths; `nil` for all.
  private let paths: [String]?

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var count = 0

  /// The faults in files that were not asked for.
  private(set) var otherCount = 0
  private var firstOfFile = 0

  init(paths: [String]? = nil) { self.paths = paths }

  /// Whether the next fault is told with ways out that take time to find.
  var wantsNearestNames: Bool { diagnostics.count < FaultList.limitOfHints }

  /// Adds a fault; where it stands is found out only if it is kept.
  ///
  /// - Parameter hints: ways out beside those that follow from the fault alone; they come first.
  mutating func add(_ fault: CatalogueFault, in document: Document?, at span: @autoclosure () -> SourceSpan?, hints: [CatalogueHint] = []) {
    if let paths, !paths.contains(where: { $0 == document?.path }) {
      otherCount += 1
      return
    }
    count += 1
    guard diagnostics.count < FaultList.limit else { return }
    diagnostics.append(Diagnostic(fault, at: span(), in: document?.text, hints: hints + fault.hints))
  }

  /// Puts the faults of the file that was read last in the order of their places.
  mutating func endFile() {
    let ordered = diagnostics[firstOfFile...].enumerated().sorted {
      ($0.element.span?.lowerBound ?? 0, $0.offset) < ($1.element.span?.lowerBound ?? 0, $1.offset)
    }
    diagnostics.replaceSubrange(firstOfFile..., with: ordered.map(\.element))
    firstOfFile = diagnostics.count
  }

  /// Throws when there is a fault.
  func check() throws(LoadFailure) {
    if count + otherCount > 0 { throw .invalid(diagnostics, count: count, elsewhere: otherCount) }
  }
}
