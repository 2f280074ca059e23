/// A name that stands for something: a vocabulary entry or a record.
public struct Name: Sendable, Hashable {
  /// What data files and machines call it.
  public var code: String

  /// What people call it, in the language of the answer.
  public var label: String

  /// A name for machines and one for people.
  public init(code: String, label: String) {
    self.code = code
    self.label = label
  }
}

/// What a cell of a table holds.
public enum Value: Sendable, Hashable {
  case missing
  case text(String)
  case count(Int)
  case date(DateSpan)
  case quantity(Quantity)
  case name(Name)

  /// Several values of one field, in the record's order.
  case list([Value])

  /// A value that sources disagree on.
  indirect case disputed(Value)

  /// A part of a text, in which words were found.
  case excerpt(Excerpt)
}

/// A part of a text, in which words were found.
public struct Excerpt: Sendable, Hashable {
  public var text: String

  /// Where the words stand, as byte offsets; they ascend and do not overlap.
  public var marks: [Range<Int>]

  /// A text with words marked in it.
  public init(_ text: String, marks: [Range<Int>]) {
    self.text = text
    self.marks = marks
  }
}
