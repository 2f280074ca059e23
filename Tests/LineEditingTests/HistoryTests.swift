import Glibc
import Testing

@testable import LineEditing

/// A folder of a test's own, gone with the test.
private final class Folder {
  let path: String

  init() throws {
    var template = Array("/tmp/history-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.flatMap(mkdtemp) }
    path = String(cString: try #require(made))
  }

  deinit { for name in ["history", "new/deep/history", "new/deep", "new", "link", ""] { remove("\(path)/\(name)") } }

  func write(_ text: String, mode: mode_t = 0o600) {
    let descriptor = open("\(path)/history", O_WRONLY | O_CREAT | O_TRUNC, mode)
    let bytes = Array(text.utf8)
    #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    close(descriptor)
  }

  func read() throws -> [UInt8] { try OpenFile("\(path)/history", O_RDONLY)?.read(last: 1 << 30) ?? [] }

  func mode(_ name: String) -> mode_t {
    var status = stat()
    return stat("\(path)/\(name)", &status) == 0 ? status.st_mode & 0o777 : 0
  }
}

@Suite("History")
struct HistoryTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func history() -> History { History(path: folder.path + "/history") }

  @Test func `lines are there again in the next shell`() throws {
    var first = history()
    #expect(first.problem == nil)
    try first.add("find 物流")
    try first.add("two\nlines")
    #expect(history().entries == ["find 物流", "two\nlines"])
    #expect(String(decoding: try folder.read(), as: UTF8.self) == "\"find 物流\"\n\"two\\nlines\"\n")
  }

  @Test func `only the owner may read it`() throws {
    var history = History(path: folder.path + "/new/deep/history")
    try history.add("x")
    #expect(folder.mode("new/deep/history") == 0o600)
    #expect(folder.mode("new/deep") == 0o700)
    #expect(folder.mode("new") == 0o700)
  }

  @Test func `a file that others could read is closed to them`() throws {
    folder.write("\"a\"\n", mode: 0o644)
    var history = history()
    try history.add("b")
    #expect(folder.mode("history") == 0o600)
  }

  @Test func `the same line twice, a line after a space and an empty one are not recorded`() throws {
    var history = history()
    #expect(try history.add("a"))
    #expect(try !history.add("a"))
    #expect(try !history.add(" secret"))
    #expect(try !history.add(""))
    #expect(try history.add("b"))
    #expect(try history.add("a"))
    #expect(self.history().entries == ["a", "b", "a"])
  }

  @Test func `two shells lose nothing of each other`() throws {
    var first = history()
    var second = history()
    for number in 0..<20 {
      try first.add("first \(number)")
      try second.add("second \(number)")
    }
    let entries = history().entries
    #expect(entries.count == 40)
    #expect(entries.filter { $0.hasPrefix("first") } == (0..<20).map { "first \($0)" })
  }

  @Test func `many writers at once write whole lines`() async throws {
    let path = folder.path + "/history"
    await withTaskGroup { group in
      for writer in 0..<4 {
        group.addTask {
          var history = History(path: path)
          for number in 0..<25 { _ = try? history.add("writer \(writer) \(number) 物流") }
        }
      }
    }
    let history = history()
    #expect(history.problem == nil)
    #expect(history.entries.count == 100)
  }

  @Test func `a line cut short by a crash spoils no other`() throws {
    folder.write("\"a\"\n\"cut sho")
    var history = history()
    #expect(history.problem == .damaged(path: folder.path + "/history", lines: 1))
    try history.add("b")
    #expect(self.history().entries == ["a", "b"])
  }

  @Test func `lines that are no entries are left out and told of`() throws {
    folder.write("plain text\n\"a\"\n\n{}\n\"b\"\n")
    #expect(history().entries == ["a", "b"])
    #expect(history().problem == .damaged(path: folder.path + "/history", lines: 2))
  }

  @Test func `a file that cannot be used is told of, and the shell goes on`() throws {
    var history = History(path: folder.path)
    #expect(history.problem == .unreadable(path: folder.path, code: EINVAL))
    #expect(try history.add("a"))
    #expect(history.entries == ["a"])
  }

  @Test func `a folder that cannot be made is told of with the line`() {
    var history = History(path: "/proc/none/history")
    #expect(history.problem == nil)
    #expect(throws: HistoryProblem.unwritable(path: "/proc/none/history", code: ENOENT)) { try history.add("a") }
    #expect(history.entries == ["a"])
  }

  @Test func `a long file is trimmed to its newest lines`() throws {
    folder.write((1...History.trimmingLimit).map { "\"line \($0)\"\n" }.joined())
    var history = history()
    #expect(history.entries.count == History.capacity)
    try history.add("new")
    let entries = self.history().entries
    #expect(entries.count == History.capacity)
    #expect(entries.last == "new")
    #expect(entries.first == "line \(History.trimmingLimit - History.capacity + 2)")
    #expect(folder.mode("history") == 0o600)
  }

  @Test func `trimming goes through a symbolic link`() throws {
    folder.write((1...History.trimmingLimit).map { "\"line \($0)\"\n" }.joined())
    symlink("history", folder.path + "/link")
    var history = History(path: folder.path + "/link")
    try history.add("new")
    var status = stat()
    lstat(folder.path + "/link", &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    #expect(self.history().entries.last == "new")
  }

  @Test func `a history without a file keeps its lines`() throws {
    var history = History()
    try history.add("a")
    #expect(history.entries == ["a"])
  }
}
