import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

extension Catalogue {
  /// The rows that have a text which fulfils a predicate, where the texts of the field are ready to be searched; else `nil`.
  ///
  /// - Complexity: see `ColumnTexts`; but to compare texts by their order, each distinct one is looked at.
  func readyRows(_ field: FieldID, _ predicate: Predicate, unless interruption: Interruption) throws(Diagnostic) -> RowSet? {
    guard case .text(let comparison, let wanted) = predicate, let texts = try texts.texts(of: field, in: self, unless: interruption) else {
      return nil
    }
    var result = RowSet(rowCount: rowCount)
    var pace = interruption.pace
    func insert(_ found: [UInt32]) throws(Diagnostic) {
      try result.insert(contentsOf: texts.rows(of: found), &pace)
    }
    switch comparison {
    case .contains: for part in wanted { try insert(texts.texts(containing: part, unless: interruption)) }
    case .equal where wanted.allSatisfy(\.isEqualInOneWay):
      for text in wanted { try insert(texts.texts(equalTo: text, unless: interruption)) }
    default: try insert(texts.texts(unless: interruption) { predicate.holds(foldedText: $0) })
    }
    return result
  }
}

extension String {
  /// Whether only the same bytes are equal to this folded text: no mark joins its characters, and none of them is another with a mark.
  fileprivate var isEqualInOneWay: Bool { unicodeScalars.allSatisfy { $0.isASCII || $0.isHan } }
}
