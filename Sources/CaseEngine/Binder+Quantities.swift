import CaseCatalogue
import CaseCore
import CaseQuery

extension Binder {
  /// One range for each dimension that the unit may be of and that figures of the field are measured in.
  func quantityRanges(_ value: ValueRange, of column: BoundColumn) throws(Diagnostic) -> [QuantityRange] {
    var low = try quantity(value.low, of: column)
    var high = low
    var span = value.low.span
    if let operand = value.high {
      high = try quantity(operand, of: column)
      shareUnit(&low, &high)
      span = span.lowerBound..<operand.span.upperBound
    }
    let ranges = try usedRanges(low, high, of: column, at: span)
    guard ranges.allSatisfy({ $0.low.isFinite && $0.high.isFinite }) else { throw Diagnostic(EngineMessage.quantityTooLarge, at: span) }
    guard ranges.allSatisfy({ $0.low <= $0.high }) else { throw Diagnostic(EngineMessage.backwardsRange, at: span) }
    return ranges
  }

  /// The last unit serves both ends; where only the first end has one, that does.
  ///
  /// A scale goes with its unit.
  private func shareUnit(_ low: inout QuantityLiteral, _ high: inout QuantityLiteral) {
    if low.unit.isEmpty, !high.unit.isEmpty || !low.isScaled {
      low.unit = high.unit
      if !low.isScaled { low.scale = high.scale }
    } else if high.unit.isEmpty {
      high.unit = low.unit
      if !high.isScaled { high.scale = low.scale }
    }
  }

  private func usedRanges(
    _ low: QuantityLiteral, _ high: QuantityLiteral, of column: BoundColumn, at span: SourceSpan
  ) throws(Diagnostic) -> [QuantityRange] {
    let (lowNumber, highNumber) = (low.number * low.scale.factor, high.number * high.scale.factor)
    if high.unit.isEmpty || high.unit == column.unit { return [QuantityRange(low: lowNumber, high: highNumber, dimension: nil)] }
    guard let field = column.field else { throw Diagnostic(EngineMessage.countHasNoUnit(high.unit), at: span) }
    let highUnits = schema.units(called: high.unit)
    let ranges = schema.units(called: low.unit).flatMap { unit in
      highUnits.filter { $0.dimension == unit.dimension }.map { other in
        QuantityRange(low: lowNumber * unit.factor, high: highNumber * other.factor, dimension: unit.dimension, unit: high.unit)
      }
    }
    guard !ranges.isEmpty else { throw Diagnostic(EngineMessage.unitsDiffer(low.unit, high.unit), at: span) }
    let used = try usedUnits(of: field)
    let dimensions = Set(used.compactMap(\.unit?.dimension))
    let measured = ranges.filter { $0.dimension.map(dimensions.contains) ?? true }
    guard !measured.isEmpty else {
      throw Diagnostic(
        EngineMessage.unitOfNoFigure(high.unit, field: schema.fields[field].name), at: span,
        hints: [EngineMessage.unitsAre(used.map(\.code))])
    }
    return measured
  }

  private func quantity(_ operand: Operand, of column: BoundColumn) throws(Diagnostic) -> QuantityLiteral {
    let written = try text(of: operand)
    let bytes = Array(written.narrowed.utf8)
    guard let literal = QuantityLiteral(prefixOf: bytes[...], isUnit: { !schema.units(called: $0).isEmpty }) else {
      throw Diagnostic(EngineMessage.notAQuantity(written), at: operand.span)
    }
    guard literal.length == bytes.count else {
      let rest = String(decoding: bytes[literal.length...].drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
      let used = try column.field.map { field throws(Diagnostic) in try usedUnits(of: field) }?.map(\.code) ?? []
      throw Diagnostic(
        EngineMessage.unknownUnit(rest, of: written), at: operand.span, hints: used.isEmpty ? [] : [EngineMessage.unitsAre(used)])
    }
    return literal
  }

  /// The units that figures of a field have, most used first.
  private func usedUnits(of field: FieldID) throws(Diagnostic) -> [Vocabulary.Entry] {
    guard case .quantity(let values) = names.catalogue.columns[field] else { return [] }
    let measure = names.catalogue.measure(of: field)
    var counts = [Int](repeating: 0, count: measure.unitCount + 1)
    var pace = interruption.pace
    for value in values.elements {
      try pace.step()
      counts[measure.unitNumber(value)] += 1
    }
    let used = zip(counts, 0...).compactMap { count, number in
      count > 0 ? measure.unitEntry(numbered: number).map { (unit: $0, count: count) } : nil
    }
    return used.sorted { ($1.count, $0.unit.code) < ($0.count, $1.unit.code) }.map(\.unit)
  }
}

extension String {
  /// Full-width forms as their ASCII twins, with capitals as they are.
  fileprivate var narrowed: String {
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x2212: view.append("-")
      case 0xFF01...0xFF5E: view.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: view.append(scalar)
      }
    }
    return String(view)
  }
}
