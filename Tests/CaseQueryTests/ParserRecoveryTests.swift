import CaseCore
import CaseQuery
import Testing

@Suite struct `All that is wrong with a statement` {
  @Test(arguments: [
    ("find fruit where colour2 = red sort byy weight limit five", ["expected 18-25", "expected 37-40", "expected 54-58"]),
    ("find fruit where x = 1 and y = 2 or z = 3", ["expected 18-19", "expected 28-29", "expected 37-38"]),
    ("find fruit where (x = 1 and color = red) limit two", ["expected 19-20", "expected 48-51"]),
    ("find frut where colr = red", ["expected 6-10", "expected 17-21"]),
    ("find fruit | limit | show qq", ["expected 20-21", "expected 27-29"]),
    ("find fruit where title = \"a limit five", ["unclosedQuote 26-27"]),
  ]) func `is told at once`(text: String, problems: [String]) {
    let found = parse(SourceText(text), lexicon: fruit).flatMap(\.problems).map { problem in
      let span = problem.span ?? 0..<0
      return "\(problem.message.code) \(span.lowerBound + 1)-\(span.upperBound + 1)"
    }
    #expect(found == problems)
  }

  @Test func `leaves what can be read`() {
    let parsed = parse(SourceText("find fruit where x = 1 and color = red limit five show title"), lexicon: fruit)[0]
    #expect(parsed.statement == nil)
    #expect(parsed.readable?.plainText() == "find fruit where color = red show title")
  }
}
