import CLibedit
import Glibc

/// A text in a file that only its owner may read, for another program to edit; the file goes with this value.
struct TemporaryText: ~Copyable {
  let path: String

  /// Writes a text into a new file whose name ends in a suffix; `nil` where there can be none.
  init?(_ text: String, in folder: String, suffix: String) {
    var template = Array("\(folder)/XXXXXX\(suffix)".utf8CString)
    let descriptor = cle_make_temporary(&template, Int32(suffix.utf8.count))
    guard descriptor >= 0 else { return nil }
    let path = template.withUnsafeBufferPointer { String(decoding: $0.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) }
    let isWhole = TerminalOutput(descriptor: descriptor).write(text + "\n")
    close(descriptor)
    guard isWhole else {
      unlink(path)
      return nil
    }
    self.path = path
  }

  deinit { unlink(path) }

  /// What the file now holds, as if it had been pasted, without the line breaks at its end; `nil` where it cannot be read.
  var contents: String? {
    guard let bytes = try? OpenFile(path, O_RDONLY)?.read(last: HistoryFile.mostBytes) else { return nil }
    let text = PastedText.cleaned(bytes[...])
    return String(text[..<(text.lastIndex { $0 != "\n" }.map(text.index(after:)) ?? text.startIndex)])
  }
}
