/// What is to be checked: a catalogue, or one of its files.
public struct CheckTarget: Sendable, Hashable {
  public var folder: String

  /// The file as the schema names it, or `schema.json`; `nil` for all.
  public var file: String?

  public init(folder: String, file: String? = nil) {
    self.folder = folder
    self.file = file
  }

  /// What a path means: a catalogue's folder, or a file in one or below one.
  ///
  /// - Parameter open: The folder of the catalogue that is open, whose files may be named without it.
  public init(path: String, open: String?) {
    if path.isEmpty || FolderListing.isFolder(path) { self.init(folder: path) } else { self = CheckTarget.file(path, open: open) }
  }

  private static func file(_ path: String, open: String?) -> CheckTarget {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    var file: [Substring] = []
    while let last = parts.popLast() {
      file.insert(last, at: 0)
      let folder = parts.isEmpty ? "." : parts == [""] ? "/" : parts.joined(separator: "/")
      if FolderListing.holds("schema.json", in: folder) { return CheckTarget(folder: folder, file: file.joined(separator: "/")) }
    }
    return open.map { CheckTarget(folder: $0, file: path) } ?? CheckTarget(folder: path)
  }
}
