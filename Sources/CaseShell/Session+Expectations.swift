import CaseCore
import CaseQuery

extension Session {
  /// Compares the rows of the answer above with what is expected of them.
  func check(_ expected: ExpectedRows) throws(Diagnostic) {
    switch scope.answered {
    case .rows(let found):
      guard expected.isMet(by: found) else {
        throw Diagnostic(ShellMessage.otherRows(expected.operator, expected.count, found: found), at: expected.span)
      }
    case .some(.none): throw Diagnostic(ShellMessage.noRowsToExpect, at: expected.span, hints: [ShellMessage.expectAfterQuery])
    case nil: throw Diagnostic(ShellMessage.nothingToExpect, at: expected.span, hints: [ShellMessage.expectAfterQuery])
    }
  }
}

extension ExpectedRows {
  fileprivate func isMet(by found: Int) -> Bool {
    switch `operator` {
    case .equal: found == count
    case .notEqual: found != count
    case .less: found < count
    case .lessOrEqual: found <= count
    case .greater: found > count
    case .greaterOrEqual: found >= count
    // No expectation is read with these.
    case .contains, .containsNot: false
    }
  }
}

extension Parsed {
  var isExpectation: Bool { if case .expect = statement { true } else { false } }
}
