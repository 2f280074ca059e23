import CaseCatalogue
import CaseCore
import CaseEngine
import CaseQuery
import LineEditing

/// Tells a line editor of statements while they are typed.
struct StatementAssistant: LineAssistant {
  let session: Session

  /// What a statement would be answered in.
  private let fullEnvironment: Environment

  init(_ session: Session) {
    self.session = session
    fullEnvironment = session.environment
  }

  /// What a statement would be answered in before the next key: what takes longer is given up.
  private var environment: Environment {
    guard engine.isLarge else { return fullEnvironment }
    var environment = fullEnvironment
    environment.interruption = session.world.deadline(after: Engine.patience)
    return environment
  }

  private var engine: Engine { session.engine }

  /// What could be entered after what failed.
  var suggestion: String? { session.suggestion }

  func completions(of line: String, cursor: Int) -> Completions {
    let completion = engine.completions(of: line, cursor: cursor, in: environment, with: SessionSurroundings(session: session))
    // Where nothing leaves a row, that is what is to be seen.
    let showsZero = session.settings.showsZero || completion.candidates.allSatisfy { $0.count == 0 }
    let candidates = completion.candidates.filter { showsZero || $0.count != 0 }.map { candidate in
      Candidate(
        text: candidate.text, label: candidate.label, matches: candidate.matches, note: candidate.note, count: candidate.count,
        isFaint: candidate.count == 0, appendsSpace: candidate.appendsSpace)
    }
    return Completions(replaced: completion.replaced, candidates: candidates, total: completion.total, isCut: completion.isCut)
  }

  func styles(of line: String, cursor: Int?) -> [StyledRange] {
    let marking = engine.marking(of: line, cursor: cursor, in: environment)
    return marking.tokens.compactMap { token in token.class.style.map { StyledRange(token.span, style: $0) } }
      + marking.unknown.map { StyledRange($0, style: Appearance.failure) }
  }

  func isWorthHinting(_ line: String) -> Bool { engine.marking(of: line, cursor: nil, in: environment).unknown.isEmpty }

  func isUnfinished(_ line: String) -> Bool { CaseQuery.isUnfinished(line) }
}

extension Token.Class {
  /// Colours that can be read on light and on dark; plain values have none until they are known.
  fileprivate var style: String? {
    switch self {
    case .keyword: "35"
    case .field: "36"
    case .name, .string: "32"
    case .number: "33"
    case .variable: "34"
    case .comment: "2"
    case .value, .sign: nil
    }
  }
}
