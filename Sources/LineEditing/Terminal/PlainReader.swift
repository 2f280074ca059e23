import CLibedit
import Glibc

/// Reads lines without editing them: where there is no terminal, or one that cannot be painted on.
final class PlainReader {
  private let input: Int32
  private let output: TerminalOutput
  private var bytes: [UInt8] = []

  init(input: Int32, output: Int32) {
    self.input = input
    self.output = TerminalOutput(descriptor: output)
  }

  /// Reads a line, and those that follow it while it is unfinished.
  func readLine(prompt: String, continuation: String, assistant: some LineAssistant) -> Reply {
    var text = ""
    while true {
      show(text.isEmpty ? prompt : continuation)
      switch readLine() {
      case .line(let line):
        text += text.isEmpty ? line : "\n" + line
        if line.isEmpty || !assistant.isUnfinished(text) { return .line(text) }
      case .interrupted: return .interrupted
      // What was begun is given back before the end is.
      case .end: return text.isEmpty ? .end : .line(text)
      }
    }
  }

  private func show(_ prompt: String) { output.write(prompt.map { VisibleForm($0).text }.joined()) }

  private func readLine() -> Reply {
    while true {
      if let lineBreak = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: bytes[..<lineBreak], as: UTF8.self)
        bytes.removeFirst(lineBreak + 1)
        return .line(line)
      }
      switch cle_wait(input, -1) {
      case CLE_INPUT: if !read() { return finish() }
      case CLE_INTERRUPTED:
        bytes = []
        output.write("\n")
        return .interrupted
      case CLE_STOPPED: cle_suspend()
      case CLE_RESIZED, CLE_CONTINUED: break
      default: return .end
      }
    }
  }

  /// A last line without a line break is a line.
  private func finish() -> Reply {
    if bytes.isEmpty {
      output.write("\n")
      return .end
    }
    defer { bytes = [] }
    return .line(String(decoding: bytes, as: UTF8.self))
  }

  private func read() -> Bool {
    let room = 1 << 16
    return withUnsafeTemporaryAllocation(byteCount: room, alignment: 16) { buffer in
      let count = Glibc.read(input, buffer.baseAddress, room)
      guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
      bytes += buffer[..<count]
      return true
    }
  }
}
