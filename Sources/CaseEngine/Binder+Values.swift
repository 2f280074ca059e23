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
    throw Diagnostic(EngineMessage.noRangeOf(schema.fieldName(subject)), at: range.low.span.lowerBound..<high.span.upperBound)
  }

  /// What a name stands for: all that bear it; if none does, the one whose name holds it.
  ///
  /// - Parameter anyPart: Whether all whose names hold the text are meant.
  mutating func targets(
    of operand: Operand, in scope: CatalogueNames.Scope, field: String?, anyPart: Bool = false
  ) throws(Diagnostic) -> [UInt32] {
    let written = try text(of: operand)
    let folded = written.foldedBytes
    if !anyPart {
      let exact = try names.index(scope, ofNamesBeginning: folded[...], unless: interruption).targets(named: folded[...])
      if !exact.isEmpty { return exact }
    }
    let index = try names.index(scope, unless: interruption)
    if anyPart { return try index.targets(containing: folded, unless: interruption) }
    let parts = try index.targets(containing: folded, asWord: true, unless: interruption)
    if parts.isEmpty, scope == .things || scope == .records([]) {
      let inside = try names.recordsInside(titled: folded, unless: interruption)
      if !inside.isEmpty { return inside }
    }
    guard !parts.isEmpty else {
      let nearest = findsNearest ? try names.nearest(to: written, in: scope, unless: interruption) : []
      throw Diagnostic(
        EngineMessage.unknownName(written, field: field.map(schema.fieldName)), at: operand.span,
        hints: (nearest.isEmpty ? [] : [QueryMessage.didYouMean(nearest)]) + (field.map { [EngineMessage.seeValues($0)] } ?? []))
    }
    let labels = parts.map { names.label(of: $0, in: scope, language: language) }
    guard Set(labels).count == 1 else {
      throw Diagnostic(
        EngineMessage.ambiguousName(written, field: field.map(schema.fieldName), Array(labels.prefix(8)), total: parts.count),
        at: operand.span,
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
}
