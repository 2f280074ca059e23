import CaseTestSupport

/// Files of the corpus, damaged once more.
struct SmallCatalogueTarget: FuzzTarget {
  let name = "files of the small catalogue"
  var summary: String { "\(trial.openedCount) of them opened" }
  private let cases: [CorpusCase]
  private let mutation = JSONMutation()
  private var trial = CatalogueTrial()

  init() throws {
    // Long ones would take all the time.
    cases = try CorpusCase.groups.flatMap(CorpusCase.cases).filter { $0.bytes.count < 4_000 }
  }

  func makeInput(_ random: inout SplitMix64) -> FuzzInput {
    guard let example = cases.randomElement(using: &random), let other = cases.randomElement(using: &random) else {
      return FuzzInput(bytes: [], variant: 0)
    }
    var bytes = Bool.random(using: &random) ? example.bytes : SmallCatalogue.files[example.file] ?? []
    mutation.change(&bytes, &random, others: [other.bytes])
    return FuzzInput(file: example.file, bytes: bytes, variant: random.next())
  }

  mutating func finding(in input: FuzzInput) -> String? {
    trial.finding(in: SmallCatalogue.files.merging([input.file: input.bytes]) { $1 }, variant: input.variant)
  }
}
