import CaseCore
import CaseRender
import CaseTestSupport
import Testing

@Suite struct JSONTests {
  private func render(_ format: Format, _ answer: Answer) -> String {
    Renderer(format: format, language: .zh, width: nil, usesColor: false).render(answer)
  }

  @Test func `every text comes back as it was`() throws {
    let rows = try #require(JSONReader.read(render(.json, HostileTable.answer))?.elements)
    #expect(rows.count == HostileTable.texts.count)
    for (row, (name, text)) in zip(rows, HostileTable.texts) {
      #expect(row.members?.map(\.key) == ["case", "text", "value"])
      #expect(row["case"] == .string(name))
      #expect(row["text"]?.scalars == Array(text.unicodeScalars))
    }
  }

  @Test(arguments: [
    (Value.missing, "null"), (.count(-42), "-42"), (.count(.max), "9223372036854775807"), (.name(Name(code: "UZ", label: "乌")), "\"UZ\""),
    (.date(DateSpan(first: 2025_01_01, last: 2025_12_31)), "\"2025\""), (.list([.count(1), .missing]), "[1,null]"), (.list([]), "[]"),
    (.quantity(Quantity(value: 1e21)), "{\"value\":1e+21,\"base\":1e+21}"),
    (.quantity(Quantity(value: 0.1)), "{\"value\":0.1,\"base\":0.1}"),
    (.quantity(Quantity(value: 26.35, unit: "%", unitFactor: 0.01)), "{\"value\":26.35,\"unit\":\"%\",\"base\":0.2635}"),
    (
      .quantity(Quantity(value: 13.29, scale: .trillion, unit: "km", unitFactor: 1000)),
      "{\"value\":13.29,\"scale\":\"万亿\",\"unit\":\"km\",\"base\":13290000000000000}"
    ),
    (.quantity(Quantity(value: 0.00001234)), "{\"value\":0.00001234,\"base\":0.00001234}"),
    (.quantity(Quantity(value: .infinity)), "{\"value\":null,\"base\":null}"),
    (
      .quantity(Quantity(value: 13.5, scale: .hundredMillion, unit: "元", comparator: "over", sign: ">")),
      "{\"value\":13.5,\"scale\":\"亿\",\"unit\":\"元\",\"comparator\":\"over\",\"base\":1350000000}"
    ),
    (.text("\u{2028}\u{2029}\u{0}/\u{7F}\"\u{301}"), #""\u2028\u2029\u0000/\u007f\"\#u{301}""#),
  ])
  func `values have their own types`(value: Value, expected: String) {
    let table = Table(columns: [Table.Column(key: "k", heading: Verbatim("k"))], rows: [[value]])
    #expect(render(.jsonl, Answer(sections: [Section(.table(table))])) == "{\"k\":\(expected)}\n")
  }

  @Test func `no rows are an empty array, and no lines`() {
    let answer = Answer(sections: [Section(.table(Table(columns: HostileTable.table.columns, rows: [])))])
    #expect(render(.json, answer) == "[]\n")
    #expect(render(.jsonl, answer) == "")
    #expect(JSONReader.read(render(.json, Answer()))?.members?.map(\.key) == ["sections", "sources", "notes"])
  }

  @Test func `an answer of several parts is an object`() {
    var answer = CardTests.answer
    answer.sections.append(Section(.note(Verbatim("无"))))
    let output = render(.json, answer)
    #expect(
      output == #"""
        {"sections":[
          {"heading":"ZOOD 数字商业平台","rows":[
            {"key":"title","label":"名称","value":"ZOOD Mall","sources":[],"oneOf":[]},
            {"key":"summary","label":"简介","value":"乌兹别克斯坦的电子商务平台（由中国企业建设），with instalment payments。\n第二段。","sources":[1,2],"oneOf":[]},
            {"key":"value","label":"价值","value":{"value":13.5,"scale":"亿","unit":"元","base":1350000000},"sources":[2],"oneOf":[]},
            {"key":"country","label":"国家和地区","value":["乌兹别克斯坦","中国"],"sources":[],"oneOf":[]},
            {"key":"end","label":"结束","value":null,"sources":[],"oneOf":[]},
            {"key":"due","label":"期限","value":null,"sources":[1],"oneOf":[]}
          ]},
          {"heading":null,"note":"无"}
        ],
        "sources":[
          {"number":1,"id":"s1","title":"数字丝绸之路报告","publisher":"新华社","date":"2025-07-10","accessed":null,"address":"https://example.org/report/2025/0710?id=12345","supports":["简介，第2段"]},
          {"number":2,"id":"s2","title":"Annual report","publisher":null,"date":null,"accessed":null,"address":"archive, box 7","supports":[]}
        ],
        "notes":["“ZOOD”还是一项数字公共产品。"]}

        """#)
    #expect(JSONReader.read(output)?["sections"]?.elements?.count == 2)
  }

  @Test func `lines of several parts name their section`() {
    let lines = render(.jsonl, CardTests.answer).split(separator: "\n")
    #expect(lines.allSatisfy { JSONReader.read(String($0))?.members?.first?.key == "section" })
    #expect(lines[0] == #"{"section":"ZOOD 数字商业平台","key":"title","label":"名称","value":"ZOOD Mall","sources":[],"oneOf":[]}"#)
    #expect(lines.count == 8)
  }

  @Test func `sources of which only one tells a fact are no sources of it`() {
    let fact = Fact(key: "a", label: Verbatim("a"), value: .count(1), sources: [1, 2], isOfOneSource: true)
    let output = render(.jsonl, Answer(sections: [Section(.facts([fact]))]))
    #expect(output == #"{"key":"a","label":"a","value":1,"sources":[],"oneOf":[1,2]}"# + "\n")
  }
}
