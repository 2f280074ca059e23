public import CaseCore
import CaseQuery

/// What may stand at a cursor, and what of the line it would replace.
public struct Completion: Sendable {
  /// Bytes of the line; it ends at the cursor.
  public var replaced: Range<Int>
  public var candidates: [Candidate]

  public struct Candidate: Sendable, Hashable {
    /// What is inserted.
    public var text: String

    /// What is shown, with a note beside it: how many records have the value, or what a word is.
    public var label: String
    public var note: String
    public var appendsSpace: Bool
  }
}

extension Engine {
  /// What may stand at a cursor: words of the language, and names with the number of rows that have them.
  ///
  /// - Parameters:
  ///   - cursor: A byte offset into the line.
  ///   - variables: What `$name` can stand for, without the sign.
  public func completions(of line: String, cursor: Int, language: Language, variables: [String] = []) -> Completion {
    let typed = String(decoding: Array(line.utf8).prefix(cursor), as: UTF8.self)
    guard typed.utf8.count == cursor else { return Completion(replaced: cursor..<cursor, candidates: []) }
    let source = SourceText(typed)
    guard let parsed = parse(source, lexicon: lexicon).last else { return Completion(replaced: cursor..<cursor, candidates: []) }
    var completer = Completer(engine: self, source: source, parsed: parsed, language: language, variables: variables)
    return completer.completion()
  }
}
