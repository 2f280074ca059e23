import CaseCatalogue
import CaseCore
import CaseEngine
import CaseQuery

extension Session {
  /// Pins a query, or that of the last answer, with everything that it depends on.
  mutating func pin(_ given: (query: Query, written: WrittenQuery)?, under heading: Word?, at span: SourceSpan) throws(Diagnostic) {
    if let given {
      var environment = environment
      environment.interruption = world.interruption
      // What cannot be answered is not worth keeping.
      _ = try engine.answer(given.query, in: environment)
    }
    guard let query = given.map({ StandaloneQuery($0.written, in: scope) }) ?? scope.answeredQuery else {
      throw Diagnostic(ShellMessage.nothingToPin, at: span, hints: [ShellMessage.pinWhat])
    }
    if query.hasNoBeginning { throw Diagnostic(ShellMessage.hasNoBeginning, at: span, hints: [ShellMessage.pinWhat]) }
    if let other = query.ambiguousName { throw Diagnostic(ShellMessage.standsForTwo(other), at: span, hints: [ShellMessage.pinWhat]) }
    let pin = Pin(heading: heading?.text, script: query.scriptWithoutFile)
    let pins = pinned() + [pin]
    try keep(pins, at: span)
    say(ShellMessage.isPinned(pins.count, pin.name))
  }

  /// Takes pins away by their numbers, or all of them.
  mutating func unpin(_ numbers: [NumberRange]?, at span: SourceSpan) throws(Diagnostic) {
    let pins = pinned()
    guard let numbers else {
      try keep([], at: span)
      return say(ShellMessage.unpinned(pins.count, left: 0))
    }
    for range in numbers where range.low < 1 || range.high > pins.count || range.low > range.high {
      throw Diagnostic(
        ShellMessage.noPin(range.low < 1 || range.low > pins.count ? range.low : range.high), at: range.span,
        hints: [ShellMessage.pinsAre(pins.count)])
    }
    let left = pins.enumerated().filter { pin in !numbers.contains { ($0.low...$0.high).contains(pin.offset + 1) } }.map(\.element)
    try keep(left, at: span)
    say(ShellMessage.unpinned(pins.count - left.count, left: left.count))
  }

  /// Lists what is pinned; people get each statement whole: a table would cut it.
  mutating func pins(for format: Format) -> Answer {
    let pins = pinned()
    let notes = pins.isEmpty ? [ShellMessage.nothingPinned, .pinWhat] : []
    if format.isForPeople {
      let facts = pins.enumerated().map { number, pin in
        Fact(
          key: "pin", label: Verbatim(String(number + 1)),
          value: .text(ShellMessage.pin(pin.heading, pin.script.inOneLine).text(in: settings.language)))
      }
      return Answer(sections: [Section(.facts(facts))], notes: notes, rowCount: pins.count)
    }
    let columns = [
      Table.Column(key: "number", heading: PinHeading.number, alignment: .right), Table.Column(key: "heading", heading: PinHeading.heading),
      Table.Column(key: "statement", heading: PinHeading.statement),
    ]
    let rows = pins.enumerated().map { number, pin in
      [.count(number + 1), pin.heading.map(Value.text) ?? .missing, Value.text(pin.script.inOneLine)]
    }
    return Answer(sections: [Section(.table(Table(columns: columns, rows: rows)))], notes: notes, rowCount: pins.count)
  }
}

// MARK: Where they are kept

extension Session {
  /// What is pinned in what is being run; at the prompt, also what was pinned in other sessions.
  ///
  /// The file is read each time, for another session may have pinned something. Where it cannot be read, that is told once, and the file is left
  /// as it is.
  mutating func pinned() -> [Pin] {
    let key = catalogueName
    if let path = pathOfPins {
      do throws(Diagnostic) {
        if let kept = try keptPins(at: path) { return kept }
      } catch {
        report(error, in: nil)
        unreadablePins.insert(path)
      }
    }
    return scope.pins[key, default: []]
  }

  /// What Tab offers of it.
  var offeredPins: [Pin] {
    guard let path = pathOfPins, let kept = try? keptPins(at: path) else { return scope.pins[catalogueName, default: []] }
    return kept
  }

  private mutating func keep(_ pins: [Pin], at span: SourceSpan) throws(Diagnostic) {
    guard let path = pathOfPins else { return scope.pins[catalogueName] = pins }
    do throws(WorldFailure) {
      try world.makeFolder(String(path.folder.dropLast()))
      try world.keep(PinnedText(pins).text, at: path)
    } catch {
      try world.interruption.check()
      throw Diagnostic(ShellMessage(error), at: span)
    }
  }

  /// What a file holds; `nil` where there is none.
  private func keptPins(at path: String) throws(Diagnostic) -> [Pin]? {
    let bytes: [UInt8]
    do throws(WorldFailure) {
      guard try world.entries(in: path.folder).contains(path.fileName) else { return nil }
      bytes = try world.read(path)
    } catch {
      throw Diagnostic(ShellMessage(error), hints: [ShellMessage.pinsOfSession], severity: .warning)
    }
    do throws(PinnedText.Damage) {
      return try PinnedText(bytes).pins
    } catch {
      throw Diagnostic(ShellMessage.pinsAreDamaged(path, line: error.line), hints: [ShellMessage.pinsOfSession], severity: .warning)
    }
  }

  /// The file of the pins over the catalogue that is open; `nil` where pins end with what is being run, or where what it holds is not to be lost.
  private var pathOfPins: String? {
    guard isAtPrompt, let folder = world.stateFolder else { return nil }
    let path = "\(folder)/pins/\(catalogueName)"
    return unreadablePins.contains(path) ? nil : path
  }

  /// What the catalogue is called, whatever its edition and wherever it is: pins are statements, which mean the same in the next one.
  private var catalogueName: String {
    let title = engine.catalogue.edition.title.text(in: .zh)
    let name = title.isEmpty ? world.identity(of: engine.catalogue.folder).fileName : title
    let scalars = name.unicodeScalars.prefix(60).map { $0.properties.isAlphabetic || $0.properties.numericType != nil ? $0 : "-" }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension Pin {
  /// What it is called in a line.
  var name: String { heading ?? script.inOneLine }
}
