public import CaseCore

/// Zero or more elements for each row, all in one array.
public struct RaggedArray<Element: Sendable>: Sendable {
  /// Where each row's elements begin; one more than there are rows.
  public private(set) var starts: [UInt32] = [0]
  public private(set) var elements: [Element] = []

  public init() {}

  @inlinable public var rowCount: Int { starts.count - 1 }

  /// How many bytes of memory it takes, without what its elements refer to.
  public var memoryByteCount: Int { starts.count * MemoryLayout<UInt32>.stride + elements.count * MemoryLayout<Element>.stride }

  /// The places of a row's elements; none for a row beyond the end.
  @inlinable public func range(of row: Int) -> Range<Int> {
    row < rowCount ? Int(starts[row])..<Int(starts[row + 1]) : 0..<0
  }

  @inlinable public subscript(row: Int) -> ArraySlice<Element> { elements[range(of: row)] }

  /// Makes an array of the parts that the two arrays describe: `starts` ascends from 0 to the number of elements.
  init(starts: [UInt32], elements: [Element]) {
    self.starts = starts
    self.elements = elements
  }

  /// Makes room for so many rows and elements in all.
  mutating func reserve(rowCount: Int, elementCount: Int) {
    LargePages.reserve(rowCount, in: &starts)
    LargePages.reserve(elementCount, in: &elements)
  }

  /// Adds an element to a row, which must not come before the last row that has one.
  mutating func append(_ element: Element, toRow row: Int) {
    if starts.count != row + 1 { beginRow(row) }
    elements.append(element)
  }

  /// The places of a row's elements while rows are filled, the last row included.
  func openRange(of row: Int) -> Range<Int> {
    guard row < starts.count else { return 0..<0 }
    return Int(starts[row])..<(row + 1 < starts.count ? Int(starts[row + 1]) : elements.count)
  }

  /// The first element of a row while rows are filled.
  func firstElement(ofRow row: Int) -> Element? {
    let range = openRange(of: row)
    return range.isEmpty ? nil : elements[range.lowerBound]
  }

  /// Gives a row the same elements as another before it, and tells how many.
  mutating func copy(row source: Int, toRow row: Int) -> Int {
    let range = openRange(of: source)
    for index in range { append(elements[index], toRow: row) }
    return range.count
  }

  /// Ends the last row.
  mutating func finish() {
    if !elements.isEmpty { starts.append(UInt32(elements.count)) }
  }

  /// Until it is finished, `starts` has no end for the row that is being filled; rows without elements before it begin where it does.
  private mutating func beginRow(_ row: Int) {
    let start = UInt32(elements.count)
    for _ in starts.count...row { starts.append(start) }
  }
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

extension Column {
  /// How many bytes of memory it takes, without what its elements refer to.
  var memoryByteCount: Int {
    switch self {
    case .identifier(let values): values.count * MemoryLayout<StringID>.stride
    case .kind: 0
    case .text(let values): values.memoryByteCount
    case .vocabulary(let column):
      column.entries.memoryByteCount + column.postings.memoryByteCount + (column.roles?.count ?? 0) * MemoryLayout<EntryID?>.stride
    case .date(let values): values.memoryByteCount
    case .quantity(let values): values.memoryByteCount
    case .reference(let values): values.memoryByteCount
    case .evidence(let values): values.memoryByteCount
    case .records(let values): values.memoryByteCount
    }
  }

  /// Where each row's values begin, and where the last row's end; `nil` for a column of which every row has one value.
  private var starts: [UInt32]? {
    switch self {
    case .identifier, .kind: nil
    case .text(let values): values.starts
    case .vocabulary(let column): column.entries.starts
    case .date(let values): values.starts
    case .quantity(let values): values.starts
    case .reference(let values): values.starts
    case .evidence(let values): values.starts
    case .records(let values): values.starts
    }
  }

  /// Whether a row has a value.
  public func hasValue(inRow row: Row) -> Bool {
    guard let starts else { return true }
    // Rows beyond the end have none.
    return row + 1 < starts.count && starts[row] != starts[row + 1]
  }
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

  /// The number times its scale.
  @inlinable public var scaledNumber: Double { number * scale.factor }
}

/// A source of a record.
public struct EvidenceValue: Sendable, Hashable {
  public var source: StringID

  /// What it supports, in words: one text for each language.
  public var supports: [TextValue]

  /// Where in the source that stands.
  public var locator: StringID?

  /// The fields that it supports, all of them; none where that is not told.
  public var fields: [FieldID]
}
