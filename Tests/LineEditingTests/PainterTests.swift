import Testing
import TextMeasure

@testable import LineEditing

@Suite("Painter")
struct PainterTests {
  /// What a prompt and a line look like, worked out without the painter.
  static func expected(_ prompt: String, _ line: String, cursor: Int, columns: Int) -> (rows: [String], cursor: Layout.Place) {
    var rows = [""]
    var place: Layout.Place?
    func width() -> Int { rows[rows.count - 1].displayWidth }
    func put(_ text: String) {
      if width() + text.displayWidth > columns { rows.append("") }
      rows[rows.count - 1] += text
    }
    for character in prompt { put(String(character)) }
    var offset = 0
    for character in line {
      let shown = VisibleForm(character).text
      if place == nil, cursor < offset + character.unicodeScalars.count {
        if width() + (character == "\n" ? 1 : shown.displayWidth) > columns { rows.append("") }
        place = Layout.Place(row: rows.count - 1, column: width())
      }
      offset += character.unicodeScalars.count
      if character == "\n" { rows.append("") } else { put(shown) }
    }
    if place == nil, width() == columns { rows.append("") }
    return (rows, place ?? Layout.Place(row: rows.count - 1, column: width()))
  }

  static func trimmed(_ rows: [String]) -> [String] {
    rows.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }
  }

  @Test(arguments: 10...60)
  func `the screen is the prompt and the line, and the cursor stands where the next character goes`(columns: Int) {
    var generator = SeededGenerator(state: UInt64(columns))
    let pieces = ["a", "Z", " ", "物", "流", "。", "\n", "e\u{301}", "👨‍👩‍👧", "🇨🇳", "\u{1}", "é", "ў", "\u{200B}", "한"]
    let prompt = ["案例> ", "> ", ""].randomElement(using: &generator) ?? ""
    var screen = Screen(columns: columns, height: 120)
    screen.receive(Array("above\r\n".utf8))
    let painter = Painter(size: .init(columns: columns, rows: 120), appearance: Appearance())
    var painted = Painted()
    var line: [Character] = []
    var cursor = 0
    for _ in 0..<40 {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: cursor = 0
      case 1: cursor = line.count
      case 2: cursor = max(cursor - 1, 0)
      case 3 where cursor > 0:
        line.remove(at: cursor - 1)
        cursor -= 1
      default:
        line.insert(Character(pieces.randomElement(using: &generator) ?? "a"), at: cursor)
        cursor += 1
      }
      let text = String(line)
      let offset = String(line[..<cursor]).unicodeScalars.count
      painted = painter.paint(Frame(prompt: prompt, line: text, cursor: offset), over: painted)
      screen.receive(painted.bytes)
      let (rows, place) = Self.expected(prompt, text, cursor: offset, columns: columns)
      let seen = screen.text
      #expect(Array(seen.dropFirst().prefix(rows.count)) == Self.trimmed(rows))
      #expect(seen.dropFirst(rows.count + 1).allSatisfy { $0.isEmpty })
      #expect(seen[0] == "above")
      #expect(screen.cursor == Layout.Place(row: place.row + 1, column: place.column))
      #expect(painted.cursor == place)
    }
  }

  @Test func `a full row moves the cursor on to the next`() {
    let painted = Painter(size: .init(columns: 10, rows: 24)).paint(Frame(prompt: "> ", line: "物流优化", cursor: 4), over: Painted())
    #expect(painted.rows.map(\.width) == [10, 0])
    #expect(painted.cursor == Layout.Place(row: 1, column: 0))
  }

  @Test func `a wide character that does not fit leaves the last cell empty`() {
    let painted = Painter(size: .init(columns: 11, rows: 24)).paint(Frame(prompt: "> ", line: "物流优化智", cursor: 4), over: Painted())
    #expect(painted.rows.map(\.width) == [10, 2])
    #expect(painted.cursor == Layout.Place(row: 1, column: 0))
  }

  @Test func `the way up is counted in the rows that a narrower terminal folds to`() {
    let painted = Painted(rows: [80, 60, 10].map { Layout.Row(width: $0) }, cursor: Layout.Place(row: 2, column: 5))
    #expect(painted.cursorRow(whenFoldedTo: 80) == 2)
    #expect(painted.cursorRow(whenFoldedTo: 40) == 4)
    #expect(painted.cursorRow(whenFoldedTo: 4) == 20 + 15 + 1)
  }

  @Test func `a line higher than the screen shows the rows around the cursor`() {
    let line = (0..<30).map { "row\($0)" }.joined(separator: "\n")
    let painter = Painter(size: .init(columns: 20, rows: 5))
    var screen = Screen(columns: 20, height: 5)
    var painted = painter.paint(Frame(prompt: "> ", line: line, cursor: line.unicodeScalars.count), over: Painted())
    screen.receive(painted.bytes)
    #expect(screen.text == ["row25", "row26", "row27", "row28", "row29"])
    painted = painter.paint(Frame(prompt: "> ", line: line, cursor: 0), over: painted)
    screen.receive(painted.bytes)
    #expect(screen.text == ["> row0", "row1", "row2", "row3", "row4"])
    #expect(screen.cursor == Layout.Place(row: 0, column: 2))
  }

  @Test func `leaving a line goes to the row below it, once`() {
    let painter = Painter(size: .init(columns: 10, rows: 24))
    for (line, row) in [("", 1), ("物流", 1), ("物流优化", 1), ("物流优化智", 2), ("a\n", 2)] {
      var screen = Screen(columns: 10, height: 24)
      let painted = painter.paint(Frame(prompt: "> ", line: line, cursor: 0).left(), over: Painted())
      screen.receive(painted.bytes + painter.leave(painted))
      #expect(screen.cursor == Layout.Place(row: row, column: 0), "\(line)")
    }
  }

  @Test func `styles are written only where there is colour`() {
    let frame = Frame(
      prompt: "案例> ", line: "x", cursor: 1, panel: CandidatePanel(candidates: [Candidate(text: "a", note: "b")], selected: 0))
    var painter = Painter(appearance: Appearance(promptStyle: "1;36", usesColour: false))
    #expect(!String(decoding: painter.paint(frame, over: Painted()).bytes, as: UTF8.self).contains("m"))
    painter.appearance.usesColour = true
    #expect(String(decoding: painter.paint(frame, over: Painted()).bytes, as: UTF8.self).contains("\u{1B}[1;36m案例> \u{1B}[0m"))
  }

  @Test func `the panel is painted below the line, and gone with the next frame`() {
    let painter = Painter(size: .init(columns: 20, rows: 10))
    var screen = Screen(columns: 20, height: 10)
    let candidates = ["物流", "物联网"].map { Candidate(text: $0) }
    var painted = painter.paint(
      Frame(prompt: "> ", line: "物", cursor: 1, panel: CandidatePanel(candidates: candidates, selected: nil)), over: Painted())
    screen.receive(painted.bytes)
    #expect(screen.text[0] == "> 物")
    #expect(screen.text[1] == " 物流     物联网")
    #expect(screen.cursor == Layout.Place(row: 0, column: 4))
    painted = painter.paint(Frame(prompt: "> ", line: "物", cursor: 1), over: painted)
    screen.receive(painted.bytes)
    #expect(screen.text[1].isEmpty)
  }
}
