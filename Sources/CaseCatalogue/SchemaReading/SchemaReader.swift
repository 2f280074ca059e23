import CaseCore

/// Reads `schema.json` from its tape, and collects what is wrong with it.
struct SchemaReader {
  let tape: Tape
  let outline: SchemaOutline
  let keys = SchemaKey.table
  var faults: FaultList
  var schema: Schema
  private let document: Document

  /// Reads a schema; `nil` where it has faults, which join the others.
  static func read(_ tape: Tape, of document: Document, faults: inout FaultList) -> Schema? {
    let countBefore = faults.count
    var reader = SchemaReader(tape, document, faults)
    reader.readFile()
    faults = reader.faults
    return faults.count == countBefore ? reader.schema : nil
  }

  private init(_ tape: Tape, _ document: Document, _ faults: FaultList) {
    self.tape = tape
    self.document = document
    self.faults = faults
    outline = SchemaOutline(tape)
    schema = Schema(
      title: LocalizedText(), edition: "", examples: [], notices: [], published: [], vocabularies: [], fields: [], kinds: [], strength: nil)
  }

  private mutating func readFile() {
    let allowed: [SchemaKey] = [.title, .edition, .examples, .notices, .published, .vocabularies, .fields, .kinds, .strength, .ties]
    guard let members = members(of: Tape.root, allowed: allowed, required: [.title, .edition, .fields, .kinds]) else { return }
    schema.title = localizedText(.title, of: members) ?? LocalizedText()
    schema.edition = text(.edition, of: members) ?? ""
    schema.examples = texts(.examples, of: members)
    // Fields need the units, kinds the fields, totals all of them.
    readVocabularies(at: members)
    readFields(at: members)
    readKinds(at: members)
    for index in elements(.notices, of: members) { readNotice(at: index) }
    for index in elements(.published, of: members) { readPublishedTotal(at: index) }
    readStrength(at: members)
    readTies(at: members)
  }

  /// Adds a fault at a value, key or bracket of the tape.
  mutating func fault(_ fault: CatalogueFault, at index: Int, hints: [CatalogueHint] = []) {
    let (document, tape) = (document, tape)
    faults.add(fault, in: document, at: document.span(of: index, in: tape), hints: hints)
  }
}
