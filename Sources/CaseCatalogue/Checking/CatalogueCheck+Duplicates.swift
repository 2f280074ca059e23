import CaseCore
import TextMeasure

extension CatalogueCheck {
  /// Tells records of one kind that go by the same name, and sources with the same address.
  ///
  /// Figures and relations are told apart by more than their names, and so are records inside others.
  mutating func checkNames() throws(Diagnostic) {
    for (number, kind) in schema.kinds.enumerated() where kind.figure == nil && kind.relation == nil {
      if let source = kind.source {
        if let address = source.address { try checkAddresses(address, of: number) }
      } else {
        try checkNames(of: number)
      }
    }
  }

  private mutating func checkNames(of kind: KindID) throws(Diagnostic) {
    let fields = schema.kinds[kind].fields.filter { schema.fields[$0].isName }
    var owners: [[UInt8]: Row] = [:]
    for row in catalogue.rowsByKind[kind].map({ Row($0) }) where catalogue.owner(of: row) == nil {
      try pace.step()
      var others: Set<Row> = [row]
      for field in fields {
        guard case .text(let texts) = catalogue.columns[field] else { continue }
        for text in texts[row] {
          let name = catalogue.strings.string(at: text.string)
          let folded = name.foldedBytes
          guard let other = owners[folded] else {
            owners[folded] = row
            continue
          }
          guard others.insert(other).inserted else { continue }
          let finding = CatalogueFinding.sameName(name, as: catalogue.identifier(of: other), at: files.place(of: other, in: catalogue))
          let (field, bytes) = (part(field), files.document(of: row)?.text.bytes ?? [])
          add(finding, row: row, hints: [.mergeRecords], severity: .warning) { field($0)?.text(name, in: bytes) }
        }
      }
    }
  }

  private mutating func checkAddresses(_ field: FieldID, of kind: KindID) throws(Diagnostic) {
    guard case .text(let addresses) = catalogue.columns[field] else { return }
    var owners: [String: Row] = [:]
    for row in catalogue.rowsByKind[kind].map({ Row($0) }) {
      try pace.step()
      for text in addresses[row] {
        let address = CatalogueCheck.comparable(address: catalogue.strings.string(at: text.string))
        if let other = owners[address] {
          let place = files.place(of: other, in: catalogue)
          add(
            .sameAddress(as: catalogue.identifier(of: other), at: place), row: row, hints: [.mergeRecords], severity: .warning,
            part: part(field))
        } else {
          owners[address] = row
        }
      }
    }
  }

  /// An address without what two writers of it may do differently: its scheme, and a `/` at its end.
  static func comparable(address: String) -> String {
    var rest = address[...]
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    while rest.last == "/" { rest.removeLast() }
    return String(rest)
  }

  /// Tells relations of one type between the same two records.
  mutating func checkRelations() throws(Diagnostic) {
    for (kind, fields) in schema.kinds.indices.compactMap({ kind in schema.kinds[kind].relation.map { (kind, $0) } }) {
      guard case .reference(let origins) = catalogue.columns[fields.origin],
        case .reference(let targets) = catalogue.columns[fields.target],
        case .vocabulary(let types) = catalogue.columns[fields.type]
      else { continue }
      var owners: [[UInt32]: Row] = [:]
      for row in catalogue.rowsByKind[kind].map({ Row($0) }) {
        try pace.step()
        let key = Array(origins[row]) + [.max] + Array(targets[row]) + [.max] + Array(types.entries[row])
        if let other = owners[key] {
          let place = files.place(of: other, in: catalogue)
          add(.sameRelation(as: catalogue.identifier(of: other), at: place), row: row, hints: [.mergeRecords], severity: .warning)
        } else {
          owners[key] = row
        }
      }
    }
  }
}

extension JSONTree {
  /// The text inside a value that reads like one; the value itself where none does, for it may be written with escapes.
  fileprivate func text(_ text: String, in bytes: [UInt8]) -> JSONTree {
    let written = Array("\"\(text)\"".utf8)
    func isWritten(_ part: JSONTree) -> Bool { bytes[part.span].elementsEqual(written) }
    for part in elements + members.map(\.value) {
      if isWritten(part) { return part }
      if let inner = part.members.map(\.value).first(where: isWritten) { return inner }
    }
    return self
  }
}
