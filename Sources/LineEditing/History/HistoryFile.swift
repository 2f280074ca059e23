import Glibc

/// A history file on disk, which several shells may write at once.
///
/// Whoever writes holds a lock on the file; a file that was replaced while the lock was waited for is opened anew.
struct HistoryFile: Sendable {
  let path: String

  /// More than this is not read: the newest entries stand at the end.
  static let mostBytes = 32 << 20

  /// The last lines of the file and its number of lines; nothing when there is no file yet.
  func lines() throws(HistoryProblem) -> (entries: [String], damaged: Int, count: Int) {
    do throws(SystemError) {
      guard let file = try OpenFile(path, O_RDONLY | O_NONBLOCK) else { return ([], 0, 0) }
      return HistoryFile.decoded(try file.read(last: HistoryFile.mostBytes))
    } catch {
      throw .unreadable(path: path, code: error.code)
    }
  }

  /// Adds an entry at the end.
  func append(_ entry: String) throws(HistoryProblem) {
    do throws(SystemError) {
      try HistoryFolder.make(for: path)
      let file = try locked()
      var bytes = HistoryEntry.encoded(entry)
      // A line that was cut short by a crash stays a line of its own.
      if try file.lastByte().map({ $0 != UInt8(ascii: "\n") }) == true { bytes.insert(UInt8(ascii: "\n"), at: 0) }
      try file.write(bytes)
      try file.synchronize()
    } catch {
      throw .unwritable(path: path, code: error.code)
    }
  }

  /// Keeps the last entries only: they are written to another file, which then takes this one's place.
  func trim(to count: Int) throws(HistoryProblem) {
    do throws(SystemError) {
      let file = try locked()
      let entries = HistoryFile.decoded(try file.read(last: HistoryFile.mostBytes)).entries.suffix(count)
      let target = SystemError.resolved(path)
      let temporary = "\(target).\(getpid())"
      unlink(temporary)
      guard let replacement = try OpenFile(temporary, O_WRONLY | O_CREAT | O_EXCL) else { throw SystemError(code: ENOENT) }
      do throws(SystemError) {
        try replacement.write(entries.flatMap(HistoryEntry.encoded))
        try replacement.synchronize()
        try SystemError.check(rename(temporary, target))
      } catch {
        unlink(temporary)
        throw error
      }
    } catch {
      throw .unwritable(path: path, code: error.code)
    }
  }

  private static func decoded(_ bytes: [UInt8]) -> (entries: [String], damaged: Int, count: Int) {
    var entries: [String] = []
    var damaged = 0
    var start = 0
    while start < bytes.count {
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? bytes.count
      if end > start {
        if let entry = HistoryEntry.decoded(bytes[start..<end]) { entries.append(entry) } else { damaged += 1 }
      }
      start = end + 1
    }
    return (entries, damaged, entries.count + damaged)
  }

  /// The file, open and locked: the one that stands at the path when the lock is held.
  private func locked() throws(SystemError) -> OpenFile {
    for _ in 0..<5 {
      guard let file = try OpenFile(path, O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK) else { break }
      try file.lock()
      if file.isStill(at: path) { return file }
    }
    throw SystemError(code: EAGAIN)
  }
}
