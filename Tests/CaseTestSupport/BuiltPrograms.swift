import Glibc

/// The programs of this package, as they were built together with the one that asks.
public enum BuiltPrograms {
  /// The folder of the running one.
  public static var folder: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    let running = String(decoding: buffer.prefix(max(length, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return "/" + running.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// A program that stands beside the running one.
  public static func path(_ name: String) -> String { "\(folder)/\(name)" }
}
