import CLibedit
import Glibc

/// Asks a question at a terminal between two lines, and waits for an answer of one line; `nil` where none was given.
///
/// What was typed before the question was asked is no answer to it.
public func readAnswer(to question: String, input: Int32, output: Int32) -> String? {
  tcflush(input, TCIFLUSH)
  cle_begin_line(-1, -1, "")
  let reply = PlainReader(input: input, output: output).readLine(prompt: question, continuation: "", assistant: NoAssistant())
  let isEnding = cle_end_line()
  // The terminal is in its own mode: there is nothing to put right first.
  if isEnding || reply == .end, let number = endingSignal() { raise(number) }
  if case .line(let line) = reply { return line }
  return nil
}
