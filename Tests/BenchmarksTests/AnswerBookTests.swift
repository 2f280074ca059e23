import Testing

@testable import casebench

@Suite struct `What all subjects answer` {
  @Test func `is compared with the first answer to the same question`() {
    var answers = AnswerBook()
    answers.add(["1", "2"], by: "casebook", to: "a question")
    answers.add(["1", "2"], by: "jq", to: "a question")
    answers.add(["3"], by: "jq", to: "another")
    #expect(answers.differences.isEmpty)
    answers.add(["1", "3"], by: "duckdb", to: "a question")
    answers.add(["1"], by: "sqlite3", to: "a question")
    #expect(
      answers.differences == [
        "a question: row 2 is 2 for casebook, and 3 for duckdb", "a question: row 2 is 2 for casebook, and nothing for sqlite3",
      ])
  }
}
