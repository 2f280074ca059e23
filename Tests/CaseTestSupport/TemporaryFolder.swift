import Glibc

/// A folder for one test, which is gone when nobody holds it any more.
public final class TemporaryFolder: Sendable {
  public let path: String

  /// Why a file of a test could not be made.
  public struct Failure: Error {
    public let path: String
    public let reason: Int32
  }

  public init() throws(Failure) {
    var template = Array("/tmp/casebook-test-XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.map { mkdtemp($0) != nil } ?? false }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard isMade else { throw Failure(path: path, reason: errno) }
  }

  deinit { TemporaryFolder.remove(path) }

  /// Removes a file, or a folder with all that is in it.
  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { remove("\(path)/\(name)") }
    }
    closedir(folder)
    rmdir(path)
  }

  /// The path of a file in the folder.
  public func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, in place of what is there.
  public func write(_ bytes: [UInt8], to name: String) throws(Failure) {
    let descriptor = open(file(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw Failure(path: file(name), reason: errno) }
    defer { close(descriptor) }
    var offset = 0
    while offset < bytes.count {
      let written = bytes[offset...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { throw Failure(path: file(name), reason: errno) }
      offset += written
    }
  }

  public func write(_ text: String, to name: String) throws(Failure) { try write(Array(text.utf8), to: name) }

  /// Reads a whole file.
  public static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw Failure(path: path, reason: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw Failure(path: path, reason: errno) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
