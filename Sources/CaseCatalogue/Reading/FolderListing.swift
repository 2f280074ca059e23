import Glibc
import SystemPackage

/// The names of what a folder holds.
enum FolderListing {
  /// The names, in the order of their bytes; none where the folder cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      // Why unsafe: C's array of characters is a tuple of 256 in Swift.
      names.append(withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func holds(_ file: String, in folder: String) -> Bool { access(CatalogueStore.folder(folder).path(of: file), F_OK) == 0 }
}
