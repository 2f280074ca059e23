public import CaseCore

/// Something that may stand at a place of a statement.
public enum Expected: Sendable, Hashable {
  case keyword(Keyword)
  case sign(String)

  /// A word of the language that is no keyword.
  case word(String)
  case `operator`
  case name(NameClass)
  case format(Format)
  case part(DatePart)
  case column(OwnColumn)
  case setting(Setting)
  case choice(Setting.Choice)

  /// A value of a field, of which only the shape is known.
  case value(ValueShape)
  case variable
  case newName
  case integer

  /// A quotation that stands above something.
  case heading

  /// The number of a pin.
  case pin
  case file
  case parameter

  /// The value of a parameter of the script that is run, by the parameter's name.
  case argument(of: String)
  case topic
}

/// What may stand at a place; the place is a byte offset into the text that was parsed.
public struct Expectation: Sendable, Hashable {
  public var offset: Int
  public var expected: Expected
}

/// A part of a statement and what it was read as, for colouring.
public struct Token: Sendable, Hashable {
  public enum Class: Sendable {
    case keyword, name, field, value, number, string, sign, comment, variable
  }

  public var span: SourceSpan
  public var `class`: Class

  public init(span: SourceSpan, class: Class) {
    self.span = span
    self.class = `class`
  }
}
