import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// The sources of some records as citations; a source that is named itself is cited itself.
  mutating func cite(_ operands: [Operand], depth: Int) throws(Diagnostic) {
    guard case .records(let rows, _) = try records(operands, depth: depth) else { return }
    let answer = try citations(of: rows.array)
    let sources = answer.sources.compactMap { catalogue.row(withIdentifier: $0.identifier) }
    state = .records(.list(sources), kinds: schema.kinds.indices.filter { schema.kinds[$0].source != nil })
    drawing = .citations(answer)
  }

  /// The sources of some records and of their figures; a source is cited itself.
  func citations(of rows: [Row]) throws(Diagnostic) -> Answer {
    var citations = Citations(catalogue: catalogue, language: language)
    let figures = try figures(ofEach: rows)
    var pace = interruption.pace
    for row in rows {
      try pace.step(4)
      if schema.kinds[Int(catalogue.kinds[row])].source != nil {
        _ = citations.number(of: catalogue.identifierID(of: row))
      } else {
        _ = citations.numbers(of: catalogue.wholeEvidence(of: row))
        for figure in figures[row, default: []] { _ = citations.numbers(of: figure) }
      }
    }
    return Answer(sources: citations.sources, notes: citations.sources.isEmpty ? [EngineMessage.noSourceTold] : [])
  }
}
