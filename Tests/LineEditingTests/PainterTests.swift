import Testing
import TextMeasure

@testable import LineEditing

@Suite("Painter")
struct PainterTests {
  /// What a frame looks like, worked out without the painter.
  static func expected(_ frame: Frame, columns: Int, ambiguous: AmbiguousWidth) -> (rows: [String], cursor: Layout.Place) {
    var rows = [""]
    var place: Layout.Place?
    func cells(_ text: String) -> Int { text.displayWidth(ambiguous: ambiguous) }
    func width() -> Int { cells(rows[rows.count - 1]) }
    func put(_ text: String) {
      if width() + cells(text) > columns { rows.append("") }
      rows[rows.count - 1] += text
    }
    for character in frame.prompt { put(String(character)) }
    var offset = 0
    for character in frame.line {
      let shown = VisibleForm(character, ambiguous: ambiguous).text
      if place == nil, frame.cursor < offset + character.unicodeScalars.count {
        if width() + (character == "\n" ? 1 : cells(shown)) > columns { rows.append("") }
        place = Layout.Place(row: rows.count - 1, column: width())
      }
      offset += character.unicodeScalars.count
      guard character == "\n" else {
        put(shown)
        continue
      }
      rows.append("")
      if cells(frame.continuation) * 3 <= columns { put(frame.continuation) }
    }
    if place == nil, width() == columns { rows.append("") }
    let cursor = place ?? Layout.Place(row: rows.count - 1, column: width())
    for character in frame.hint { put(String(character)) }
    return (rows, cursor)
  }

  static func trimmed(_ rows: [String]) -> [String] {
    rows.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }
  }

  private static let pieces = [
    "a", "Z", " ", "物", "流", "。", "\n", "e\u{301}", "👨‍👩‍👧", "🇨🇳", "\u{1}", "é", "ў", "\u{200B}", "한", "…", "α", "\t", "“",
  ]

  @Test(arguments: 10...120)
  func `the screen is the prompt and the line, and the cursor stands where the next character goes`(width: Int) {
    var generator = SeededGenerator(state: UInt64(width))
    let ambiguous = AmbiguousWidth.allCases.randomElement(using: &generator) ?? .narrow
    var columns = width
    var screen = Screen(columns: columns, height: 60, ambiguous: ambiguous)
    screen.receive(Array("above\r\n".utf8))
    var painter = Painter(size: .init(columns: columns, rows: 60), appearance: Appearance(ambiguous: ambiguous))
    var painted = Painted()
    let prompt = ["案例> ", "> ", ""].randomElement(using: &generator) ?? ""
    let continuation = ["... ", ""].randomElement(using: &generator) ?? ""
    var line: [Character] = []
    var cursor = 0
    for _ in 0..<30 {
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: cursor = 0
      case 1: cursor = line.count
      case 2: cursor = max(cursor - 1, 0)
      case 3 where cursor > 0:
        line.remove(at: cursor - 1)
        cursor -= 1
      case 4:
        // The terminal folds what it shows before anyone hears of it.
        columns = Int.random(in: 10...120, using: &generator)
        screen.resize(columns: columns)
        painter.size.columns = columns
      default:
        line.insert(Character(Self.pieces.randomElement(using: &generator) ?? "a"), at: cursor)
        cursor += 1
      }
      let text = String(line)
      var frame = Frame(prompt: prompt, line: text, cursor: String(line[..<cursor]).unicodeScalars.count, continuation: continuation)
      if Bool.random(using: &generator) {
        let ends = [0, text.utf8.count / 3, text.utf8.count]
        frame.styles = [StyledRange(ends[0]..<ends[1], style: "31"), StyledRange(ends[1]..<ends[2] + 9, style: "1;36")]
      }
      if cursor == line.count, Bool.random(using: &generator) { frame.hint = "物流 hint" }
      painted = painter.paint(frame, over: painted)
      screen.receive(painted.bytes)
      let (rows, place) = Self.expected(frame, columns: columns, ambiguous: ambiguous)
      let seen = screen.text
      #expect(Array(seen.dropFirst().prefix(rows.count)) == Self.trimmed(rows))
      #expect(seen.dropFirst(rows.count + 1).allSatisfy { $0.isEmpty })
      #expect(seen[0] == "above")
      #expect(screen.cursor == Layout.Place(row: place.row + 1, column: place.column))
      #expect(painted.cursor == place)
    }
  }

  @Test func `a character more is all that is sent for a character more`() {
    let painter = Painter(size: .init(columns: 20, rows: 24), appearance: Appearance(promptStyle: ""))
    let text = String(repeating: "物流", count: 20)
    let first = painter.paint(Frame(prompt: "> ", line: text, cursor: 40), over: Painted())
    let next = painter.paint(Frame(prompt: "> ", line: text + "优", cursor: 41), over: first)
    #expect(String(decoding: first.bytes, as: UTF8.self).contains("物流物流"))
    #expect(String(decoding: next.bytes, as: UTF8.self).count { $0 == "物" } <= 5)
  }

  @Test func `styles are the last ones said of each character`() {
    let frame = Frame(
      prompt: "", line: "find 物流", cursor: 7,
      styles: [StyledRange(0..<4, style: "35"), StyledRange(5..<11, style: "32"), StyledRange(8..<99, style: "4;31")])
    let bytes = Painter(appearance: Appearance()).paint(frame, over: Painted()).bytes
    #expect(String(decoding: bytes, as: UTF8.self).contains("\u{1B}[35mfind\u{1B}[0m \u{1B}[32m物\u{1B}[0m\u{1B}[4;31m流\u{1B}[0m"))
  }

  @Test func `without colour what is underlined or faint is so all the same`() {
    let frame = Frame(prompt: "> ", line: "fix", cursor: 3, styles: [StyledRange(0..<3, style: "4;31")], hint: "es")
    let bytes = Painter(appearance: Appearance(usesColour: false)).paint(frame, over: Painted()).bytes
    #expect(String(decoding: bytes, as: UTF8.self).contains("\u{1B}[1m> \u{1B}[0m\u{1B}[4mfix\u{1B}[0m\u{1B}[2mes\u{1B}[0m"))
  }

  @Test(arguments: [10, 21, 80])
  func `nothing that is painted asks the terminal anything`(columns: Int) {
    let candidates = ["物流", "a\u{1B}[c", "\u{9B}6n"].map { Candidate(text: $0, note: "\u{1B}[6n") }
    let frame = Frame(
      prompt: "案例> ", line: "a\u{1B}[c\u{1B}[6n\u{90}\u{9B}5n\n👨‍👩‍👧" + String(repeating: "物", count: 50), cursor: 3,
      styles: [StyledRange(0..<2, style: "1")], hint: "\u{1B}]11;?", panel: CandidatePanel(candidates: candidates, selected: 1))
    let text = String(decoding: Painter(size: .init(columns: columns, rows: 24)).paint(frame, over: Painted()).bytes, as: UTF8.self)
    var rest = text.unicodeScalars[...]
    while let escape = rest.firstIndex(of: "\u{1B}") {
      rest = rest[rest.index(after: escape)...]
      #expect(rest.popFirst() == "[")
      while let scalar = rest.first, scalar.properties.numericType != nil || scalar == ";" { rest.removeFirst() }
      #expect(rest.popFirst().map { "mACGKJ".unicodeScalars.contains($0) } == true)
    }
    #expect(!text.unicodeScalars.contains { (0x80...0x9F).contains($0.value) })
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

  @Test func `a wide character is never cut where a row is folded`() {
    let row = Layout.Row(width: 20, cells: Array(repeating: 2, count: 10))
    #expect(row.height(foldedTo: 20) == 1)
    #expect(row.height(foldedTo: 11) == 2)
    #expect(row.height(foldedTo: 5) == 5)
    #expect(row.place(of: 10, foldedTo: 11) == Layout.Place(row: 1, column: 0))
    #expect(row.place(of: 20, foldedTo: 11) == Layout.Place(row: 1, column: 10))
    #expect(row.place(of: 20, foldedTo: 10) == Layout.Place(row: 1, column: 10))
  }

  @Test func `the way up is counted in the rows that a narrower terminal folds to`() {
    let painted = Painted(
      rows: [80, 60, 10].map { Layout.Row(width: $0, cells: Array(repeating: 1, count: $0)) }, cursor: Layout.Place(row: 2, column: 5))
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

  @Test func `colours are written only where there are any`() {
    let frame = Frame(prompt: "案例> ", line: "x", cursor: 1)
    var painter = Painter(appearance: Appearance(promptStyle: "1;36", usesColour: false))
    #expect(!String(decoding: painter.paint(frame, over: Painted()).bytes, as: UTF8.self).contains("36"))
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

  /// The line wraps or not, the panel may be as wide as the screen, and the terminal may fold both.
  @Test(arguments: UInt64(0)..<40)
  func `a panel that is closed leaves no trace, wherever it was`(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let ambiguous = AmbiguousWidth.allCases.randomElement(using: &generator) ?? .narrow
    let height = Int.random(in: 2...14, using: &generator)
    var painter = Painter(
      size: .init(columns: .random(in: 8...90, using: &generator), rows: height), appearance: Appearance(ambiguous: ambiguous))
    var screen = Screen(columns: painter.size.columns, height: height, ambiguous: ambiguous)
    let line = String(repeating: "物流a", count: .random(in: 0...12, using: &generator))
    let closed = Frame(prompt: "> ", line: line, cursor: line.unicodeScalars.count)
    // Whatever stands above, the line begins anywhere on the screen.
    for _ in 0..<Int.random(in: 0...height, using: &generator) { screen.receive(Array("\r\n".utf8)) }
    var painted = painter.paint(closed, over: Painted())
    screen.receive(painted.bytes)
    let candidates = (0..<Int.random(in: 1...60, using: &generator)).map {
      Candidate(text: String(repeating: "候选", count: $0 % 7 + 1), note: "说明", count: $0)
    }
    for step in 0..<6 {
      let offered = Array(candidates.prefix(60 / (step + 1)))
      var open = closed
      open.panel = CandidatePanel(candidates: offered, selected: step == 0 ? nil : step % offered.count)
      painted = painter.paint(open, over: painted)
      screen.receive(painted.bytes)
      #expect(painted.rows.count <= height)
      if step == 3, Bool.random(using: &generator) {
        // On a screen that is too small for what is folded the cursor's own rows may leave it: that is another test's matter.
        painter.size.columns = .random(in: painter.size.columns...100, using: &generator)
        screen.resize(columns: painter.size.columns)
      }
    }
    painted = painter.paint(closed, over: painted)
    screen.receive(painted.bytes)
    let (rows, place) = Self.expected(closed, columns: painter.size.columns, ambiguous: ambiguous)
    let seen = screen.text.drop { $0.isEmpty }
    let shown = Self.trimmed(rows).suffix(height)
    #expect(Array(seen.prefix(shown.count)) == Array(shown))
    #expect(seen.dropFirst(shown.count).allSatisfy { $0.isEmpty })
    #expect(screen.cursor.column == place.column)
  }

  @Test(arguments: [(80, 40), (80, 53), (40, 21), (40, 120), (21, 20)], ["", "物流", String(repeating: "物流a", count: 15)])
  func `a panel that the terminal has folded leaves no trace`(widths: (Int, Int), line: String) {
    var painter = Painter(size: .init(columns: widths.0, rows: 40))
    var screen = Screen(columns: widths.0, height: 40)
    let candidates = (0..<50).map { Candidate(text: String(repeating: "候选", count: $0 % 3 + 1), note: "说明", count: $0) }
    let closed = Frame(prompt: "> ", line: line, cursor: line.unicodeScalars.count)
    var open = closed
    open.panel = CandidatePanel(candidates: candidates, selected: 3)
    var painted = painter.paint(open, over: Painted())
    screen.receive(Array("above\r\n".utf8) + painted.bytes)
    screen.resize(columns: widths.1)
    painter.size.columns = widths.1
    for frame in [open, closed] {
      painted = painter.paint(frame, over: painted)
      screen.receive(painted.bytes)
    }
    let (rows, place) = Self.expected(closed, columns: widths.1, ambiguous: .narrow)
    #expect(screen.text == ["above"] + Self.trimmed(rows) + Array(repeating: "", count: 39 - rows.count))
    #expect(screen.cursor == Layout.Place(row: place.row + 1, column: place.column))
  }

  @Test(arguments: 2...14)
  func `candidates leave the line half of a small screen, and the cursor on it`(height: Int) {
    let painter = Painter(size: .init(columns: 20, rows: height))
    let line = String(repeating: "物流", count: 40)
    let candidates = (0..<50).map { Candidate(text: "候选\($0)") }
    let frame = Frame(prompt: "> ", line: line, cursor: 80, panel: CandidatePanel(candidates: candidates, selected: 49))
    var screen = Screen(columns: 20, height: height)
    let painted = painter.paint(frame, over: Painted())
    screen.receive(painted.bytes)
    #expect(screen.text.contains { $0.contains(">候选49") })
    #expect(painted.rows.count <= height)
    #expect(screen.text[screen.cursor.row].hasSuffix("流"))
    #expect(painted.cursor.row + 1 >= height / 2)
  }
}
