import CaseShell
import Glibc
import SystemPackage

/// The world as the operating system has it.
struct SystemWorld: World {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  init() { start = clock.now }

  func milliseconds() -> Double { (clock.now - start) / .milliseconds(1) }

  func read(_ path: String) throws(WorldFailure) -> [UInt8] {
    do throws(Errno) {
      let file = try openFile(expanded(path), .readOnly)
      defer { try? file.close() }
      return try readAll(file)
    } catch {
      throw .cannotRead(path: path, reason: error.description)
    }
  }

  func readInput() throws(WorldFailure) -> [UInt8] {
    do throws(Errno) { return try readAll(.standardInput) } catch { throw .cannotRead(path: "stdin", reason: error.description) }
  }

  /// Writes beside the file, then puts the new one in its place: a reader sees the old text or the new one, never a part.
  func write(_ text: String, to path: String) throws(WorldFailure) {
    let target = expanded(path)
    do throws(Errno) {
      // A device or a pipe cannot be replaced, only written to.
      var status = stat()
      if stat(target.string, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
        if status.st_mode & S_IFMT == S_IFDIR { throw Errno.isDirectory }
        let file = try openFile(target, .writeOnly)
        defer { try? file.close() }
        return try writeAll(text, to: file)
      }
      let temporary = FilePath("\(target.string).\(getpid()).tmp")
      let file = try openFile(temporary, .writeOnly, creating: true)
      do throws(Errno) {
        do throws(Errno) {
          try writeAll(text, to: file)
          if fsync(file.rawValue) != 0 { throw Errno(rawValue: errno) }
        } catch {
          try? file.close()
          throw error
        }
        guard Glibc.close(file.rawValue) == 0, rename(temporary.string, target.string) == 0 else { throw Errno(rawValue: errno) }
      } catch {
        unlink(temporary.string)
        throw error
      }
    } catch {
      throw .cannotWrite(path: path, reason: error.description)
    }
  }

  func print(_ text: String) throws(WorldFailure) {
    do throws(Errno) {
      try writeAll(text, to: .standardOutput)
    } catch {
      throw error == .brokenPipe ? .outputClosed : .cannotWrite(path: nil, reason: error.description)
    }
  }

  /// There is nowhere to tell that errors cannot be told.
  func printError(_ text: String) { try? writeAll(text, to: .standardError) }

  private func expanded(_ path: String) -> FilePath {
    guard path.hasPrefix("~/"), let home = environment("HOME") else { return FilePath(path) }
    return FilePath(home + path.dropFirst())
  }
}

// swift-system throws untyped; only `Errno` comes out of it.

private func openFile(_ path: FilePath, _ mode: FileDescriptor.AccessMode, creating: Bool = false) throws(Errno) -> FileDescriptor {
  let options: FileDescriptor.OpenOptions = creating ? [.create, .exclusiveCreate, .closeOnExec] : [.closeOnExec]
  do {
    return try FileDescriptor.open(path, mode, options: options, permissions: creating ? FilePermissions(rawValue: 0o666) : nil)
  } catch {
    throw error as? Errno ?? .ioError
  }
}

private func writeAll(_ text: String, to file: FileDescriptor) throws(Errno) {
  do { _ = try file.writeAll(text.utf8) } catch { throw error as? Errno ?? .ioError }
}

private func readAll(_ file: FileDescriptor) throws(Errno) -> [UInt8] {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = Glibc.read(file.rawValue, &chunk, chunk.count)
    if count > 0 {
      bytes += chunk[..<count]
    } else if count == 0 {
      return bytes
    } else if errno != EINTR {
      throw Errno(rawValue: errno)
    }
  }
}
