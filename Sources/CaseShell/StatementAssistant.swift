import CaseCore
import CaseEngine
import CaseQuery
import LineEditing

/// Tells a line editor of statements while they are typed.
struct StatementAssistant: LineAssistant {
  let engine: Engine
  let language: Language

  func completions(of line: String, cursor: Int) -> Completions {
    let completion = engine.completions(of: line, cursor: cursor, language: language)
    return Completions(
      replaced: completion.replaced,
      candidates: completion.candidates.map { Candidate(text: $0.text, label: $0.label, note: $0.note, appendsSpace: $0.appendsSpace) })
  }

  func isUnfinished(_ line: String) -> Bool { CaseQuery.isUnfinished(line) }
}
