import CaseCore

extension RecordReader {
  /// Reads the scale of a record's numbers.
  mutating func readScale(at index: Int, _ key: Int) {
    let name = plan.keys.string(at: StringID(key))
    guard let text = tape.string(at: index) else {
      let found = JSONShape(tape.token(at: index))
      return fault(found == .null ? .nullValue(name) : .wrongShape(name, expected: .text, found: found), at: index)
    }
    if text.isEmpty { return fault(.emptyValue(name), at: index) }
    guard let scale = RecordReader.scale(text) else {
      return fault(.unknownScale(text.string), at: index, hints: [.known(Scale.allCases.dropFirst().map(\.symbol))])
    }
    scales[key] = scale
  }

  private static func scale(_ text: ByteView) -> Scale? {
    if text == "亿" { return .hundredMillion }
    if text == "万" { return .tenThousand }
    return Scale(symbol: text.string)
  }

  /// Adds the record's numbers, now that what they are counted in is known.
  mutating func addQuantities(row: Row, kind: KindID, at object: Int = Tape.root) {
    for (field, value) in numbers {
      guard case .quantity(let parts) = plan.shapes[field] else { continue }
      let unit = parts.unit.flatMap { columns.entries[$0].firstElement(ofRow: row) }
      let comparator = parts.comparator.flatMap { columns.entries[$0].firstElement(ofRow: row) }
      let scale = parts.scaleKey.flatMap { isSeen($0, inRow: row) ? scales[$0] : nil }
      columns.quantities[field].append(
        QuantityValue(number: value, scale: scale ?? .one, unit: unit ?? parts.fixedUnit, comparator: comparator), toRow: row)
    }
    checkScales(row: row, kind: kind, at: object)
  }

  /// Tells the scales that have no number beside them.
  private mutating func checkScales(row: Row, kind: KindID, at object: Int) {
    for key in schema.fields.count..<max(schema.fields.count, plan.keys.count) where isSeen(key, inRow: row) {
      let hasNumber = schema.kinds[kind].fields.contains { field in
        guard case .quantity(let parts) = plan.shapes[field] else { return false }
        return parts.scaleKey == key && isSeen(field, inRow: row)
      }
      if !hasNumber { fault(.scaleWithoutNumber(plan.keys.string(at: StringID(key))), at: object) }
    }
  }
}
