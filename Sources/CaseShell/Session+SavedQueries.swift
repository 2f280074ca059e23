import CaseCore
import CaseEngine
import CaseQuery

extension Session {
  /// What the name of a script's file ends in.
  static let ending = ".casebook"

  private var folderOfQueries: String? { world.configurationFolder.map { $0 + "/queries" } }

  func path(ofQuery name: String) -> String? { folderOfQueries.map { "\($0)/\(name)\(Session.ending)" } }

  /// Keeps a query under a name, or that of the last answer, with everything that it depends on.
  mutating func save(_ given: (query: Query, written: WrittenQuery)?, as name: Word) throws(Diagnostic) {
    if let given {
      var environment = environment
      environment.interruption = world.interruption
      // What cannot be answered is not worth keeping.
      _ = try engine.answer(given.query, in: environment)
    }
    guard let query = given.map({ StandaloneQuery($0.written, in: scope) }) ?? scope.answeredQuery else {
      throw Diagnostic(ShellMessage.nothingToSave, at: name.span, hints: [ShellMessage.saveQuery(name.text)])
    }
    if query.hasNoBeginning {
      throw Diagnostic(ShellMessage.hasNoBeginning, at: name.span, hints: [ShellMessage.saveQuery(name.text)])
    }
    if let other = query.ambiguousName {
      throw Diagnostic(ShellMessage.standsForTwo(other), at: name.span, hints: [ShellMessage.saveQuery(name.text)])
    }
    guard let folder = folderOfQueries, let path = path(ofQuery: name.text) else {
      throw Diagnostic(ShellMessage.nowhereToSave, at: name.span)
    }
    do throws(WorldFailure) {
      let old = try savedNames().contains(name.text) ? String(decoding: world.read(path), as: UTF8.self) : nil
      try world.makeFolder(folder)
      try world.write(query.script, to: path, replacing: true)
      say(old.map { ShellMessage.replaced(name.text, $0.inOneLine) } ?? .saved(name.text))
    } catch {
      try world.interruption.check()
      throw Diagnostic(ShellMessage(error), at: name.span)
    }
  }

  /// The names of the queries that were saved, in their order.
  func savedNames() throws(WorldFailure) -> [String] {
    guard let folderOfQueries else { return [] }
    return try world.entries(in: folderOfQueries).filter { $0.hasSuffix(Session.ending) && $0 != Session.ending }
      .map { String($0.dropLast(Session.ending.count)) }.sorted()
  }

  /// The script that a saved query is; `nil` where none is called so.
  func savedSource(_ name: String, at span: SourceSpan?) throws(Diagnostic) -> SourceText? {
    do throws(WorldFailure) {
      guard try savedNames().contains(name), let path = path(ofQuery: name) else { return nil }
      return SourceText(file: path, bytes: try world.read(path))
    } catch {
      throw Diagnostic(ShellMessage(error), at: span)
    }
  }

  /// The saved queries whose names are near to one that was not found.
  func savedHints(near name: String) -> [any Message] {
    guard let names = try? savedNames() else { return [] }
    let nearest = names.filter { editDistance($0, name, limit: name.count <= 3 ? 1 : 2) != nil }
    return nearest.isEmpty ? [] : [QueryMessage.didYouMean(Array(nearest.prefix(3)))]
  }

  /// Lists the saved queries with their texts; people get each of them whole: a table would cut them.
  func savedQueries(for format: Format) throws(Diagnostic) -> Answer {
    var queries: [(name: String, text: String)] = []
    var notes: [ShellMessage] = []
    let names: [String]
    do throws(WorldFailure) { names = try savedNames() } catch { throw Diagnostic(ShellMessage(error)) }
    for name in names {
      guard let path = path(ofQuery: name) else { continue }
      // One that cannot be read does not hide the others.
      do throws(WorldFailure) {
        queries.append((name, String(decoding: try world.read(path), as: UTF8.self)))
      } catch {
        notes.append(ShellMessage(error))
      }
    }
    if names.isEmpty { notes.append(.nothingSaved) }
    if format.isForPeople {
      let facts = queries.map { Fact(key: "query", label: Verbatim($0.name), value: .text($0.text.inOneLine)) }
      return Answer(sections: [Section(.facts(facts))], notes: notes, rowCount: queries.count)
    }
    let columns = [
      Table.Column(key: "name", heading: SavedHeading.name), Table.Column(key: "query", heading: SavedHeading.query),
    ]
    let table = Table(columns: columns, rows: queries.map { [.text($0.name), .text($0.text.inOneLine)] })
    return Answer(sections: [Section(.table(table))], notes: notes, rowCount: queries.count)
  }
}

extension String {
  /// The statements of a script in one line.
  var inOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: "; ").replacing("; |", with: " |")
  }
}
