import CaseCore

/// What a check found: how much that is, and the first of it.
struct FindingList {
  /// How many findings are kept; the others are only counted.
  static let limit = 1_000

  /// The file whose findings are asked for, by its path; `nil` for all.
  let path: String?

  private(set) var errorCount = 0
  private(set) var warningCount = 0

  /// The errors in files that were not asked for.
  private(set) var otherErrorCount = 0
  private(set) var kept: [Finding] = []

  init(path: String? = nil) { self.path = path }

  /// Whether the next finding in a document is told with ways out that take time to find.
  func wantsNearestNames(in document: Document) -> Bool { isAsked(document.path) && kept.count < FaultList.limitOfHints }

  mutating func add(_ finding: Finding) {
    guard isAsked(finding.text.file) else {
      if finding.severity == .error { otherErrorCount += 1 }
      return
    }
    if finding.severity == .error { errorCount += 1 } else { warningCount += 1 }
    if kept.count < FindingList.limit { kept.append(finding) }
  }

  private func isAsked(_ file: String?) -> Bool { path == nil || path == file }
}

/// A finding before its place is looked up, which is done only if it is told.
struct Finding {
  /// Where in a text it stands.
  enum Place {
    case span(SourceSpan)

    /// A part of a record; where the record does not give it, the record itself.
    case part(Row, (JSONTree) -> JSONTree?)

    /// A part of the schema.
    case schemaPart((JSONTree) -> JSONTree?)
  }

  var message: CatalogueFinding
  var severity: Diagnostic.Severity
  var hints: [CatalogueHint]
  var text: SourceText

  /// The number of the file, -1 for the schema's: findings are told in this order.
  var document: Int
  var place: Place
}
