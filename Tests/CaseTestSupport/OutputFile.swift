import Glibc

/// A file that is written part after part, in place of what is there.
public struct OutputFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private var waiting: [UInt8] = []

  private static let capacity = 1 << 20

  public struct Failure: Error, CustomStringConvertible {
    public let path: String

    /// An `errno`.
    public let reason: Int32

    public var description: String { "\(path): \(String(cString: strerror(reason)))" }
  }

  public init(_ path: String) throws(Failure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure(path: path, reason: errno) }
    waiting.reserveCapacity(OutputFile.capacity + 4096)
  }

  deinit { close(descriptor) }

  /// Makes a folder unless there is one; the one that holds it must be there.
  public static func makeFolder(_ path: String) throws(Failure) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw Failure(path: path, reason: errno) }
  }

  public mutating func append(_ text: String) throws(Failure) {
    waiting.append(contentsOf: text.utf8)
    if waiting.count >= OutputFile.capacity { try finish() }
  }

  /// Writes what has not been written yet.
  public mutating func finish() throws(Failure) {
    var offset = 0
    while offset < waiting.count {
      let written = waiting[offset...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { throw Failure(path: path, reason: errno) }
      offset += written
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
