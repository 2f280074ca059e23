import CSimdJSON
import Glibc
import SystemPackage

/// A file's bytes in memory, with as many readable bytes behind them as simdjson needs.
///
/// A file is mapped, not read: its pages are the system's, and they go when the catalogue is loaded.
final class MappedFile {
  /// The file's bytes; valid as long as the object is.
  // Why unsafe: mapped memory has no safe type; only the tape reader and `SourceDocument`, which copies, look into it.
  let bytes: UnsafeRawBufferPointer

  /// The open file; `nil` for a copy of bytes.
  private let descriptor: CInt?
  private let mapping: UnsafeMutableRawPointer
  private let mappedCount: Int
  private let time: timespec

  /// Opens and maps a regular file of limited size.
  init(path: String, byteLimit: Int) throws(Errno) {
    // A pipe must not keep the program waiting.
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    do throws(Errno) {
      let status = try MappedFile.status(of: descriptor)
      switch status.st_mode & S_IFMT {
      case S_IFREG: break
      case S_IFDIR: throw .isDirectory
      default: throw .invalidArgument
      }
      let count = Int(status.st_size)
      guard count <= byteLimit else { throw .fileTooLarge }
      mappedCount = count + csj_padding
      mapping = try MappedFile.map(descriptor, count: count, padded: mappedCount)
      bytes = UnsafeRawBufferPointer(start: mapping, count: count)
      time = status.st_mtim
      self.descriptor = descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Copies bytes to where a sanitizer sees who reads beyond them.
  init(copying source: [UInt8]) {
    mappedCount = source.count + csj_padding
    mapping = UnsafeMutableRawPointer.allocate(byteCount: mappedCount, alignment: 1)
    mapping.initializeMemory(as: UInt8.self, repeating: 0, count: mappedCount)
    mapping.copyMemory(from: source, byteCount: source.count)
    bytes = UnsafeRawBufferPointer(start: mapping, count: source.count)
    time = timespec()
    descriptor = nil
  }

  deinit {
    guard let descriptor else { return mapping.deallocate() }
    munmap(mapping, mappedCount)
    close(descriptor)
  }

  /// Whether the file is still what was mapped.
  var isUnchanged: Bool {
    guard let descriptor else { return true }
    guard let now = try? MappedFile.status(of: descriptor) else { return false }
    return Int(now.st_size) == bytes.count && now.st_mtim.tv_sec == time.tv_sec && now.st_mtim.tv_nsec == time.tv_nsec
  }

  private static func status(of descriptor: CInt) throws(Errno) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Errno(rawValue: errno) }
    return status
  }

  /// Maps zero pages, then the file over them: a file that ends near the end of a page has nothing readable behind it.
  private static func map(_ descriptor: CInt, count: Int, padded: Int) throws(Errno) -> UnsafeMutableRawPointer {
    guard let base = mmap(nil, padded, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), base != MAP_FAILED else {
      throw Errno(rawValue: errno)
    }
    // The system maps no empty file.
    guard count > 0 else { return base }
    guard mmap(base, count, PROT_READ, MAP_PRIVATE | MAP_FIXED | MAP_POPULATE, descriptor, 0) != MAP_FAILED else {
      let reason = Errno(rawValue: errno)
      munmap(base, padded)
      throw reason
    }
    return base
  }
}
