import Testing

@testable import LineEditing

@Suite("Completion walk")
struct CompletionWalkTests {
  static let fruits = ["苹果", "苹果干", "苹果汁", "苹果酱", "苹果醋"]

  /// Candidates of `苹`, in two columns of three.
  private static let grid = CandidateGrid(count: fruits.count, columns: 2, mostRows: 3)

  private static func walk(_ selected: Int?, typed: String = "苹", _ texts: [String] = fruits, rest: String = "") throws -> CompletionWalk {
    let cursor = typed.utf8.count
    let candidates = texts.map { Candidate(text: $0, appendsSpace: true) }
    let offer = CompletionOffer(
      line: typed + rest, cursor: cursor, completions: Completions(replaced: 0..<cursor, candidates: candidates))
    var walk = CompletionWalk(try #require(offer))
    walk.selected = selected
    return walk
  }

  @Test func `the chosen candidate stands in the line, or what was typed`() throws {
    #expect(try Self.walk(nil).text == "苹")
    #expect(try Self.walk(1).text == "苹果干")
  }

  @Test(
    arguments: [
      (Key.tab, nil, 0), (.tab, 4, 0), (.named(.down), 0, 1), (.named(.backTab), nil, 4), (.named(.up), 0, 4), (.named(.right), 1, 4),
      (.named(.left), 1, 4), (.named(.pageDown), nil, 4), (.named(.pageUp), 4, 0),
    ] as [(Key, Int?, Int)])
  func `a key chooses another candidate`(key: Key, selected: Int?, next: Int) throws {
    #expect(try Self.walk(selected).step(for: key, in: Self.grid) == .choose(next))
  }

  @Test(arguments: [Key.named(.left), .named(.right)], [nil, 1])
  func `where there is one column a key to the side moves the cursor`(key: Key, selected: Int?) throws {
    let walk = try Self.walk(selected)
    let grid = CandidateGrid(count: 5, columns: 1, mostRows: 8)
    #expect(walk.step(for: key, in: grid) == .close(leaving: walk.text, passing: key))
  }

  @Test(arguments: [Key.escape, .interrupt, .control("G")], [nil, 2])
  func `what was typed comes back`(key: Key, selected: Int?) throws {
    #expect(try Self.walk(selected).step(for: key, in: Self.grid) == .close(leaving: "苹", passing: nil))
  }

  @Test func `Alt and a letter is no Escape`() throws {
    #expect(try Self.walk(2).step(for: .escape, isPrefix: true, in: Self.grid) == .close(leaving: "苹果汁", passing: .escape))
  }

  @Test(arguments: [Key.control("M"), .control("J")])
  func `Enter takes the chosen one, else the best one, and enters the line where what is typed is whole`(key: Key) throws {
    #expect(try Self.walk(1).step(for: key, in: Self.grid) == .close(leaving: "苹果干 ", passing: nil))
    #expect(try Self.walk(1, rest: " x").step(for: key, in: Self.grid) == .close(leaving: "苹果干", passing: nil))
    #expect(try Self.walk(nil).step(for: key, in: Self.grid) == .close(leaving: "苹果 ", passing: nil))
    #expect(try Self.walk(nil, typed: "苹果").step(for: key, in: Self.grid) == .close(leaving: "苹果", passing: key))
    #expect(try Self.walk(nil, typed: "").step(for: key, in: Self.grid) == .close(leaving: "", passing: key))
  }

  @Test(arguments: [(Key.character("果"), "果"), (.character("x"), "x"), (.character(" "), " "), (.paste("果干"), "果干")])
  func `what is typed narrows, or comes behind the chosen one`(key: Key, text: String) throws {
    #expect(try Self.walk(nil).step(for: key, in: Self.grid) == .type(text))
    let taken = text == " " ? "苹果干" : "苹果干 "
    #expect(try Self.walk(1).step(for: key, in: Self.grid) == .close(leaving: taken, passing: key))
  }

  @Test(arguments: [Key.character("\u{7F}"), .control("H")])
  func `Backspace widens while it stays in the replaced text`(key: Key) throws {
    #expect(try Self.walk(nil).step(for: key, in: Self.grid) == .erase)
    #expect(try Self.walk(nil, typed: "").step(for: key, in: Self.grid) == .close(leaving: "", passing: key))
    #expect(try Self.walk(1).step(for: key, in: Self.grid) == .close(leaving: "苹果干", passing: key))
  }

  @Test func `Tab takes the only one that is left`() throws {
    #expect(try Self.walk(nil, ["苹果干"]).step(for: .tab, in: Self.grid) == .close(leaving: "苹果干 ", passing: nil))
    #expect(try Self.walk(0, ["苹果干"]).step(for: .tab, in: Self.grid) == .close(leaving: "苹果干 ", passing: nil))
  }

  @Test(
    arguments: [Key.control("A"), .control("R"), .control("D"), .named(.home), .named(.newline), .paste("a\nb"), .paste(""), .end],
    [nil, 1])
  func `any other key closes the panel and does what it always does`(key: Key, selected: Int?) throws {
    let walk = try Self.walk(selected)
    #expect(walk.step(for: key, in: Self.grid) == .close(leaving: walk.text, passing: key))
  }

  private static let keys: [Key] =
    [.tab, .escape, .interrupt, .control("G"), .control("M"), .character("果"), .character("干"), .character("\u{7F}"), .paste("果")]
    + [.named(.up), .named(.down), .named(.left), .named(.right), .named(.pageUp), .named(.pageDown), .named(.backTab)]

  /// What the reader does with a text and its candidates, which begin with the text.
  @Test(arguments: UInt64(0)..<60)
  func `whatever was chosen, Escape brings back what was typed`(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    var typed = "苹"
    var walk = try Self.walk(nil)
    var line = typed
    for _ in 0..<40 {
      let grid = CandidateGrid(count: walk.offer.candidates.count, columns: .random(in: 1...3, using: &generator), mostRows: 2)
      let key = Self.keys.randomElement(using: &generator) ?? .tab
      #expect(line == walk.text)
      #expect(walk.step(for: .escape, in: grid) == .close(leaving: typed, passing: nil))
      switch walk.step(for: key, in: grid) {
      case .choose(let index):
        walk.selected = index
        line = walk.text
        continue
      case .type(let text): typed += text
      case .erase: typed.removeLast()
      case .close(let text, let passed):
        #expect(passed != nil || text == typed || Self.fruits.contains { text == $0 + " " })
        return
      }
      line = typed
      let fitting = Self.fruits.filter { $0.hasPrefix(typed) }
      if fitting.isEmpty { return }
      walk = try Self.walk(nil, typed: typed, fitting)
    }
  }
}
