import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

extension Binder {
  /// What a value says, with `$name` resolved.
  func text(of operand: Operand) throws(Diagnostic) -> String {
    switch operand {
    case .word(let word): return word.text
    case .variable(let name):
      if let value = parameters[name.text] { return value }
      throw Diagnostic(EngineMessage.unknownVariable(name.text), at: name.span)
    }
  }

  /// The texts that values are, folded.
  func foldedTexts(_ values: [ValueRange], of subject: String) throws(Diagnostic) -> [String] {
    try refuseRanges(values, of: subject)
    var texts: [String] = []
    for value in values { texts.append(try text(of: value.low).folded) }
    return texts
  }

  func refuseRanges(_ values: [ValueRange], of subject: String) throws(Diagnostic) {
    guard let range = values.first(where: { $0.high != nil }), let high = range.high else { return }
    throw Diagnostic(EngineMessage.noRangeOf(subject), at: range.low.span.lowerBound..<high.span.upperBound)
  }

  /// What a name stands for: all that bear it; if none does, the one whose name holds it.
  ///
  /// - Parameter anyPart: Whether all whose names hold the text are meant.
  mutating func targets(
    of operand: Operand, in scope: CatalogueNames.Scope, field: String?, anyPart: Bool = false
  ) throws(Diagnostic) -> [UInt32] {
    let written = try text(of: operand)
    let folded = Array(FoldedText(written).bytes)
    let index = try names.index(scope, unless: interruption)
    if anyPart { return try index.targets(containing: folded, unless: interruption) }
    let exact = index.targets(named: folded[...])
    if !exact.isEmpty { return exact }
    let parts = try index.targets(containing: folded, asWord: true, unless: interruption)
    if parts.isEmpty, scope == .things || scope == .records([]) {
      let inside = try names.recordsInside(titled: folded, unless: interruption)
      if !inside.isEmpty { return inside }
    }
    guard !parts.isEmpty else {
      let nearest = findsNearest ? try names.nearest(to: written, in: scope, unless: interruption) : []
      throw Diagnostic(
        EngineMessage.unknownName(written, field: field), at: operand.span,
        hints: (nearest.isEmpty ? [] : [QueryMessage.didYouMean(nearest)]) + (field.map { [EngineMessage.seeValues($0)] } ?? []))
    }
    let labels = parts.map { names.label(of: $0, in: scope) }
    guard Set(labels).count == 1 else {
      throw Diagnostic(
        EngineMessage.ambiguousName(written, field: field, Array(labels.prefix(8)), total: parts.count), at: operand.span,
        hints: [takeAll(written, field)])
    }
    readings[operand.span] = labels[0]
    return parts
  }

  /// The way to all that a text is a part of.
  private func takeAll(_ text: String, _ field: String?) -> EngineMessage {
    if let field { return .takeAll(field: field, text: text) }
    let title = schema.nameFields.first.map { schema.fields[$0].name } ?? ""
    return .takeAll(field: "find where \(title)", text: text)
  }

  func dateSpan(_ value: ValueRange) throws(Diagnostic) -> DateSpan {
    let low = try date(value.low)
    guard let high = value.high else { return low }
    if let span = DateSpan(from: low, to: try date(high)) { return span }
    throw Diagnostic(EngineMessage.backwardsRange, at: value.low.span.lowerBound..<high.span.upperBound)
  }

  private func date(_ operand: Operand) throws(Diagnostic) -> DateSpan {
    let written = try text(of: operand)
    let bytes = Array(written.folded.utf8)
    guard let literal = DateLiteral(prefixOf: bytes[...]), literal.length == bytes.count else {
      throw Diagnostic(EngineMessage.notADate(written), at: operand.span, hints: [EngineMessage.dateForms])
    }
    guard let span = literal.span else { throw Diagnostic(EngineMessage.impossibleDate(written), at: operand.span) }
    return span
  }

  /// One range for each dimension that the unit may be of.
  func quantityRanges(_ value: ValueRange) throws(Diagnostic) -> [QuantityRange] {
    var low = try quantity(value.low)
    guard let highOperand = value.high else { return try ranges(low, low, at: value.low.span) }
    var high = try quantity(highOperand)
    // The last unit serves both ends; where only the first end has one, that does.
    if low.unit.isEmpty {
      low.unit = high.unit
      if low.scale == .one { low.scale = high.scale }
    } else if high.unit.isEmpty {
      high.unit = low.unit
      if high.scale == .one { high.scale = low.scale }
    }
    let ranges = try ranges(low, high, at: value.low.span.lowerBound..<highOperand.span.upperBound)
    guard ranges.allSatisfy({ $0.low <= $0.high }) else {
      throw Diagnostic(EngineMessage.backwardsRange, at: value.low.span.lowerBound..<highOperand.span.upperBound)
    }
    return ranges
  }

  private func ranges(_ low: QuantityLiteral, _ high: QuantityLiteral, at span: SourceSpan) throws(Diagnostic) -> [QuantityRange] {
    let (lowNumber, highNumber) = (low.number * low.scale.factor, high.number * high.scale.factor)
    if high.unit.isEmpty { return [QuantityRange(low: lowNumber, high: highNumber, dimension: nil)] }
    let highUnits = schema.units(called: high.unit)
    let ranges = schema.units(called: low.unit).flatMap { unit in
      highUnits.filter { $0.dimension == unit.dimension }.map { other in
        QuantityRange(low: lowNumber * unit.factor, high: highNumber * other.factor, dimension: unit.dimension)
      }
    }
    guard !ranges.isEmpty else { throw Diagnostic(EngineMessage.unitsDiffer(low.unit, high.unit), at: span) }
    return ranges
  }

  private func quantity(_ operand: Operand) throws(Diagnostic) -> QuantityLiteral {
    let written = try text(of: operand)
    let bytes = Array(written.narrowed.utf8)
    guard let literal = QuantityLiteral(prefixOf: bytes[...], isUnit: { !schema.units(called: $0).isEmpty }) else {
      throw Diagnostic(EngineMessage.notAQuantity(written), at: operand.span)
    }
    guard literal.length == bytes.count else {
      let rest = String(decoding: bytes[literal.length...], as: UTF8.self)
      throw Diagnostic(EngineMessage.unknownUnit(rest, of: written), at: operand.span, hints: [EngineMessage.unitsAre(try usedUnits())])
    }
    return literal
  }

  /// The units that figures of the catalogue have, most used first.
  private func usedUnits() throws(Diagnostic) -> [String] {
    var counts: [String: Int] = [:]
    var pace = interruption.pace
    for (field, column) in names.catalogue.columns.enumerated() {
      guard case .quantity(let values) = column else { continue }
      let measure = QuantityMeasure(schema, field)
      for value in values.elements {
        try pace.step()
        if let unit = measure.unitEntry(value) { counts[unit.code, default: 0] += 1 }
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12).map(\.key)
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
