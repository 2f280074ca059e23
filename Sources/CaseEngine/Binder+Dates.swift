import CaseCore
import CaseQuery
import TextMeasure

extension Binder {
  /// The days that a date means, or all between two.
  func dateSpan(_ value: ValueRange) throws(Diagnostic) -> DateSpan {
    let low = try date(value.low)
    guard let high = value.high else { return low }
    if let span = DateSpan(from: low, to: try date(high)) { return span }
    throw Diagnostic(EngineMessage.backwardsRange, at: value.low.span.lowerBound..<high.span.upperBound)
  }

  private func date(_ operand: Operand) throws(Diagnostic) -> DateSpan {
    let written = try text(of: operand)
    let bytes = Array(written.folded.utf8)
    let literal = DateLiteral(prefixOf: bytes[...])
    switch literal?.fault {
    // Whatever follows: 去年以来 depends on today, too.
    case .relative: throw Diagnostic(EngineMessage.relativeDate(written), at: operand.span, hints: [EngineMessage.datesAreAbsolute])
    case .backwards: throw Diagnostic(EngineMessage.backwardsRange, at: operand.span)
    case .shortYear: throw Diagnostic(EngineMessage.shortYear(written), at: operand.span, hints: [EngineMessage.datesAreAbsolute])
    default: break
    }
    guard let literal, literal.length == bytes.count else {
      throw Diagnostic(EngineMessage.notADate(written), at: operand.span, hints: [EngineMessage.dateForms])
    }
    if let span = literal.span { return span }
    throw Diagnostic(literal.fault.map { .impossibleDate(written, $0) } ?? EngineMessage.notADate(written), at: operand.span)
  }
}
