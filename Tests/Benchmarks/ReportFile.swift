import CaseCore
import CaseRender
import CaseTestSupport

/// What a report keeps in a file: the summary of each measurement.
struct ReportFile {
  var entries: [Entry]

  struct Entry: Equatable {
    let name: String
    let subject: String
    let unit: Measurement.Unit
    let summary: Summary
  }

  struct Unreadable: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) is no report of casebench" }
  }

  init(_ report: Report) {
    entries = report.rows.compactMap { row in
      row.measurement.summary.map {
        Entry(name: row.name, subject: row.measurement.subject, unit: row.measurement.unit, summary: $0)
      }
    }
  }

  /// `nil` for a text that is no report.
  init?(json: String) {
    guard let nodes = JSONReader.read(json)?["measurements"]?.elements else { return nil }
    let entries = nodes.compactMap(Entry.init)
    guard entries.count == nodes.count else { return nil }
    self.entries = entries
  }

  init(path: String) throws {
    let text = String(decoding: try TemporaryFolder.read(path), as: UTF8.self)
    guard let file = ReportFile(json: text) else { throw Unreadable(path: path) }
    self = file
  }

  /// - Parameter remarks: What a reader should know beside the numbers.
  func json(remarks: [String]) -> String {
    JSONDocument.object([
      ("remarks", .texts(remarks)), ("measurements", .array(entries.map(\.document))),
    ]).jsonText + "\n"
  }
}

extension ReportFile.Entry {
  fileprivate var document: JSONDocument {
    var members: [(key: String, value: JSONDocument)] = [
      ("name", .text(name)), ("subject", .text(subject)), ("unit", .text(unit.rawValue)), ("runs", .number(Double(summary.count))),
      ("p25", .number(summary.quarters.lowerBound)), ("p50", .number(summary.half)), ("p75", .number(summary.quarters.upperBound)),
    ]
    if let nearlyAll = summary.nearlyAll { members.append(("p99", .number(nearlyAll))) }
    members.append(("worst", .number(summary.worst)))
    return .object(members)
  }

  fileprivate init?(_ node: JSONNode) {
    func text(_ key: String) -> String? {
      node[key]?.scalars.map { scalars in
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
      }
    }
    func number(_ key: String) -> Double? { if case .number(let number) = node[key] { number } else { nil } }
    guard let name = text("name"), let subject = text("subject"), let unit = text("unit").flatMap(Measurement.Unit.init),
      let count = number("runs").flatMap(Int.init(exactly:)), let lower = number("p25"), let half = number("p50"),
      let upper = number("p75"), let worst = number("worst"), lower <= upper
    else { return nil }
    self.init(
      name: name, subject: subject, unit: unit,
      summary: Summary(count: count, half: half, nearlyAll: number("p99"), worst: worst, quarters: lower...upper))
  }
}
