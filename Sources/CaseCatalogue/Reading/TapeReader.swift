import CSimdJSON

/// Reads a mapped file as JSON: whole, or one of its values after the other.
final class TapeReader {
  /// How values follow each other in a file.
  enum Shape: Sendable {
    /// The elements of one array.
    case array

    /// JSON Lines: values with nothing but space between them.
    case lines

    /// What a file's name says.
    init(ofFile path: String) { self = path.hasSuffix(".jsonl") ? .lines : .array }
  }

  enum Step {
    case value(Tape)
    case end

    /// Not valid JSON; where, only `JSONScanner` can tell.
    case invalid
    case notArray
  }

  private let reader: OpaquePointer

  /// What the reader looks into, on a thread of its own, until it is told to stop.
  private var file: MappedFile?

  /// `nil` when there is no memory.
  init?() {
    guard let reader = csj_create(ByteView.seed) else { return nil }
    self.reader = reader
  }

  deinit { csj_destroy(reader) }

  /// Parses a whole file.
  func parse(_ file: MappedFile) -> Step {
    var raw = csj_tape()
    return step(csj_parse(reader, TapeReader.start(of: file), file.bytes.count, &raw), raw)
  }

  /// Begins to read the values of a file; what it returns is an end.
  func begin(_ file: MappedFile, as shape: Shape) -> Step? {
    let begun = csj_begin(reader, TapeReader.start(of: file), file.bytes.count, shape == .array ? CSJ_ARRAY : CSJ_LINES)
    self.file = file
    return begun == CSJ_VALUE ? nil : step(begun, csj_tape())
  }

  /// Parses the next value; the tape before it ceases to be valid.
  func next() -> Step {
    var raw = csj_tape()
    return step(csj_next(reader, &raw), raw)
  }

  private func step(_ step: csj_step, _ raw: csj_tape) -> Step {
    switch step {
    case CSJ_VALUE: .value(Tape(raw))
    case CSJ_END: .end
    case CSJ_NO_ARRAY: .notArray
    default: .invalid
    }
  }

  // Why unsafe: a C function takes the mapped bytes by their address.
  private static func start(of file: MappedFile) -> UnsafePointer<UInt8>? {
    file.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
  }
}
