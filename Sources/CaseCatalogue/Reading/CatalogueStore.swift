import SystemPackage

/// Where the files of a catalogue are.
enum CatalogueStore {
  case folder(String)

  /// The bytes of each file by its name.
  case memory([String: [UInt8]])

  /// The folder that they are in; none for files in memory.
  var folder: String { if case .folder(let folder) = self { folder } else { "" } }

  /// A file's path as people know it.
  func path(of file: String) -> String {
    switch self {
    case .folder(let folder): folder.hasSuffix("/") ? folder + file : "\(folder)/\(file)"
    case .memory: file
    }
  }

  func open(_ file: String, byteLimit: Int) throws(Errno) -> MappedFile {
    switch self {
    case .folder: return try MappedFile(path: path(of: file), byteLimit: byteLimit)
    case .memory(let files):
      guard let bytes = files[file] else { throw .noSuchFileOrDirectory }
      guard bytes.count <= byteLimit else { throw .fileTooLarge }
      return MappedFile(copying: bytes)
    }
  }
}
