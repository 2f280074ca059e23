import CaseCore

/// Records that were read again for the places of their parts.
///
/// It keeps the last one, for who looks into records looks into them one after another, and of each where the records inside it begin.
final class RecordTrees {
  /// A record, and those inside it in their order.
  final class Record {
    let tree: JSONTree
    private var records: [JSONTree]?

    init(_ tree: JSONTree) { self.tree = tree }

    func inside(_ schema: Schema) -> [JSONTree] {
      if let records { return records }
      let fields = Set(schema.fields.filter { if case .records = $0.type { true } else { false } }.map(\.name))
      let found = tree.members.filter { fields.contains($0.key) }.flatMap { $0.value.elements.isEmpty ? [$0.value] : $0.value.elements }
      records = found
      return found
    }
  }

  private var last: (place: RecordPlace, record: Record)?
  private var offsets: [Row: [Int]] = [:]

  /// The record that begins at an offset of a document.
  func tree(from offset: Int, of number: Int, in document: Document) -> Record? {
    let place = RecordPlace(document: number, offset: offset)
    if let last, last.place == place { return last.record }
    guard let record = JSONTree(document.text.bytes, from: offset).map({ Record($0) }) else { return nil }
    last = (place, record)
    return record
  }

  /// Where the records inside another begin; they are looked for once.
  func offsets(inside owner: Row, found: () -> [Int]) -> [Int] {
    if let known = offsets[owner] { return known }
    let new = found()
    offsets[owner] = new
    return new
  }
}
