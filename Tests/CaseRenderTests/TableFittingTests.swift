import CaseCore
import CaseRender
import Testing
import TextMeasure

@Suite struct TableFittingTests {
  private func render(
    _ width: Int?, _ language: Language = .zh, _ answer: Answer = HostileTable.answer, _ ambiguous: AmbiguousWidth = .narrow
  ) -> String {
    Renderer(format: .table, language: language, width: width, ambiguous: ambiguous, usesColor: false).render(answer)
  }

  @Test func `at 80 cells only the longest text is cut`() {
    #expect(
      render(80) == #"""
        情形          文字                                                          数值
        ────────────────────────────────────────────────────────────────────────────────
        chinese       跨境物流平台                                                     0
        cyrillic      Таможня                                                        -42
        emoji family  👨‍👩‍👧‍👦 家                                                       35,000
        combining     été
        tab           a␉b                                                      >13.5亿元
        line breaks   一␤二␤三␤四                                               35,000个
        escape        ␛[31mred␇�1m␡                                                -3.5%
        quotes        say "你好", it's                                             1e+21
        pipe          a|b\c`d*e_f<g>[h]&i                                     2025-07-10
        formula       =HYPERLINK("http://x";1)                                 甲、乙,丙
        wide formula  ＝1＋1
        at            @SUM(1)                                               乌兹别克斯坦
        minus         -1+cmd
        bidi          �gpj.exe�
        long          数据要素数据要素数据要素数据要素数据要素数据要素数…
        empty
        截短 1 格，可加宽终端，用 `set wrap on` 换行，用 `show` 少选几列，或改用 `as
        card`

        """#)
  }

  @Test func `a text that is cut keeps the mark of what is disputed, and words that were found are marked`() {
    let table = Table(
      columns: [Table.Column(key: "a", heading: Verbatim("a")), Table.Column(key: "b", heading: Verbatim("b"))],
      rows: [
        [.disputed(.text("一二三四五六七八九十")), .text("abcdefghijklmnop")],
        [.excerpt(Excerpt("数据市场", marks: [0..<6])), .disputed(.text("x"))],
      ])
    #expect(
      render(30, .zh, Answer(sections: [Section(.table(table))])).split(separator: "\n").dropFirst(2).prefix(2) == [
        "一二三四五六…*  abcdefghijklm…", "«数据»市场      x*",
      ])
  }

  @Test func `at 40 cells the widest column gives way, and numbers stay whole`() {
    #expect(
      render(40) == #"""
        情形          文字                  数值
        ────────────────────────────────────────
        chinese       跨境物流平台             0
        cyrillic      Таможня                -42
        emoji family  👨‍👩‍👧‍👦 家               35,000
        combining     été
        tab           a␉b              >13.5亿元
        line breaks   一␤二␤三␤四       35,000个
        escape        ␛[31mred␇�1…         -3.5%
        quotes        say "你好",…         1e+21
        pipe          a|b\c`d*e_f…    2025-07-10
        formula       =HYPERLINK(…     甲、乙,丙
        wide formula  ＝1＋1
        at            @SUM(1)       乌兹别克斯坦
        minus         -1+cmd
        bidi          �gpj.exe�
        long          数据要素数…
        empty
        截短 5 格，可加宽终端，用 `set wrap on`
        换行，用 `show` 少选几列，或改用 `as
        card`

        """#)
  }

  @Test func `at 21 cells the column at the right is left out`() {
    #expect(
      render(21, .en) == #"""
        case        text
        ─────────────────────
        chinese     跨境物流…
        cyrillic    Таможня
        emoji fam…  👨‍👩‍👧‍👦 家
        combining   été
        tab         a␉b
        line brea…  一␤二␤三…
        escape      ␛[31mred…
        quotes      say "你…
        pipe        a|b\c`d*…
        formula     =HYPERLI…
        wide form…  ＝1＋1
        at          @SUM(1)
        minus       -1+cmd
        bidi        �gpj.exe�
        long        数据要素…
        empty
        10 cells cut, 1
        column left out
        (value): widen the
        terminal, `set wrap
        on`, `show` fewer
        columns or use `as
        card`

        """#)
  }

  @Test func `at 12 cells one column is left`() {
    #expect(
      render(12) == #"""
        情形
        ────────────
        chinese
        cyrillic
        emoji family
        combining
        tab
        line breaks
        escape
        quotes
        pipe
        formula
        wide formula
        at
        minus
        bidi
        long
        empty
        略去 2 列
        （文字、数
        值），可加宽
        终端，用
        `show` 少选
        几列，或改用
        `as card`

        """#)
  }

  @Test(arguments: 3...130, AmbiguousWidth.allCases)
  func `no line is wider than the terminal, and none ends with a space`(width: Int, ambiguous: AmbiguousWidth) {
    for line in render(width, .en, HostileTable.answer, ambiguous).split(separator: "\n") {
      #expect(line.displayWidth(ambiguous: ambiguous) <= width)
      #expect(!line.hasSuffix(" "))
    }
  }

  @Test func `the heading of numbers goes on in the next line before the numbers are cut`() {
    let table = Table(
      columns: [
        Table.Column(key: "a", heading: Verbatim("名称")),
        Table.Column(key: "b", heading: Verbatim("a very long heading"), alignment: .right),
      ], rows: [[.text("跨境物流数据平台"), .count(1_234_567)]])
    #expect(
      render(20, .en, Answer(sections: [Section(.table(table))])) == """
                      a very
                        long
        名称         heading
        ────────────────────
        跨境物流…  1,234,567
        1 cell cut: widen
        the terminal, `set
        wrap on`, `show`
        fewer columns or use
        `as card`

        """)
  }

  /// As a crosstab has: as many columns of small numbers as there are values of a field.
  private func crosstab(_ headings: [String]) -> Answer {
    let columns = headings.map { Table.Column(key: $0, heading: Verbatim($0), alignment: .right) }
    let rows = ["乌兹别克斯坦", "中国"].enumerated().map { row, name in
      [Value.text(name)] + columns.indices.map { .count($0 * 7 % 19 + row) }
    }
    return Answer(sections: [Section(.table(Table(columns: [Table.Column(key: "a", heading: Verbatim("国家"))] + columns, rows: rows)))])
  }

  private static let fields = [
    "跨境物流优化", "数字农业", "民生服务提升", "数字科技创新", "智慧城市", "人才培养", "能源", "金融科技", "数字贸易", "云计算", "数据", "教育", "医疗", "旅游", "合计",
  ]

  @Test func `fifteen columns of numbers fit into 80 cells`() {
    #expect(
      render(80, .zh, crosstab(TableFittingTests.fields)) == """
                      跨      民  数
                      境      生  字
                      物  数  服  科  智  人      金  数
                      流  字  务  技  慧  才      融  字  云
                      优  农  提  创  城  培  能  科  贸  计  数  教  医  旅  合
        国家          化  业  升  新  市  养  源  技  易  算  据  育  疗  游  计
        ────────────────────────────────────────────────────────────────────────
        乌兹别克斯坦   0   7  14   2   9  16   4  11  18   6  13   1   8  15   3
        中国           1   8  15   3  10  17   5  12  19   7  14   2   9  16   4

        """)
  }

  @Test func `at 40 cells it is told which of them are left out`() {
    #expect(
      render(40, .zh, crosstab(TableFittingTests.fields)) == """
                    跨境        民生  数字
                    物流  数字  服务  科技  智慧
        国家        优化  农业  提升  创新  城市
        ────────────────────────────────────────
        乌兹别克…      0     7    14     2     9
        中国           1     8    15     3    10
        截短 1 格，略去 10 列（人才培养、能源、
        金融科技、数字贸易、云计算、数据、教育、
        医疗、旅游、合计），可加宽终端，用 `set
        wrap on` 换行，用 `show` 少选几列，或改
        用 `as card`

        """)
  }

  @Test func `a heading has six lines and no more`() {
    #expect(
      render(26, .en, crosstab(["one two three four five six seven eight nine ten eleven", "b", "c"])) == """
                    one two
                      three
                       four
                   five six
                      seven
        国家         eight…  b   c
        ──────────────────────────
        乌兹别克…         0  7  14
        中国              1  8  15
        1 cell cut: widen the
        terminal, `set wrap on`,
        `show` fewer columns or
        use `as card`

        """)
  }

  @Test func `a table without rows is not drawn, and the note says why`() {
    let answer = Answer(sections: [Section(heading: Verbatim("案例"), .table(Table(columns: HostileTable.table.columns, rows: [])))])
    #expect(render(40, .zh, answer) == "")
    #expect(render(40, .zh, Answer(notes: [Verbatim("没有一行")])) == "注：没有一行\n")
  }

  @Test func `headings are bold and rules faint where there is colour`() {
    let table = Table(columns: [Table.Column(key: "a", heading: LocalizedText(zh: "国家", en: "country"))], rows: [[.text("UZ")]])
    let answer = Answer(sections: [Section(heading: Verbatim("一"), .table(table))])
    #expect(
      Renderer(format: .table, language: .en, width: 80, usesColor: true).render(answer)
        == "\u{1B}[1m一\u{1B}[0m\n\u{1B}[1mcountry\u{1B}[0m\n\u{1B}[2m───────\u{1B}[0m\nUZ\n")
  }
}
