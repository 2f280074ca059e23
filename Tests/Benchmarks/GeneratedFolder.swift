import CaseTestSupport
import Glibc

/// The folder of a generated catalogue.
struct GeneratedFolder {
  let path: String

  /// Keeps a folder that nobody asked for until it has been measured.
  private var temporary: TemporaryFolder?

  /// Takes the catalogue that is there, or generates one; `nil` where neither was asked for.
  init?(thingCount: Int, path: String?) throws {
    if let path, access("\(path)/schema.json", R_OK) == 0 {
      self.path = path
      return
    }
    guard thingCount > 0 else { return nil }
    if path == nil { temporary = try TemporaryFolder() }
    self.path = path ?? temporary?.path ?? ""
    try GeneratedCatalogue.write(thingCount: thingCount, to: self.path)
  }
}
