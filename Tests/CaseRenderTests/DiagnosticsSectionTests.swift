import CaseCore
import CaseRender
import Testing

@Suite struct `A section of diagnostics` {
  private let answer = Answer(
    sections: [
      Section(
        heading: Verbatim("1 error"),
        .diagnostics([
          Diagnostic(
            Verbatim("no _such_ record"), at: 6..<10, in: SourceText("[\n  { \"x|\" }", file: "a.json"), hints: [Verbatim("write y")]),
          Diagnostic(Verbatim("strange"), severity: .warning),
        ]))
    ], notes: [Verbatim("that is all")])

  private func text(_ format: Format) -> String { Renderer(format: format, language: .en, width: 60, usesColor: false).render(answer) }

  @Test func `shows places on a page`() {
    #expect(
      text(.table) == """
        1 error
        a.json:2:5: error: no _such_ record
            { "x|" }
              ^^^^
          → write y
        warning: strange

        note: that is all

        """)
  }

  @Test func `is rows for machines`() {
    #expect(
      text(.jsonl) == """
        {"severity":"error","code":"Verbatim","file":"a.json","line":2,"column":5,"message":"no _such_ record","hints":["write y"]}
        {"severity":"warning","code":"Verbatim","file":null,"line":null,"column":null,"message":"strange","hints":[]}

        """)
    #expect(text(.csv).hasPrefix("severity,code,file,line,column,message,hints\n"))
    #expect(text(.json).contains(#""rows":["#))
  }

  @Test func `is a list in Markdown`() {
    #expect(
      text(.markdown) == #"""
        ## 1 error

        - a.json:2:5: error: no \_such\_ record<br>→ write y
        - warning: strange

        > that is all

        """#)
  }
}
