import CaseCatalogue
import CaseCore
import CaseEngine
import CaseQuery
import CaseRender

extension Session {
  /// Makes one document of what is pinned, each statement answered as the catalogue is now.
  ///
  /// One that fails or finds nothing is told, in the document and beside it, and does not stop the others.
  mutating func brief(title: Word?, as format: Format?, to destination: Destination?, at span: SourceSpan) throws(Diagnostic) {
    let pins = pinned()
    guard !pins.isEmpty else { throw Diagnostic(ShellMessage.nothingPinned, at: span, hints: [ShellMessage.pinWhat]) }
    let format = format ?? (settings.format.isDocument ? settings.format : .markdown)
    let edition = engine.catalogue.edition
    let title: any Message = title.map { Verbatim($0.text) } ?? ShellMessage.briefing(edition.title)
    var briefing = Briefing(title: title, date: world.today, edition: edition)
    for (number, pin) in pins.enumerated() {
      var answer = try part(pin, number: number + 1, for: format)
      answer.statement = pin.script.trimmingBlanks
      let heading: any Message = pin.heading.map(Verbatim.init) ?? answer.sections.first?.heading ?? Verbatim(pin.script.inOneLine)
      briefing.append(answer, under: heading)
    }
    scope.answered = RowCount.none
    let text = try renderer(for: format, width: nil, charset: settings.charset ?? .unicode, usesColor: false).render(
      briefing, unless: world.interruption)
    guard let destination else { return try present(text) }
    let path = destination.file.text
    guard try write(text, to: destination, in: format) else { return say(ShellMessage.leftAlone(path)) }
    say(ShellMessage.wrote(path, rows: nil, of: edition))
  }

  /// What a pin comes to, or why it comes to nothing.
  private func part(_ pin: Pin, number: Int, for format: Format) throws(Diagnostic) -> Answer {
    do throws(Diagnostic) {
      var answer = try self.answer(pin, for: format)
      if answer.rowCount == 0 || answer.sections.isEmpty && answer.sources.isEmpty {
        report(Diagnostic(ShellMessage.pinFindsNothing(number, pin.name), severity: .warning), in: nil)
        answer.sections = [Section(.note(ShellMessage.findsNothing))]
      }
      return answer
    } catch {
      if error.isInterruption { throw error }
      var warning = error
      warning.severity = .warning
      warning.hints.append(ShellMessage.isPin(number, pin.name))
      report(warning, in: nil)
      return Answer(sections: [Section(.diagnostics([Diagnostic(error.message, hints: error.hints)]))])
    }
  }

  /// Answers the statements of a pin alone, with nothing that the session remembers.
  private func answer(_ pin: Pin, for format: Format) throws(Diagnostic) -> Answer {
    var environment = Environment(language: settings.language, format: format, interruption: world.interruption)
    let source = SourceText(pin.script)
    var answer = Answer()
    for parsed in parse(source, lexicon: engine.lexicon.unless(world.interruption)) {
      if let problem = parsed.problems.first { throw problem }
      do throws(Diagnostic) {
        switch parsed.statement {
        case .let(let name, let query): environment.queries[name.text] = query
        case .param(let name, _, let value): environment.parameters[name.text] = value?.text
        case .query(let query): answer = try engine.answer(query.inDocument, in: environment).answer
        default: break
        }
      } catch {
        var problem = error
        problem.source = problem.source ?? source
        throw problem
      }
    }
    return answer
  }
}

extension Query {
  /// The query in the form of a document, of whose forms only cards are another.
  fileprivate var inDocument: Query {
    var query = self
    query.clauses = clauses.compactMap { clause in
      guard case .format(let format, _) = clause else { return clause }
      return format == .card ? .format(.card, to: nil) : nil
    }
    return query
  }
}
