import CaseCore
import CaseEngine
import CaseQuery

extension Engine {
  /// What the statements of a line are refused with first; named queries are kept, and `$_` is the last answer.
  func firstProblem(of line: String) -> Diagnostic? {
    var environment = Environment(language: .zh)
    for parsed in parse(SourceText(line), lexicon: lexicon) {
      if let problem = parsed.problems.first { return problem }
      do throws(Diagnostic) {
        switch parsed.statement {
        case .let(let name, let query): environment.queries[name.text] = query
        case .param(let name, _, let value): environment.parameters[name.text] = value?.text
        case .query(let query): environment.last = try answer(query, in: environment).rows ?? environment.last
        default: break
        }
      } catch {
        return error
      }
    }
    return nil
  }
}
