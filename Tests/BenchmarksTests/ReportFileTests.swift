import CaseTestSupport
import Testing

@testable import casebench

@Suite struct `The file of a report` {
  @Test func `tells what it was written with`() throws {
    var report = Report()
    report.add("包含 \"quoted\"", Measurement(subject: "casebook", durations: (1...120).map { .microseconds($0) }))
    report.add("memory", Measurement(subject: "jq", unit: .bytes, amounts: [1_048_576]))
    report.add("not measured", Measurement(subject: "jq", note: "missing"))
    let file = ReportFile(report)
    #expect(file.entries.count == 2)
    #expect(ReportFile(json: file.json(remarks: ["a remark"]))?.entries == file.entries)
  }

  @Test(arguments: ["", "{}", "[1]", #"{"measurements": [{"name": "x"}]}"#, #"{"measurements": 1}"#])
  func `is refused where it is none`(text: String) throws {
    #expect(ReportFile(json: text) == nil)
    let folder = try TemporaryFolder()
    try folder.write(text, to: "report")
    #expect(throws: ReportFile.Unreadable.self) { try ReportFile(path: folder.file("report")) }
  }
}
