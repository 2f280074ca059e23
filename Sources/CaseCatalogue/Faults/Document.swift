import CaseCore

/// A file of the catalogue, and where in its text the parts of a tape stand.
final class Document {
  /// The path as the user gave it: `FOLDER/cases.json`.
  let path: String
  let file: MappedFile

  /// The file's text, copied out of the mapping: only faults need it.
  private(set) lazy var text = SourceText(file: path, bytes: Array(file.bytes))

  /// Those of the tape that had the last fault.
  private var places: TokenPlaces?

  init(path: String, file: MappedFile) {
    self.path = path
    self.file = file
  }

  var hasByteOrderMark: Bool { file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  /// Where the value, key or bracket at an index of a tape stands.
  func span(of index: Int, in tape: Tape) -> SourceSpan {
    if places?.offset != tape.offset { places = TokenPlaces(text.bytes, from: tape.offset) }
    return places?.span(of: index, in: tape) ?? tape.offset..<tape.offset + 1
  }
}
