import Testing
import TextMeasure

@testable import LineEditing

@Suite("Candidate panel")
struct CandidatePanelTests {
  static func candidates(_ lines: String) -> [Candidate] {
    lines.split(separator: "\n").map { line in
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      let count = parts.count > 2 ? Int(parts[2]) : nil
      return Candidate(text: parts[0], note: parts.count > 1 ? parts[1] : "", count: count, isFaint: count == 0)
    }
  }

  static let countries = candidates(
    """
    中国|CN|82
    俄罗斯|RU|31
    哈萨克斯坦|KZ|24
    乌兹别克斯坦|UZ|21
    吉尔吉斯斯坦|KG|9
    塔吉克斯坦|TJ|7
    巴基斯坦|PK|6
    印度|IN|4
    伊朗|IR|3
    白俄罗斯|BY|2
    阿富汗|AF|0
    """)

  static let commands = candidates(
    """
    find|列出记录
    count|计数
    sum|求和
    top|前几名
    stats|数据
    describe|说明类别与字段
    values|一个字段的值
    compare|比较
    cite|引用
    explain|为什么
    draw|画图
    save|保存
    set|设置
    help|帮助
    quit|退出
    """)

  static let titles = (1...40).map {
    Candidate(text: ["跨境电商综合服务平台", "东方数字丝路产业合作示范园区建设项目", "智慧农业"][$0 % 3] + " \($0)", note: "案例", count: $0 % 5)
  }

  /// The rows below a line, each behind a bar.
  private func screen(
    _ candidates: [Candidate], columns: Int, selected: Int? = nil, total: Int? = nil, isCut: Bool = false,
    ambiguous: AmbiguousWidth = .narrow
  ) -> String {
    let painter = Painter(size: .init(columns: columns, rows: 12), appearance: Appearance(ambiguous: ambiguous))
    var screen = Screen(columns: columns, height: 12, ambiguous: ambiguous)
    let panel = CandidatePanel(candidates: candidates, selected: selected, total: total, isCut: isCut)
    screen.receive(painter.paint(Frame(prompt: "> ", line: "", cursor: 0, panel: panel), over: Painted()).bytes)
    return screen.text.dropFirst().prefix { !$0.isEmpty }.map { "|\($0)\n" }.joined()
  }

  // MARK: Screens

  @Test(
    arguments: [
      (
        120,
        """
        | 中国          CN  ████████████████ 82   巴基斯坦      PK  █▏                6
        |>俄罗斯        RU  ██████           31   印度          IN  ▊                 4
        | 哈萨克斯坦    KZ  ████▋            24   伊朗          IR  ▋                 3
        | 乌兹别克斯坦  UZ  ████▏            21   白俄罗斯      BY  ▍                 2
        | 吉尔吉斯斯坦  KG  █▊                9   阿富汗        AF                    0
        | 塔吉克斯坦    TJ  █▍                7

        """
      ),
      (
        80,
        """
        | 中国          CN  ████████████████ 82   巴基斯坦      PK  █▏                6
        |>俄罗斯        RU  ██████           31   印度          IN  ▊                 4
        | 哈萨克斯坦    KZ  ████▋            24   伊朗          IR  ▋                 3
        | 乌兹别克斯坦  UZ  ████▏            21   白俄罗斯      BY  ▍                 2
        | 吉尔吉斯斯坦  KG  █▊                9   阿富汗        AF                    0
        | 塔吉克斯坦    TJ  █▍                7

        """
      ),
      (
        40,
        """
        | 中国         82   巴基斯坦      6
        |>俄罗斯       31   印度          4
        | 哈萨克斯坦   24   伊朗          3
        | 乌兹别克斯坦 21   白俄罗斯      2
        | 吉尔吉斯斯坦  9   阿富汗        0
        | 塔吉克斯坦    7

        """
      ),
      (
        21,
        """
        | 中国          CN 82
        |>俄罗斯        RU 31
        | 哈萨克斯坦    KZ 24
        | 乌兹别克斯坦  UZ 21
        | 吉尔吉斯斯坦  KG  9
        | 塔吉克斯坦    TJ  7
        | 巴基斯坦      PK  6
        | 印度          IN  4
        | 1–8 / 11

        """
      ),
    ])
  func `counts are compared by bars where there is room, and notes go after the bars`(columns: Int, expected: String) {
    #expect(screen(Self.countries, columns: columns, selected: 1, total: 82) == expected)
  }

  @Test(
    arguments: [
      (
        120,
        """
        | find      列出记录         cite      引用
        | count     计数             explain   为什么
        | sum       求和             draw      画图
        | top       前几名           save      保存
        | stats     数据             set       设置
        | describe  说明类别与字段   help      帮助
        | values    一个字段的值     quit      退出
        | compare   比较

        """
      ),
      (
        40,
        """
        | find       cite
        | count      explain
        | sum        draw
        | top        save
        | stats      set
        | describe   help
        | values     quit
        | compare

        """
      ),
    ])
  func `what has no counts is shown with notes, unless only labels fit into the rows`(columns: Int, expected: String) {
    #expect(screen(Self.commands, columns: columns) == expected)
  }

  @Test(
    arguments: [
      (
        120,
        """
        | 跨境电商综合服务平台 33                  案例 3
        | 东方数字丝路产业合作示范园区建设项目 34  案例 4
        | 智慧农业 35                              案例 0
        | 跨境电商综合服务平台 36                  案例 1
        | 东方数字丝路产业合作示范园区建设项目 37  案例 2
        | 智慧农业 38                              案例 3
        | 跨境电商综合服务平台 39                  案例 4
        |>东方数字丝路产业合作示范园区建设项目 40  案例 0
        | 33–40 / 40+

        """
      ),
      (
        80,
        """
        | 跨境电商综合服务平台 33                  案例  ████████████     3
        | 东方数字丝路产业合作示范园区建设项目 34  案例  ████████████████ 4
        | 智慧农业 35                              案例                   0
        | 跨境电商综合服务平台 36                  案例  ████             1
        | 东方数字丝路产业合作示范园区建设项目 37  案例  ████████         2
        | 智慧农业 38                              案例  ████████████     3
        | 跨境电商综合服务平台 39                  案例  ████████████████ 4
        |>东方数字丝路产业合作示范园区建设项目 40  案例                   0
        | 33–40 / 40+

        """
      ),
      (
        40,
        """
        | 跨境电商综合服务平台 33               3
        | 东方数字丝路产业合作示范园区建设项目… 4
        | 智慧农业 35                           0
        | 跨境电商综合服务平台 36               1
        | 东方数字丝路产业合作示范园区建设项目… 2
        | 智慧农业 38                           3
        | 跨境电商综合服务平台 39               4
        |>东方数字丝路产业合作示范园区建设项目… 0
        | 33–40 / 40+

        """
      ),
      (
        21,
        """
        | 跨境电商综合服务…  3
        | 东方数字丝路产业…  4
        | 智慧农业 35        0
        | 跨境电商综合服务…  1
        | 东方数字丝路产业…  2
        | 智慧农业 38        3
        | 跨境电商综合服务…  4
        |>东方数字丝路产业…  0
        | 33–40 / 40+

        """
      ),
    ])
  func `long labels are cut at their end, and the last row tells the place`(columns: Int, expected: String) {
    #expect(screen(Self.titles, columns: columns, selected: 39, isCut: true) == expected)
  }

  @Test(
    arguments: [
      (
        80,
        """
        | 中国          CN  ################ 82   巴基斯坦      PK  #                 6
        |>俄罗斯        RU  ######           31   印度          IN  #                 4
        | 哈萨克斯坦    KZ  #####            24   伊朗          IR  #                 3
        | 乌兹别克斯坦  UZ  ####             21   白俄罗斯      BY  #                 2
        | 吉尔吉斯斯坦  KG  ##                9   阿富汗        AF                    0
        | 塔吉克斯坦    TJ  #                 7

        """
      )
    ])
  func `where ambiguous characters are wide the bars are of narrow ones`(columns: Int, expected: String) {
    #expect(screen(Self.countries, columns: columns, selected: 1, ambiguous: .wide) == expected)
  }

  @Test func `labels alone stand in as many columns as there is room for`() {
    let candidates = (1...40).map { Candidate(text: "#\($0)") }
    #expect(
      screen(candidates, columns: 40, selected: 39) == """
        | #1    #7    #13   #19   #25   #31   #37
        | #2    #8    #14   #20   #26   #32   #38
        | #3    #9    #15   #21   #27   #33   #39
        | #4    #10   #16   #22   #28   #34  >#40
        | #5    #11   #17   #23   #29   #35
        | #6    #12   #18   #24   #30   #36

        """)
  }

  @Test func `bars that are all alike are left out`() {
    let candidates = (1...3).map { Candidate(text: "a\($0)", count: 5) }
    #expect(screen(candidates, columns: 40) == "| a1 5\n| a2 5\n| a3 5\n")
    #expect(screen(candidates, columns: 40, total: 20).hasPrefix("| a1  ████             5\n"))
  }

  // MARK: Styles

  /// A row whose styles are brackets: chosen, matched, both, faint, matched and faint, a bar, chosen and faint.
  private func styled(_ candidate: Candidate, isSelected: Bool = false, usesColour: Bool = true) -> String {
    let panel = CandidatePanel(candidates: [candidate], selected: isSelected ? 0 : nil, total: 2)
    let row = panel.rows(columns: 40, limit: 9, appearance: Appearance(usesColour: usesColour))[0]
    var close = ""
    return String(decoding: row.bytes, as: UTF8.self).replacing(/\u{1B}\[([0-9;]*)m/) { match in
      let brackets = ["7": "[]", "1;4": "«»", "7;1;4": "⟦⟧", "2": "()", "4;2": "‹›", "36": "{}", "7;2": "<>", "0": ""][match.1]
      defer { close = brackets?.last.map(String.init) ?? "" }
      return brackets.map { $0.first.map(String.init) ?? close } ?? "?\(match.1)?"
    }
  }

  @Test func `what was typed is bold and underlined in a label, with and without colour`() {
    let candidate = Candidate(text: "x", label: "跨境支付", matches: [0..<3, 6..<9], note: "领域", count: 1)
    #expect(styled(candidate) == " «跨»境«支»付  (领域)  {████████}         1")
    #expect(styled(candidate, usesColour: false) == " «跨»境«支»付  (领域)  ████████         1")
    #expect(styled(candidate, isSelected: true) == "[>]⟦跨⟧[境]⟦支⟧[付]  (领域)  {████████}         1")
  }

  @Test func `what leads nowhere is faint as a whole`() {
    let candidate = Candidate(text: "x", label: "跨境支付", matches: [0..<3], note: "领域", count: 0, isFaint: true)
    #expect(styled(candidate) == "( )‹跨›(境支付)  (领域)                   (0)")
  }

  @Test func `matches that are none are not marked`() {
    let candidate = Candidate(text: "x", label: "跨境", matches: [-4 ..< -2, 3..<3, 6..<99])
    #expect(styled(candidate) == " 跨境")
    #expect(styled(Candidate(text: "x", label: "跨境", matches: [2..<4])) == " «跨境»")
  }

  // MARK: Whatever the candidates

  private static let odd = [
    Candidate(text: String(repeating: "很长", count: 60), note: "很长的说明", count: 7, isFaint: true),
    Candidate(text: "\u{1B}[31m\n\t", note: "\u{9B}2J", count: Int.max), Candidate(text: "👨‍👩‍👧…α", matches: [0..<3], count: Int.min),
  ]

  @Test(arguments: Array(1...24) + [39, 40, 41, 60, 79, 80, 120, 200])
  func `no row is wider than the terminal, and its width is what it says`(columns: Int) {
    for ambiguous in AmbiguousWidth.allCases {
      for candidates in [Self.countries, Self.commands, Self.titles, Self.odd] {
        for selected in [nil, candidates.count - 1] {
          let panel = CandidatePanel(candidates: candidates, selected: selected, isCut: columns % 2 == 0)
          for row in panel.rows(columns: columns, limit: 20, appearance: Appearance(ambiguous: ambiguous)) {
            let text = String(decoding: row.bytes, as: UTF8.self).replacing(/\u{1B}\[[0-9;]*[mG]/, with: "")
            #expect(row.width <= columns)
            #expect(text.displayWidth(ambiguous: ambiguous) == row.width)
            #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
          }
        }
      }
    }
  }

  @Test(arguments: [1, 2, 3, 5, 8, 9, 20], [10, 21, 40, 80])
  func `the chosen one is always shown, in no more rows than there are`(limit: Int, columns: Int) {
    for selected in Self.titles.indices {
      let panel = CandidatePanel(
        candidates: Self.titles.map { Candidate(text: $0.text, label: String($0.text.reversed())) }, selected: selected)
      let rows = panel.rows(columns: columns, limit: limit, appearance: Appearance(usesColour: false))
      let label = String(panel.candidates[selected].label.prefix(4))
      #expect(rows.count <= min(limit, 9))
      let text = rows.map { String(decoding: $0.bytes, as: UTF8.self).replacing(/\u{1B}\[[0-9;]*m/, with: "") }
      #expect(text.count { $0.contains(">\(label)") } == 1)
    }
  }

  @Test(arguments: [1, 2, 8, 9, 20], [10, 40, 80])
  func `the grid that keys walk through is the one that is shown`(limit: Int, columns: Int) {
    let panel = CandidatePanel(candidates: Self.titles, selected: nil)
    let grid = panel.grid(columns: columns, limit: limit, appearance: Appearance())
    let rows = panel.rows(columns: columns, limit: limit, appearance: Appearance())
    let isCut = grid.page(of: 0).count < Self.titles.count
    #expect(grid.count == Self.titles.count)
    #expect(rows.count == grid.rows + (isCut && limit > 1 ? 1 : 0))
  }

  @Test func `without a row there is no panel`() {
    #expect(CandidatePanel(candidates: Self.titles).rows(columns: 80, limit: 0, appearance: Appearance()).isEmpty)
    #expect(CandidatePanel(candidates: []).rows(columns: 80, limit: 9, appearance: Appearance()).isEmpty)
  }
}
