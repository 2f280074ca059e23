import CaseTestSupport

/// How many instructions the program executes for a statement over the shipped catalogue: the same on a machine that has much else to do.
struct InstructionCount {
  let program: String

  private static let statements = [
    "count", "count case where field=物流", "find case where country=UZ", "count case by country", "search 数据",
  ]

  /// `nil` where Valgrind is not installed.
  static func version() -> String? { Peers.version(["valgrind", "--version"]) }

  func measure(into report: inout Report) throws {
    for statement in InstructionCount.statements {
      let folder = try TemporaryFolder()
      let command = [
        "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-file=\(folder.file("log"))", program, "--no-init",
        "--catalog", CatalogueFolders.shipped, "--quiet", "--language", "zh", "-c", statement,
      ]
      let process = try MeasuredProcess.run(command, within: .seconds(120))
      let log = String(decoding: try TemporaryFolder.read(folder.file("log")), as: UTF8.self)
      let collected = log.lines.first { $0.contains("Collected :") }?.split(separator: " ").last.flatMap { Double($0) }
      guard process.isSuccess, let collected else { throw ColdPeer.Failure(subject: "casebook under valgrind", question: statement) }
      report.add(statement, Measurement(subject: Report.ownSubject, unit: .instructions, amounts: [collected], note: "start to end"))
    }
  }
}
