public import CaseCore
import SystemPackage

extension Catalogue {
  /// Reads the catalogue in a folder: its `schema.json`, and the file of each kind.
  ///
  /// A catalogue with faults does not open, and all of them are told at once; those of the schema come alone, for without it records mean
  /// nothing.
  ///
  /// - Parameters:
  ///   - ledger: What is made of the catalogue is entered here.
  ///   - progress: Told again and again which part of a file's bytes is read.
  public static func load(
    folder: String, ledger: Ledger = Ledger(), unless interruption: Interruption = .never, progress: (Double) -> Void = { _ in }
  ) throws(LoadFailure) -> Catalogue {
    var catalogue = try ledger.entering(.columns, byteCount: \.memoryByteCount) { () throws(LoadFailure) in
      try loadWithFiles(.folder(folder), unless: interruption, progress: progress).catalogue
    }
    catalogue.ledger = ledger
    return catalogue
  }

  /// Reads a catalogue whose files are in memory, by their names.
  package static func load(files: [String: [UInt8]]) throws(LoadFailure) -> Catalogue { try loadWithFiles(.memory(files)).catalogue }

  /// Reads a catalogue, and keeps its files for those who look into them again.
  ///
  /// - Parameter faultsOf: The path of the only file whose faults are asked for; those of the schema concern all.
  static func loadWithFiles(
    _ store: CatalogueStore, faultsOf asked: String? = nil, unless interruption: Interruption = .never,
    progress: (Double) -> Void = { _ in }
  ) throws(LoadFailure) -> (catalogue: Catalogue, files: CatalogueFiles) {
    let path = store.path(of: "schema.json")
    guard let tapes = TapeReader(), let digest = FileDigest() else { throw CatalogueLoader.failure(toOpen: path, .noMemory) }
    let file: MappedFile
    do throws(Errno) {
      file = try store.open("schema.json", byteLimit: CatalogueLoader.byteLimit)
    } catch {
      throw CatalogueLoader.failure(toOpen: path, error)
    }
    var loader = CatalogueLoader(store: store, tapes: tapes, digest: digest, interruption: interruption)
    return try loader.load(Document(path: path, file: file), faultsOf: asked.map { [path, $0] }, progress: progress)
  }
}

/// Reads the files of a catalogue one after another.
struct CatalogueLoader {
  /// Texts and rows are numbered with 32 bits, and no text is longer than its file.
  static let byteLimit = Int(UInt32.max)

  /// simdjson reads a value of no more brackets inside each other.
  private static let depthLimit = 1_023

  private let store: CatalogueStore
  private let tapes: TapeReader
  private let digest: FileDigest
  private let interruption: Interruption
  private var byteCount = 0

  init(store: CatalogueStore, tapes: TapeReader, digest: FileDigest, interruption: Interruption) {
    self.store = store
    self.tapes = tapes
    self.digest = digest
    self.interruption = interruption
  }

  static func failure(toOpen path: String, _ reason: Errno) -> LoadFailure {
    .cannotOpen(Diagnostic(CatalogueFault.cannotOpen(path: path, reason: SystemReason(reason)), hints: [CatalogueHint.checkFolder]))
  }

  mutating func load(_ schemaDocument: Document, faultsOf asked: [String]?, progress: (Double) -> Void) throws(LoadFailure) -> (
    catalogue: Catalogue, files: CatalogueFiles
  ) {
    var faults = FaultList(paths: asked)
    let schema = readSchema(schemaDocument, &faults)
    faults.endFile()
    try faults.check()
    // Without a fault there is a schema.
    guard let schema else { throw .invalid([], count: 0, elsewhere: 0) }
    var reader = RecordReader(schema, faults: faults)
    do throws(Diagnostic) {
      for kind in schema.kinds.indices { try readFile(of: kind, into: &reader, progress) }
    } catch {
      throw .interrupted
    }
    try reader.faults.check()
    reader.givenFields.finish()
    let files = CatalogueFiles(
      folder: store.folder, schema: schemaDocument, documents: reader.documents, places: reader.places, givenFields: reader.givenFields)
    return (Catalogue(&reader, folder: store.folder, byteCount: byteCount, digest: digest.value), files)
  }

  private mutating func readSchema(_ document: Document, _ faults: inout FaultList) -> Schema? {
    byteCount += document.file.bytes.count
    digest.add(document.file)
    if document.hasByteOrderMark {
      faults.add(.byteOrderMark, in: document, at: 0..<3)
      return nil
    }
    let step = tapes.parse(document.file)
    guard case .value(let tape) = step else {
      addJSONFault(of: document, .array, step, from: 0, maximumDepth: CatalogueLoader.depthLimit, to: &faults)
      return nil
    }
    let schema = SchemaReader.read(tape, of: document, faults: &faults)
    if !document.file.isUnchanged { faults.add(.fileChanged, in: document, at: nil) }
    return schema
  }

  private mutating func readFile(of kind: KindID, into reader: inout RecordReader, _ progress: (Double) -> Void) throws(Diagnostic) {
    guard let file = reader.schema.kinds[kind].file else { return }
    let path = store.path(of: file)
    defer { reader.faults.endFile() }
    let document: Document
    do throws(Errno) {
      document = Document(path: path, file: try store.open(file, byteLimit: CatalogueLoader.byteLimit - byteCount))
    } catch {
      return reader.faults.add(.cannotOpen(path: path, reason: SystemReason(error)), in: nil, at: nil)
    }
    byteCount += document.file.bytes.count
    digest.add(document.file)
    reader.begin(document)
    try readRecords(of: document, kind, into: &reader, progress)
    if !document.file.isUnchanged { reader.faults.add(.fileChanged, in: document, at: nil) }
  }

  private func readRecords(
    of document: Document, _ kind: KindID, into reader: inout RecordReader, _ progress: (Double) -> Void
  ) throws(Diagnostic) {
    if document.hasByteOrderMark { return reader.faults.add(.byteOrderMark, in: document, at: 0..<3) }
    let shape = TapeReader.Shape(ofFile: document.path)
    var offset = 0
    var step = tapes.begin(document.file, as: shape) ?? tapes.next()
    var pace = interruption.pace
    while case .value(let tape) = step {
      try pace.step()
      reader.readRecord(tape, kind: kind)
      // Once in a million bytes is often enough.
      if tape.offset >> 20 != offset >> 20 { progress(Double(tape.offset) / Double(document.file.bytes.count)) }
      offset = tape.offset
      step = tapes.next()
    }
    if case .end = step { return }
    let depth = shape == .array ? CatalogueLoader.depthLimit + 1 : CatalogueLoader.depthLimit
    addJSONFault(of: document, shape, step, from: offset, maximumDepth: depth, to: &reader.faults)
  }

  /// Tells where a file ceases to be JSON, or why it was refused all the same.
  ///
  /// - Parameter offset: where the last value that could be read begins.
  private func addJSONFault(
    of document: Document, _ shape: TapeReader.Shape, _ step: TapeReader.Step, from offset: Int, maximumDepth: Int,
    to faults: inout FaultList
  ) {
    let bytes = document.text.bytes
    if let error = JSONScanner.firstFault(in: bytes, as: shape, maximumDepth: maximumDepth) {
      faults.add(error.fault, in: document, at: error.span)
    } else if case .notArray = step {
      var scanner = JSONScanner(bytes, maximumDepth: .max)
      let span = (try? scanner.next()) ?? 0..<0
      faults.add(.notArray(found: JSONShape(firstByte: document.text[span].utf8.first)), in: document, at: span)
    } else {
      // The scanner is as strict as simdjson, so far as is known.
      faults.add(.unreadableJSON, in: document, at: offset..<offset)
    }
  }
}

extension SystemReason {
  fileprivate init(_ code: Errno) { self.init(code: code.rawValue, words: code.description) }
}
