import Glibc
import SystemPackage

/// Writes beside a file, then puts the new one in its place: a reader sees the old text or the new one, never a part.
///
/// A link stays a link, and a file keeps its permissions. A device or a pipe cannot be replaced, and is written to.
func replaceFile(at path: FilePath, with text: String) throws(Errno) {
  let target = resolved(path)
  var status = stat()
  let exists = stat(target.string, &status) == 0
  // `/dev/stdout` may lead to a file that somebody else is writing.
  if exists, status.st_mode & S_IFMT != S_IFREG || path.starts(with: "/dev") {
    if status.st_mode & S_IFMT == S_IFDIR { throw Errno.isDirectory }
    let file = try openFile(path, .writeOnly, options: [.append, .closeOnExec])
    defer { try? file.close() }
    return try writeAll(text, to: file)
  }
  let temporary = FilePath("\(target.string).\(getpid()).tmp")
  let file = try openFile(temporary, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec])
  do throws(Errno) {
    try fill(file, with: text, mode: exists ? status.st_mode & 0o777 : nil)
    if rename(temporary.string, target.string) != 0 { throw Errno(rawValue: errno) }
  } catch {
    unlink(temporary.string)
    throw error
  }
}

/// Writes a new file and closes it, once its text is on the disk.
private func fill(_ file: FileDescriptor, with text: String, mode: mode_t?) throws(Errno) {
  do throws(Errno) {
    if let mode, fchmod(file.rawValue, mode) != 0 { throw Errno(rawValue: errno) }
    try writeAll(text, to: file)
    if fsync(file.rawValue) != 0 { throw Errno(rawValue: errno) }
  } catch {
    try? file.close()
    throw error
  }
  if close(file.rawValue) != 0 { throw Errno(rawValue: errno) }
}

/// Where a path leads through links; the path itself where nothing is there yet.
private func resolved(_ path: FilePath) -> FilePath {
  guard let whole = realpath(path.string, nil) else { return path }
  defer { free(whole) }
  return FilePath(String(cString: whole))
}

// swift-system throws untyped; only `Errno` comes out of it.

func openFile(_ path: FilePath, _ mode: FileDescriptor.AccessMode, options: FileDescriptor.OpenOptions) throws(Errno) -> FileDescriptor {
  do {
    let permissions: FilePermissions? = options.contains(.create) ? FilePermissions(rawValue: 0o666) : nil
    return try FileDescriptor.open(path, mode, options: options, permissions: permissions)
  } catch {
    throw error as? Errno ?? .ioError
  }
}

func writeAll(_ text: String, to file: FileDescriptor) throws(Errno) {
  do { _ = try file.writeAll(text.utf8) } catch { throw error as? Errno ?? .ioError }
}
