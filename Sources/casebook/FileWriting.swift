import CaseCore
import Glibc
import SystemPackage

/// Why a file could not be written.
enum ReplacementFailure: Error {
  case system(Errno)

  /// It is there already, and was not to be replaced.
  case exists

  /// There is something in its place that is no file: a pipe without a reader would be waited for without end.
  case notRegular
}

/// Writes beside a file, then puts the new one in its place: a reader sees the old text or the new one, never a part.
///
/// Where it is interrupted the old text stays, and where it was not to be replaced: then the place must still be free when the new one is put
/// there. A link stays a link, even to what is not there yet, and a file keeps its permissions. A device cannot be replaced, and is written to.
///
/// - Parameter mode: The permissions of a file that is not there yet; `nil` for those that the user gives to files.
func writeFile(
  at path: FilePath, with text: String, mode: mode_t? = nil, replacing: Bool, unless interruption: Interruption
) throws(ReplacementFailure) {
  var status = stat()
  let exists = stat(path.string, &status) == 0
  let type = status.st_mode & S_IFMT
  do throws(Errno) {
    // `/dev/stdout` may lead to a pipe, or to a file that somebody else is writing.
    if exists, type == S_IFCHR || path.starts(with: "/dev") && (type == S_IFREG || type == S_IFIFO) {
      return try append(text, to: path, unless: interruption)
    }
    if exists, type == S_IFDIR { throw Errno.isDirectory }
    if !exists || type == S_IFREG {
      if exists, !replacing { throw Errno.fileExists }
      return try replace(
        resolved(path), with: text, mode: exists ? status.st_mode & 0o777 : mode, replacing: replacing, unless: interruption)
    }
  } catch {
    // A pipe that nobody reads is no device.
    throw error == .noSuchAddressOrDevice ? .notRegular : error == .fileExists && !replacing ? .exists : .system(error)
  }
  throw .notRegular
}

private func append(_ text: String, to path: FilePath, unless interruption: Interruption) throws(Errno) {
  // Opening a pipe that nobody reads is an error then, and nothing to wait for.
  let file = try openFile(path, .writeOnly, options: [.append, .closeOnExec, .nonBlocking])
  defer { try? file.close() }
  if fcntl(file.rawValue, F_SETFL, O_APPEND) != 0 { throw Errno(rawValue: errno) }
  try writeAll(text, to: file, unless: interruption)
}

private func replace(_ target: FilePath, with text: String, mode: mode_t?, replacing: Bool, unless interruption: Interruption) throws(Errno)
{
  let temporary = FilePath("\(target.string).\(getpid()).tmp")
  let file = try openFile(temporary, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec])
  do throws(Errno) {
    try fill(file, with: text, mode: mode, unless: interruption)
    // Until now nobody has seen it.
    if interruption.isRequested { throw Errno.interrupted }
    try move(temporary, to: target, replacing: replacing)
  } catch {
    unlink(temporary.string)
    throw error
  }
}

/// Puts a file in its place, at once or not at all.
private func move(_ file: FilePath, to target: FilePath, replacing: Bool) throws(Errno) {
  if !replacing {
    // A second name is given only where there is none yet.
    if link(file.string, target.string) == 0 {
      unlink(file.string)
      return
    }
    // Not every file system has second names.
    guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS else { throw Errno(rawValue: errno) }
    if access(target.string, F_OK) == 0 { throw .fileExists }
  }
  if rename(file.string, target.string) != 0 { throw Errno(rawValue: errno) }
}

/// Writes a new file and closes it, once its text is on the disk.
private func fill(_ file: FileDescriptor, with text: String, mode: mode_t?, unless interruption: Interruption) throws(Errno) {
  do throws(Errno) {
    if let mode, fchmod(file.rawValue, mode) != 0 { throw Errno(rawValue: errno) }
    try writeAll(text, to: file, unless: interruption)
    if fsync(file.rawValue) != 0 { throw Errno(rawValue: errno) }
  } catch {
    try? file.close()
    throw error
  }
  if close(file.rawValue) != 0 { throw Errno(rawValue: errno) }
}

/// Where a path leads through links, of which the last may lead to what is not there yet.
private func resolved(_ path: FilePath) throws(Errno) -> FilePath {
  var path = path
  // As many as the system itself follows.
  for _ in 0..<40 {
    if let whole = realpath(path.string, nil) {
      defer { free(whole) }
      return FilePath(String(cString: whole))
    }
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink(path.string, &buffer, buffer.count)
    guard length > 0 else { return path }
    let link = FilePath(String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self))
    path = path.removingLastComponent().pushing(link)
  }
  throw .tooManySymbolicLinkLevels
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

func writeAll(_ text: String, to file: FileDescriptor, unless interruption: Interruption = .never) throws(Errno) {
  var rest = text.utf8[...]
  while !rest.isEmpty {
    if interruption.isRequested { throw .interrupted }
    let piece = rest.prefix(1 << 20)
    do { _ = try file.writeAll(piece) } catch { throw error as? Errno ?? .ioError }
    rest = rest[piece.endIndex...]
  }
}
