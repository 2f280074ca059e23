public import TextMeasure

/// A class of names that a place in the grammar asks for.
public enum NameClass: Sendable, Hashable {
  case kind
  case field

  /// A value of a field whose values have names.
  case value(field: String)

  /// A record, by identifier, title or alias.
  case record

  /// A record, or an entry of a vocabulary: what `stats` speaks of.
  case thing
}

/// What the values of a field look like, so that a parser knows how to read one.
public enum ValueShape: Sendable, Hashable {
  case text, name, date, quantity
}

/// A known name that stands in a text.
public struct NameMatch: Sendable, Hashable {
  /// Where it ends, as a byte offset into the text as it was written.
  public var end: Int

  /// The field's or kind's own name; for values and records the name as it folds.
  public var name: String

  /// A name that ends before a byte.
  public init(end: Int, name: String) {
    self.end = end
    self.name = name
  }
}

/// The names that a catalogue knows.
///
/// The query language is handed one and contains none.
public protocol Lexicon: Sendable {
  /// The known names of a class that begin at a byte of the text as it was written, longest first.
  func matches(of class: NameClass, in text: FoldedText, at offset: Int) -> [NameMatch]

  /// Whether what stands from a byte to the end of the text is the beginning of a longer name of a class.
  func hasName(of class: NameClass, beginningIn text: FoldedText, at offset: Int) -> Bool

  /// How the values of a field are read; text for a field that is not known.
  func shape(ofField name: String) -> ValueShape

  /// The fields of whose values one has this name.
  func fields(withValue name: String) -> [String]

  /// Whether a quantity may be written with this unit.
  func isUnit(_ text: String) -> Bool

  /// Up to three known names of a class, those nearest to a word first.
  func nearest(to word: String, of class: NameClass) -> [String]
}
