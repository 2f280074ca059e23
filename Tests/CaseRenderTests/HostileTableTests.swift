import CaseCore
import CaseRender
import Testing

/// What each format makes of the nasty table, to the letter.
@Suite struct HostileTableTests {
  private func render(_ format: Format, _ language: Language = .zh) -> String {
    Renderer(format: format, language: language, width: nil, usesColor: false).render(HostileTable.answer)
  }

  @Test func `a table lines up and shows controls by stand-ins`() {
    #expect(
      render(.table) == #"""
        情形          文字                                                                      数值
        ────────────────────────────────────────────────────────────────────────────────────────────
        chinese       跨境物流平台                                                                 0
        cyrillic      Таможня                                                                    -42
        emoji family  👨‍👩‍👧‍👦 家                                                                   35,000
        combining     été
        tab           a␉b                                                                  >13.5亿元
        line breaks   一␤二␤三␤四                                                           35,000个
        escape        ␛[31mred␇�1m␡                                                            -3.5%
        quotes        say "你好", it's                                                         1e+21
        pipe          a|b\c`d*e_f<g>[h]&i                                                 2025-07-10
        formula       =HYPERLINK("http://x";1)                                             甲、乙,丙
        wide formula  ＝1＋1
        at            @SUM(1)                                                           乌兹别克斯坦
        minus         -1+cmd
        bidi          �gpj.exe�
        long          数据要素数据要素数据要素数据要素数据要素数据要素数据要素数据要素
        empty

        """#)
  }

  @Test func `a card keeps line breaks and no other control`() {
    #expect(
      render(.card, .en) == #"""
        case   chinese
        text   跨境物流平台
        value  0

        case   cyrillic
        text   Таможня
        value  -42

        case   emoji family
        text   👨‍👩‍👧‍👦 家
        value  35,000

        case   combining
        text   été
        value

        case   tab
        text   a␉b
        value  >1.35 billion 元

        case   line breaks
        text   一
               二
               三
               四
        value  35,000个

        case   escape
        text   ␛[31mred␇�1m␡
        value  -3.5%

        case   quotes
        text   say "你好", it's
        value  1e+21

        case   pipe
        text   a|b\c`d*e_f<g>[h]&i
        value  2025-07-10

        case   formula
        text   =HYPERLINK("http://x";1)
        value  甲, 乙,丙

        case   wide formula
        text   ＝1＋1
        value

        case   at
        text   @SUM(1)
        value  乌兹别克斯坦

        case   minus
        text   -1+cmd
        value

        case   bidi
        text   �gpj.exe�
        value

        case   long
        text   数据要素数据要素数据要素数据要素数据要素数据要素数据要素数据要素
        value

        case   empty
        text
        value

        """#)
  }

  @Test func `CSV quotes, doubles quotes and disarms formulas`() {
    #expect(
      render(.csv) == #"""
        case,text,value
        chinese,跨境物流平台,0
        cyrillic,Таможня,-42
        emoji family,👨‍👩‍👧‍👦 家,35000
        combining,été,
        tab,"a\#tb",>13.5亿元
        line breaks,"一
        二
        三␤四",35000个
        escape,␛[31mred␇�1m␡,-3.5%
        quotes,"say ""你好"", it's",1e+21
        pipe,a|b\c`d*e_f<g>[h]&i,2025-07-10
        formula,"'=HYPERLINK(""http://x"";1)","甲; 乙,丙"
        wide formula,'＝1＋1,
        at,'@SUM(1),乌兹别克斯坦
        minus,'-1+cmd,
        bidi,�gpj.exe�,
        long,数据要素数据要素数据要素数据要素数据要素数据要素数据要素数据要素,
        empty,,

        """#)
  }

  @Test func `TSV keeps each row on one line`() {
    #expect(
      render(.tsv) == #"""
        case\#ttext\#tvalue
        chinese\#t跨境物流平台\#t0
        cyrillic\#tТаможня\#t-42
        emoji family\#t👨‍👩‍👧‍👦 家\#t35000
        combining\#tété\#t
        tab\#ta\tb\#t>13.5亿元
        line breaks\#t一\n二\n三␤四\#t35000个
        escape\#t␛[31mred␇�1m␡\#t-3.5%
        quotes\#tsay "你好", it's\#t1e+21
        pipe\#ta|b\\c`d*e_f<g>[h]&i\#t2025-07-10
        formula\#t'=HYPERLINK("http://x";1)\#t甲; 乙,丙
        wide formula\#t'＝1＋1\#t
        at\#t'@SUM(1)\#t乌兹别克斯坦
        minus\#t'-1+cmd\#t
        bidi\#t�gpj.exe�\#t
        long\#t数据要素数据要素数据要素数据要素数据要素数据要素数据要素数据要素\#t
        empty\#t\#t

        """#)
  }

  @Test func `JSON loses nothing and escapes what a terminal would act on`() {
    #expect(
      render(.json) == #"""
        [
          {"case":"chinese","text":"跨境物流平台","value":0},
          {"case":"cyrillic","text":"Таможня","value":-42},
          {"case":"emoji family","text":"👨‍👩‍👧‍👦 家","value":35000},
          {"case":"combining","text":"été","value":null},
          {"case":"tab","text":"a\tb","value":{"value":13.5,"scale":"亿","unit":"CNY","comparator":"over","base":1350000000}},
          {"case":"line breaks","text":"一\n二\r\n三\u2028四","value":{"value":35000,"unit":"item","base":35000}},
          {"case":"escape","text":"\u001b[31mred\u0007\u009b1m\u007f","value":{"value":-3.5,"unit":"percent","base":-3.5}},
          {"case":"quotes","text":"say \"你好\", it's","value":{"value":1e+21,"base":1e+21}},
          {"case":"pipe","text":"a|b\\c`d*e_f<g>[h]&i","value":"2025-07-10"},
          {"case":"formula","text":"=HYPERLINK(\"http://x\";1)","value":["甲","乙,丙"]},
          {"case":"wide formula","text":"＝1＋1","value":[]},
          {"case":"at","text":"@SUM(1)","value":"UZ"},
          {"case":"minus","text":"-1+cmd","value":null},
          {"case":"bidi","text":"\u202egpj.exe\u2066","value":null},
          {"case":"long","text":"数据要素数据要素数据要素数据要素数据要素数据要素数据要素数据要素","value":null},
          {"case":"empty","text":"","value":null}
        ]

        """#)
  }

  @Test func `JSON Lines are the same objects, one a line`() {
    let array = render(.json).split(separator: "\n").dropFirst().dropLast()
    let objects = array.map { $0.drop { $0 == " " } }.map { $0.last == "," ? $0.dropLast() : $0 }
    #expect(render(.jsonl) == objects.joined(separator: "\n") + "\n")
  }

  @Test func `Markdown escapes every sign that it would act on`() {
    #expect(
      render(.markdown) == #"""
        | 情形 | 文字 | 数值 |
        | --- | --- | ---: |
        | chinese | 跨境物流平台 | 0 |
        | cyrillic | Таможня | -42 |
        | emoji family | 👨‍👩‍👧‍👦 家 | 35,000 |
        | combining | été | |
        | tab | a␉b | \>13.5亿元 |
        | line breaks | 一<br>二<br>三␤四 | 35,000个 |
        | escape | ␛\[31mred␇�1m␡ | -3.5% |
        | quotes | say "你好", it's | 1e+21 |
        | pipe | a\|b\\c\`d\*e\_f\<g\>\[h\]\&i | 2025-07-10 |
        | formula | =HYPERLINK("http://x";1) | 甲、乙,丙 |
        | wide formula | ＝1＋1 | |
        | at | @SUM(1) | 乌兹别克斯坦 |
        | minus | -1+cmd | |
        | bidi | �gpj.exe� | |
        | long | 数据要素数据要素数据要素数据要素数据要素数据要素数据要素数据要素 | |
        | empty | | |

        """#)
  }

  @Test(arguments: Format.allCases, [nil, 12, 40] as [Int?])
  func `no control character reaches the output`(format: Format, width: Int?) {
    var answer = HostileTable.answer
    let evil = "x\u{1B}]0;t\u{7}\u{202E}\u{85}\u{2067}"
    answer.sections[0].heading = Verbatim(evil)
    let fact = Fact(key: evil, label: Verbatim(evil), value: .text(evil), sources: [1])
    answer.sections.append(Section(heading: Verbatim(evil), .facts([fact])))
    answer.sections.append(Section(.bars([Bar(label: .text(evil), count: 3)])))
    answer.sections += Chart.Style.allCases.flatMap { style in
      [[nil], [evil, evil]].map { columns in
        Section(.chart(Chart(style, rows: [evil, evil], columns: columns, [[1, 2], [3, nil]], unit: evil)))
      }
    }
    answer.sections.append(Section(.note(Verbatim(evil))))
    answer.sources = [Source(identifier: evil, title: evil, publisher: evil, address: "https://\(evil)", supports: [evil])]
    answer.notes = [Verbatim(evil)]
    let output = Renderer(format: format, language: .en, width: width, usesColor: false).render(answer)
    let allowed: Set<Unicode.Scalar> = [.csv, .csvWithMark, .tsv].contains(format) ? ["\n", "\t"] : ["\n"]
    #expect(output.unicodeScalars.filter { $0.isForbidden && !allowed.contains($0) }.isEmpty)
  }
}

extension Unicode.Scalar {
  fileprivate var isForbidden: Bool {
    properties.generalCategory == .control || (0x2028...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }
}
