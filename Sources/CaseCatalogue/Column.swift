public import CaseCore

/// Zero or more elements for each row, all in one array.
public struct RaggedArray<Element: Sendable>: Sendable {
  /// Where each row's elements begin; one more than there are rows.
  public private(set) var starts: [UInt32] = [0]
  public private(set) var elements: [Element] = []

  public init() {}

  public var rowCount: Int { starts.count - 1 }

  /// The places of a row's elements; none for a row beyond the end.
  public func range(of row: Int) -> Range<Int> {
    row < rowCount ? Int(starts[row])..<Int(starts[row + 1]) : 0..<0
  }

  public subscript(row: Int) -> ArraySlice<Element> { elements[range(of: row)] }

  /// Adds an element to the row that is being filled.
  mutating func append(_ element: Element) { elements.append(element) }

  /// Ends the row that is being filled.
  mutating func endRow() { starts.append(UInt32(elements.count)) }
}

/// A field's values, row by row over all kinds; a row of a kind that lacks the field has none.
public enum Column: Sendable {
  case identifier([StringID])

  /// The record's kind; it stands in `Catalogue.kinds`.
  case kind
  case text(RaggedArray<TextValue>)
  case vocabulary(VocabularyColumn)
  case date(RaggedArray<DateSpan>)
  case quantity(RaggedArray<QuantityValue>)
  case reference(RaggedArray<StringID>)
  case evidence(RaggedArray<EvidenceValue>)

  /// The rows of the records that are written inside each row.
  case records(RaggedArray<Row>)
}

/// A text in one language; the values of a localized text are one for each of its languages.
public struct TextValue: Sendable, Hashable {
  public var string: StringID

  /// `nil` for text in no particular language.
  public var language: Language?
}

/// Values of a vocabulary field.
public struct VocabularyColumn: Sendable {
  public var entries: RaggedArray<EntryID>

  /// The role of each element of `entries`; `nil` when the field has no roles.
  public var roles: [EntryID?]?

  /// The rows that hold each entry, ascending.
  public var postings: RaggedArray<UInt32>
}

/// A number as it was published.
public struct QuantityValue: Sendable, Hashable {
  public var number: Double
  public var scale: Scale
  public var unit: EntryID?
  public var comparator: EntryID?
}

/// A source of a record.
public struct EvidenceValue: Sendable, Hashable {
  public var source: StringID
  public var supports: StringID?
  public var locator: StringID?
}
