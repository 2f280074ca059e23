import CaseCore

/// Reads records from their tapes into columns, and collects what is wrong with them.
///
/// It is handed one tape after another and keeps no view of any.
struct RecordReader {
  var schema: Schema
  let plan: RecordPlan
  var columns: ColumnBuilder
  var strings = StringTable(minimumCapacity: 1 << 12)
  var kinds: [UInt8] = []

  /// For each row the row that it is written inside, or -1.
  var owners: [Int32] = []
  var rowsByKind: [[UInt32]]
  var faults: FaultList

  /// The codes of each vocabulary, numbered as its entries are.
  var codes: [StringTable]
  var entryCounts: [EntryID]

  /// The fields that each row has from its owner, and does not say itself.
  var givenFields = RaggedArray<UInt32>()

  /// How many values records inside others took over, and how many they may: a small file must not become a big catalogue.
  var inheritedCount = 0
  private(set) var inheritanceLimit = 1 << 20

  /// The dates that were read, by how they are written: the same ones come again and again.
  var dates = DateMemory()

  /// The row of each identifier by its number in `strings`; `noRow` for a text that is none.
  var rowsByIdentifier: [UInt32] = []
  static let noRow = UInt32.max

  /// The identifier of a row that has none or a wrong one.
  static let noIdentifier = StringID.max

  /// Where each row begins, for those who look for the first of two alike.
  private(set) var places: [RecordPlace] = []
  private(set) var documents: [Document] = []

  /// The tape of the record that is being read.
  private(set) var tape = Tape.empty

  /// How much more is to come.
  private var forecast = Forecast(byteCount: 0, before: 0)

  /// For each key, the last record in which it was seen, by its row.
  private var lastSeen: [Int]

  /// The scale that each key held last.
  var scales: [Scale]

  /// The numbers of the record that is being read, which wait for their units and scales.
  var numbers: [(field: FieldID, value: Double)] = []

  init(_ schema: Schema, faults: FaultList) {
    self.schema = schema
    self.faults = faults
    plan = RecordPlan(schema)
    columns = ColumnBuilder(fieldCount: schema.fields.count)
    rowsByKind = Array(repeating: [], count: schema.kinds.count)
    lastSeen = Array(repeating: -1, count: plan.keys.count)
    scales = Array(repeating: .one, count: plan.keys.count)
    entryCounts = schema.vocabularies.map { EntryID($0.entries.count) }
    codes = schema.vocabularies.map { vocabulary in
      var table = StringTable(minimumCapacity: vocabulary.entries.count)
      for entry in vocabulary.entries { table.intern(entry.code) }
      return table
    }
  }

  /// The file whose records come now.
  mutating func begin(_ document: Document) {
    forecast = Forecast(byteCount: document.file.bytes.count, before: documents.reduce(0) { $0 + $1.file.bytes.count })
    documents.append(document)
    inheritanceLimit += document.file.bytes.count
  }

  /// Reads an element of a kind's file.
  mutating func readRecord(_ tape: Tape, kind: KindID) {
    self.tape = tape
    guard tape.token(at: Tape.root) == .object else {
      return fault(.notObject(found: JSONShape(tape.token(at: Tape.root))), at: Tape.root)
    }
    strings.expect(tape)
    if let growth = forecast.growth(at: tape.offset) { reserve(growth) }
    let row = addRow(kind)
    var nested: [(field: FieldID, index: Int)] = []
    readMembers(at: Tape.root, row: row, kind: kind, nested: &nested)
    addStandards(row: row, kind: kind)
    addQuantities(row: row, kind: kind)
    checkRequired(at: Tape.root, row: row, kind: kind)
    var number = 0
    for (field, index) in nested { readNested(field, at: index, owner: row, ownerKind: kind, number: &number) }
  }

  /// Makes room for so many times what there is.
  private mutating func reserve(_ growth: Growth) {
    growth.reserve(in: &kinds)
    growth.reserve(in: &owners)
    growth.reserve(in: &places)
    growth.reserve(in: &rowsByIdentifier)
    for kind in rowsByKind.indices { growth.reserve(in: &rowsByKind[kind]) }
    growth.reserve(in: &givenFields)
    growth.reserve(in: &strings)
    columns.reserve(growth)
  }

  /// Begins a record.
  mutating func addRow(_ kind: KindID) -> Row {
    let row = kinds.count
    kinds.append(UInt8(truncatingIfNeeded: kind))
    owners.append(-1)
    rowsByKind[kind].append(UInt32(row))
    columns.identifiers.append(RecordReader.noIdentifier)
    places.append(RecordPlace(document: documents.count - 1, offset: tape.offset))
    numbers.removeAll(keepingCapacity: true)
    return row
  }

  mutating func readMembers(at object: Int, row: Row, kind: KindID, nested: inout [(field: FieldID, index: Int)], implied: [FieldID] = []) {
    var index = object + 1
    let end = tape.end(of: object)
    while index < end {
      let value = index + 1
      defer { index = tape.after(value) }
      guard let name = tape.string(at: index) else { continue }
      guard let key = plan.keys.find(name).map({ Int($0) }), plan.meaning(ofKey: key, in: kind) != .unknown else {
        unknownKey(name, at: index, kind: kind)
        continue
      }
      if implied.contains(key) {
        fault(.impliedKey(name.string), at: index)
        continue
      }
      if lastSeen[key] == row {
        fault(.repeatedKey(name.string), at: index)
        continue
      }
      lastSeen[key] = row
      if plan.meaning(ofKey: key, in: kind) == .scale {
        readScale(at: value, key)
      } else if case .records = plan.shapes[key] {
        nested.append((key, value))
      } else {
        readField(key, at: value, row: row)
      }
    }
  }

  /// Gives a row the entries that are meant where none is named.
  mutating func addStandards(row: Row, kind: KindID) {
    for (field, entry) in plan.standards[kind] where lastSeen[field] != row {
      see(field, inRow: row)
      columns.entries[field].append(entry, toRow: row)
      if case .vocabulary(_, .some) = plan.shapes[field] { columns.roles[field].append(nil) }
    }
  }

  func isSeen(_ key: Int, inRow row: Row) -> Bool { lastSeen[key] == row }
  mutating func see(_ key: Int, inRow row: Row) { lastSeen[key] = row }

  mutating func checkRequired(at object: Int, row: Row, kind: KindID) {
    for field in schema.kinds[kind].required where lastSeen[field] != row {
      let identifier = columns.identifiers[row]
      let name = identifier == RecordReader.noIdentifier ? nil : strings.string(at: identifier)
      fault(.missingField(schema.fields[field].name, record: name), at: object)
    }
  }

  /// Adds a fault at a value, key or bracket of the record that is being read.
  mutating func fault(_ fault: CatalogueFault, at index: Int, hints: [CatalogueHint] = []) {
    guard let document = documents.last else { return }
    let tape = tape
    faults.add(fault, in: document, at: document.span(of: index, in: tape), hints: hints)
  }

  private mutating func unknownKey(_ name: ByteView, at index: Int, kind: KindID) {
    let known = plan.keyNames(of: kind)
    let nearest = faults.wantsNearestNames ? NearestNames.of(name.string, among: known) : []
    fault(.unknownKey(name.string), at: index, hints: nearest.isEmpty ? [.known(known)] : [.nearest(nearest)])
  }

  /// Where the identifier of an earlier row stands, or the row itself.
  func place(of row: Row) -> SourcePlace? {
    guard places.indices.contains(row), documents.indices.contains(places[row].document) else { return nil }
    return SourcePlace(source: documents[places[row].document].text, offset: places[row].offset)
  }
}
