import CaseTestSupport
import Glibc

/// The folder of a generated catalogue.
struct GeneratedFolder {
  let path: String

  /// Keeps a folder that nobody asked for until it has been measured.
  private var temporary: TemporaryFolder?

  /// Takes the catalogue that is there, or generates one.
  init(thingCount: Int, path: String? = nil) throws {
    if let path {
      self.path = path
    } else {
      let folder = try TemporaryFolder()
      (self.path, temporary) = (folder.path, folder)
    }
    guard access("\(self.path)/schema.json", R_OK) != 0 else { return }
    try GeneratedCatalogue.write(thingCount: thingCount, to: self.path)
  }
}
