import CaseCore

extension RecordReader {
  /// Reads the records that a field of an owner holds.
  ///
  /// - Parameter number: of the last record inside the owner; over all its fields, so that identifiers differ.
  mutating func readNested(_ field: FieldID, at index: Int, owner: Row, ownerKind: KindID, number: inout Int) {
    guard case .records(let kind, let ownerField, let inherited) = schema.fields[field].type else { return }
    guard plan.isMany[field] else {
      return readNestedRecord(field, at: index, owner: owner, kind, ownerField, inherited, number: &number)
    }
    guard tape.token(at: index) == .array else { return wrongShape(field, at: index, expected: .array) }
    if tape.isEmpty(at: index) { return fault(.emptyValue(name(of: field)), at: index) }
    for element in tape.elements(of: index) {
      readNestedRecord(field, at: element, owner: owner, kind, ownerField, inherited, number: &number)
    }
  }

  private mutating func readNestedRecord(
    _ field: FieldID, at object: Int, owner: Row, _ kind: KindID, _ ownerField: FieldID, _ inherited: [FieldID], number: inout Int
  ) {
    number += 1
    guard tape.token(at: object) == .object else { return wrongShape(field, at: object, expected: .object) }
    let row = addRow(kind)
    owners[row] = Int32(truncatingIfNeeded: owner)
    columns.records[field].append(row, toRow: owner)
    // An owner without an identifier was told already; its figures would all be called alike.
    let ownerIdentifier = columns.identifiers[owner]
    if ownerIdentifier != RecordReader.noIdentifier {
      let name = Array(strings.bytes(of: ownerIdentifier)) + Array("#\(number)".utf8)
      identify(row, as: ByteView.of(name) { strings.intern($0) }, at: object)
      columns.references[ownerField].append(ownerIdentifier, toRow: row)
      givenFields.append(UInt32(ownerField), toRow: row)
    }
    var nested: [(field: FieldID, index: Int)] = []
    readMembers(at: object, row: row, kind: kind, nested: &nested, implied: [plan.identifier, ownerField])
    see(plan.identifier, inRow: row)
    see(ownerField, inRow: row)
    if inheritedCount > inheritanceLimit { return fault(.tooMuchInherited, at: object) }
    for other in inherited where !isSeen(other, inRow: row) {
      let count = columns.inherit(other, plan.shapes[other], from: owner, toRow: row, heldBy: field)
      if count.taken > 0 {
        see(other, inRow: row)
        givenFields.append(UInt32(other), toRow: row)
      }
      inheritedCount += count.seen
    }
    addStandards(row: row, kind: kind)
    addQuantities(row: row, kind: kind, at: object)
    checkRequired(at: object, row: row, kind: kind)
  }
}
