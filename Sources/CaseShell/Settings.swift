public import CaseCore
public import CaseRender
public import LineEditing
public import TextMeasure

/// How a session speaks and writes.
public struct Settings: Sendable {
  public var language: Language
  public var format: Format

  /// The cells of a line that were asked for; `nil` where answers are fitted to the terminal.
  public var columns: Int?

  /// The cells of a line; `nil` where answers are not cut to fit a terminal.
  public var width: Int?

  /// Whether long cells of tables go on in the next line.
  public var wrapping: CellWrapping

  /// How the numbers of figures are written.
  public var numbers: NumberForm

  /// Whether long answers at the prompt are read in another program.
  public var usesPager: Bool

  /// How the terminal draws characters of ambiguous width, such as `…` or `Я`.
  public var ambiguous: AmbiguousWidth

  /// The signs that were asked for; `nil` where answers have those that the terminal shows.
  public var charset: Charset?

  /// The signs that the terminal shows.
  public var terminalCharset: Charset

  /// Whether answers are coloured, and whether what goes to the error stream is.
  public var usesColor: Bool
  public var usesColorForErrors: Bool

  /// Whether answers go to a terminal: row counts then stand below them, else on the error stream.
  public var isTerminal: Bool

  /// Whether what was read otherwise than it was written is told.
  public var echoes: Bool

  /// Row counts and times are left out.
  public var isQuiet: Bool

  /// Whose keys edit a line at the prompt; `nil` where that is left to the user's `.editrc`.
  public var editing: EditingMode?

  /// Whether Tab shows values that would leave no rows.
  public var showsZero: Bool

  /// A script goes on after a statement that failed.
  public var keepsGoing: Bool

  public init(
    language: Language, format: Format = .table, columns: Int? = nil, width: Int? = nil, wrapping: CellWrapping = .auto,
    numbers: NumberForm = .plain, usesPager: Bool = true, ambiguous: AmbiguousWidth = .narrow, charset: Charset? = nil,
    terminalCharset: Charset = .unicode, usesColor: Bool = false, usesColorForErrors: Bool = false, isTerminal: Bool = false,
    echoes: Bool = true, isQuiet: Bool = false, editing: EditingMode? = nil,
    showsZero: Bool = true, keepsGoing: Bool = false
  ) {
    self.language = language
    self.format = format
    self.columns = columns
    self.width = columns ?? width
    self.wrapping = wrapping
    self.numbers = numbers
    self.usesPager = usesPager
    self.ambiguous = ambiguous
    self.charset = charset
    self.terminalCharset = terminalCharset
    self.usesColor = usesColor
    self.usesColorForErrors = usesColorForErrors
    self.isTerminal = isTerminal
    self.echoes = echoes
    self.isQuiet = isQuiet
    self.editing = editing
    self.showsZero = showsZero
    self.keepsGoing = keepsGoing
  }

  /// The signs of what is shown here.
  var shownCharset: Charset { charset ?? terminalCharset }

  /// The form of an answer that has no sources: the session's is for what can be asked of it.
  var formatWithoutSources: Format { format.isOfSources ? .table : format }
}
