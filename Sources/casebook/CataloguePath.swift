import Glibc
import SystemPackage

/// Where the catalogue is.
enum CataloguePath {
  /// The folder that was named, or `CASEBOOK_CATALOG`, or `./Catalog`, or the one that was installed beside the program.
  static func find(_ named: String?, environment: (String) -> String?) -> String {
    if let path = named ?? environment("CASEBOOK_CATALOG") { return path }
    if access("Catalog/schema.json", F_OK) == 0 { return "Catalog" }
    guard let program = programPath() else { return "Catalog" }
    let installed = program.removingLastComponent().removingLastComponent().appending("share/casebook/Catalog")
    return access(installed.appending("schema.json").string, F_OK) == 0 ? installed.string : "Catalog"
  }

  private static func programPath() -> FilePath? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard length > 0 else { return nil }
    return FilePath(String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self))
  }
}
