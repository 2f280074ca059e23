import CaseTestSupport

/// Files of the catalogue of elements, damaged.
struct ElementsTarget: FuzzTarget {
  let name = "files of the elements"
  var summary: String { "\(trial.openedCount) of them opened" }
  private let files: [String: [UInt8]]
  private let names: [String]
  private let mutation = JSONMutation()
  private var trial = CatalogueTrial()

  init() throws {
    names = ["schema", "elements", "measurements", "sources", "people", "relations", "conflicts"].map { $0 + ".json" }
    var files: [String: [UInt8]] = [:]
    for name in names { files[name] = try TemporaryFolder.read("\(CatalogueFolders.elements)/\(name)") }
    self.files = files
  }

  func makeInput(_ random: inout SplitMix64) -> FuzzInput {
    let name = names.randomElement(using: &random) ?? ""
    var bytes = files[name] ?? []
    mutation.change(&bytes, &random, others: names.compactMap { files[$0] })
    return FuzzInput(file: name, bytes: bytes, variant: random.next())
  }

  mutating func finding(in input: FuzzInput) -> String? {
    trial.finding(in: files.merging([input.file: input.bytes]) { $1 }, variant: input.variant)
  }
}
