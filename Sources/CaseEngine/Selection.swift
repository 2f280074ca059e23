import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

/// A condition whose words mean something: sets of rows and what is done with them.
indirect enum Selection: Sendable {
  case and(Selection, Selection)
  case or(Selection, Selection)
  case not(Selection)

  /// Rows with a value of the field, or of the column of a derived table, that fulfils the predicate.
  case some(Int, Predicate)

  /// Rows with any value of the field or column.
  case present(Int)

  /// Rows in one of whose text fields, or in the name of one of whose values, a folded text occurs.
  case anyText([String])
}

extension Catalogue {
  /// The rows in one of whose text fields, or in the name of one of whose values, a folded text occurs.
  func rows(holding texts: [String], unless interruption: Interruption) throws(Diagnostic) -> RowSet {
    var result = RowSet(rowCount: rowCount)
    for field in columns.indices { result.formUnion(try rows(field, containing: texts, unless: interruption)) }
    return result
  }

  /// The rows with a value of a field that fulfils a predicate.
  ///
  /// - Complexity: a vocabulary's entries are looked up, and texts where they are ready to be searched; other columns are scanned once.
  func rows(_ field: FieldID, _ predicate: Predicate, unless interruption: Interruption) throws(Diagnostic) -> RowSet {
    if let ready = try readyRows(field, predicate, unless: interruption) { return ready }
    var result = RowSet(rowCount: rowCount)
    var pace = interruption.pace
    switch (columns[field], predicate) {
    case (.vocabulary(let column), .oneOf(let entries)):
      for entry in entries { try result.insert(contentsOf: column.postings[Int(entry)], &pace) }
    case (.kind, .oneOf(let wanted)): for kind in wanted { try result.insert(contentsOf: rowsByKind[Int(kind)], &pace) }
    case (.reference(let values), .oneOf(let wanted)):
      try result.insertRows(of: values, &pace) { self.row(withIdentifier: $0).map { wanted.contains(UInt32($0)) } ?? false }
    case (.evidence(let values), .oneOf(let wanted)):
      try result.insertRows(of: values, &pace) { self.row(withIdentifier: $0.source).map { wanted.contains(UInt32($0)) } ?? false }
    case (.date(let values), .date): try result.insertRows(of: values, &pace) { predicate.holds($0) }
    case (.quantity(let values), .quantity(let comparison, let ranges)):
      let test = QuantityTest(comparison, ranges, measure(of: field))
      try result.insertRows(of: values, &pace) { test.holds($0) }
    case (.text(let values), .text):
      let held = try heldStrings(values, &pace) { predicate.holds(foldedText: $0.folded) }
      try result.insertRows(of: values, &pace) { held.contains($0.string) }
    case (.identifier(let values), .text):
      for (row, string) in values.enumerated() {
        try pace.step()
        if predicate.holds(foldedText: strings.string(at: string).folded) { result.insert(row) }
      }
    default: break
    }
    return result
  }

  /// Rows where a folded text occurs in a text field, or in any name of a vocabulary field's value.
  private func rows(_ field: FieldID, containing texts: [String], unless interruption: Interruption) throws(Diagnostic) -> RowSet {
    switch (columns[field], schema.fields[field].type) {
    case (.text, _): return try rows(field, .text(.contains, texts), unless: interruption)
    case (.vocabulary, .vocabulary(let vocabulary, _)):
      let entries = try schema.vocabularies[vocabulary].entries.indices.filter(unless: interruption) { index in
        schema.vocabularies[vocabulary].entries[index].names.contains { name in texts.contains { name.folded.holds($0) } }
      }
      return try rows(field, .oneOf(Set(entries.map(UInt32.init))), unless: interruption)
    default: return RowSet(rowCount: rowCount)
    }
  }

  /// Of the distinct strings of a column those that fulfil a condition: each is looked at once, however many rows share it.
  private func heldStrings(
    _ values: RaggedArray<TextValue>, _ pace: inout Pace, _ holds: (String) -> Bool
  ) throws(Diagnostic) -> Set<StringID> {
    var seen: Set<StringID> = []
    var held: Set<StringID> = []
    for value in values.elements {
      try pace.step()
      guard seen.insert(value.string).inserted else { continue }
      let text = strings.string(at: value.string)
      try pace.step(over: text)
      if holds(text) { held.insert(value.string) }
    }
    return held
  }

  /// The rows that have any value of a field.
  ///
  /// - Complexity: O(number of rows).
  func present(_ field: FieldID, unless interruption: Interruption) throws(Diagnostic) -> RowSet {
    var result = RowSet(rowCount: rowCount)
    var pace = interruption.pace
    for row in 0..<rowCount {
      try pace.step()
      if hasValue(field, row) { result.insert(row) }
    }
    return result
  }

  /// Whether a record has any value of a field.
  func hasValue(_ field: FieldID, _ row: Row) -> Bool { columns[field].hasValue(inRow: row) }
}

extension RowSet {
  /// Adds the rows of a column that have an element which fulfils a condition.
  mutating func insertRows<Element>(
    of values: RaggedArray<Element>, _ pace: inout Pace, where holds: (Element) -> Bool
  ) throws(Diagnostic) {
    for row in 0..<values.rowCount {
      try pace.step()
      for index in values.range(of: row) where holds(values.elements[index]) {
        insert(row)
        break
      }
    }
  }

  /// Adds rows one by one.
  mutating func insert(contentsOf rows: some Sequence<UInt32>, _ pace: inout Pace) throws(Diagnostic) {
    for row in rows {
      try pace.step()
      insert(Row(row))
    }
  }
}
