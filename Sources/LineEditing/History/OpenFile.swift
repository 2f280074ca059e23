import Glibc

/// Why a system call failed.
struct SystemError: Error, Equatable {
  var code: Int32

  static func check(_ result: Int32) throws(SystemError) { if result < 0 { throw SystemError(code: errno) } }

  /// The path behind symbolic links; the path itself where there is nothing yet.
  static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

/// An ordinary file that is open; closed, and so unlocked, with the last use of this value.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  /// Opens a file that only its owner may read; `nil` when it does not exist and is not to be made.
  init?(_ path: String, _ flags: Int32) throws(SystemError) {
    let descriptor = open(path, flags | O_CLOEXEC, 0o600)
    if descriptor < 0, errno == ENOENT, flags & O_CREAT == 0 { return nil }
    try SystemError.check(descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw SystemError(code: EINVAL)
    }
    // A history that others could read was not made so by this program.
    if status.st_mode & 0o077 != 0, flags & O_ACCMODE != O_RDONLY { fchmod(descriptor, 0o600) }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Waits for the lock, but not for ever: another shell may have been stopped while it held it.
  func lock() throws(SystemError) {
    for _ in 0..<100 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      usleep(5000)
    }
    throw SystemError(code: errno)
  }

  func isStill(at path: String) -> Bool {
    var here = stat()
    var there = stat()
    guard fstat(descriptor, &here) == 0, stat(path, &there) == 0 else { return false }
    return here.st_ino == there.st_ino && here.st_dev == there.st_dev
  }

  /// The end of the file, from the beginning of a line on.
  func read(last most: Int) throws(SystemError) -> [UInt8] {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { throw SystemError(code: errno) }
    var offset = max(Int(size) - most, 0)
    let isCut = offset > 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(size) - offset)
    let room = 1 << 16
    while true {
      let count = withUnsafeTemporaryAllocation(byteCount: room, alignment: 16) { buffer in
        let count = pread(descriptor, buffer.baseAddress, room, off_t(offset))
        if count > 0 { bytes += buffer[..<count] }
        return count
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemError(code: errno) }
      if count == 0 { break }
      offset += count
    }
    if isCut, let lineBreak = bytes.firstIndex(of: UInt8(ascii: "\n")) { bytes.removeFirst(lineBreak + 1) }
    return bytes
  }

  func lastByte() throws(SystemError) -> UInt8? {
    let size = lseek(descriptor, 0, SEEK_END)
    var byte: UInt8 = 0
    guard size > 0 else { return nil }
    return pread(descriptor, &byte, 1, size - 1) == 1 ? byte : nil
  }

  func write(_ bytes: [UInt8]) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemError(code: errno) }
      rest.removeFirst(count)
    }
  }

  func synchronize() throws(SystemError) { try SystemError.check(fsync(descriptor)) }
}
