import CaseCatalogue
public import CaseCore
public import CaseQuery

extension Engine {
  /// Finds out whether a text means something as a value of a field.
  ///
  /// - Throws: What `field = text` would be refused with, at the place of the text.
  public func check(_ text: Word, isValueOf field: Word, unless interruption: Interruption = .never) throws(Diagnostic) {
    // The text is never read as a part of a statement.
    let comparison = SourceText("find where \(field.text) = $value")
    guard case .query(let query) = parse(comparison, lexicon: lexicon).first?.statement, case .where(let condition) = query.clauses.first
    else { throw Diagnostic(EngineMessage.unknownField(field.text), at: field.span) }
    var binder = Binder(names: lexicon.names, parameters: ["value": text.text], language: .zh, unless: interruption)
    do throws(Diagnostic) {
      _ = try binder.selection(condition, of: .records(Array(catalogue.schema.kinds.indices)))
    } catch {
      var problem = error
      if !problem.isInterruption { problem.span = text.span }
      throw problem
    }
  }
}
