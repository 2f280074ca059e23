import Glibc

/// The folder of a history file.
enum HistoryFolder {
  /// Makes the folder of a path, and those above it, where they are missing; only their owner may enter them.
  static func make(for path: String) throws(SystemError) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw SystemError(code: errno) }
    try make(for: folder)
    try SystemError.check(mkdir(folder, 0o700))
  }
}
