public import CaseCore
import CaseCatalogue

extension Answer {
  /// What is different between two catalogues: the schema, then the records that went, that came and that changed.
  ///
  /// - Parameter isShort: Whether of two long texts only what differs is shown, for a table whose cells are cut.
  public init(_ difference: CatalogueDifference, language: Language, isShort: Bool) {
    self.init()
    let tables = DifferenceTables(difference: difference, language: language, isShort: isShort)
    let sections: [(DifferenceMessage, Table)] = [
      (.schema(difference.parts.count), tables.schema),
      (.removed(difference.removed.count), tables.records(difference.removed, of: difference.old)),
      (.added(difference.added.count), tables.records(difference.added, of: difference.new)),
      (.changed(difference.changes.count), tables.changes),
    ]
    self.sections = sections.filter { !$0.1.rows.isEmpty }.map { Section(heading: $0.0, .table($0.1)) }
    let editions = [("old", DifferenceMessage.old, difference.old.edition), ("new", .new, difference.new.edition)]
    let facts = editions.map { Fact(key: $0, label: $1, value: .text($2.text(in: language))) }
    self.sections.insert(Section(.facts(facts)), at: 0)
    if difference.isEmpty {
      self.sections = [Section(.note(difference.filesAreEqual ? DifferenceMessage.same : .sameContent))]
    }
  }
}

/// What is different, as tables.
private struct DifferenceTables {
  let difference: CatalogueDifference
  let language: Language
  let isShort: Bool

  private var old: Catalogue { difference.old }
  private var new: Catalogue { difference.new }

  /// The parts of the schema: those that only one has by their labels, the others property by property.
  var schema: Table {
    let rows = difference.parts.flatMap { old, new -> [[Value]] in
      guard let name = (old ?? new)?.name else { return [] }
      let part = Value.text(DifferenceMessage.partOf(name.part).text(in: language))
      guard let old, let new else {
        return [[part, .text(name.name), .missing, label(old), label(new)]]
      }
      return zip(old.properties, new.properties).filter { $0.text != $1.text }.map { before, after in
        let (old, new) = shortened(text(before.text), text(after.text))
        return [part, .text(name.name), .text(before.key), old, new]
      }
    }
    let columns = [
      column("part", .part), column("name", .name), column("property", .property), column("old", .old), column("new", .new),
    ]
    return Table(columns: columns, rows: rows)
  }

  private func label(_ part: SchemaPart?) -> Value { part.map { .text($0.label.text(in: language)) } ?? .missing }
  private func text(_ text: String) -> Value { text.isEmpty ? .missing : .text(text) }

  func records(_ rows: [Row], of catalogue: Catalogue) -> Table {
    let rows = rows.map { row -> [Value] in
      [kind(of: row, catalogue), .text(catalogue.identifier(of: row)), .text(catalogue.title(of: row, in: language))]
    }
    return Table(columns: [kindColumn, column("record", .record), column("title", .title)], rows: rows)
  }

  var changes: Table {
    let rows = difference.changes.flatMap { change in
      change.fields.map { field -> [Value] in
        let label = field.new.map { new.schema.fields[$0] } ?? field.old.map { old.schema.fields[$0] }
        var before = field.old.map { old.value($0, of: change.oldRow, in: language) } ?? .missing
        var after = field.new.map { new.value($0, of: change.newRow, in: language) } ?? .missing
        // What is different lies behind what a cell shows.
        if before == after {
          before = field.old.map { old.detail($0, of: change.oldRow) } ?? before
          after = field.new.map { new.detail($0, of: change.newRow) } ?? after
        }
        (before, after) = shortened(before, after)
        return [
          kind(of: change.newRow, new), .text(new.identifier(of: change.newRow)), .text(new.title(of: change.newRow, in: language)),
          .name(Name(code: label?.name ?? "", label: label?.label.text(in: language) ?? "")), before, after,
        ]
      }
    }
    let columns = [
      kindColumn, column("record", .record), column("title", .title), Table.Column(key: "field", heading: EngineMessage.field),
      column("old", .old),
      column("new", .new),
    ]
    return Table(columns: columns, rows: rows)
  }

  /// Leaves out what two long texts have in common, but for a few characters before and after what differs.
  private func shortened(_ a: Value, _ b: Value) -> (Value, Value) {
    guard isShort, case .text(let first) = a, case .text(let second) = b, max(first.count, second.count) > 24 else { return (a, b) }
    let context = 4
    let head = zip(first, second).prefix { $0 == $1 }.count
    let tail = zip(first.dropFirst(head).reversed(), second.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    func cut(_ text: String) -> Value {
      let start = head > context ? "…" + text.dropFirst(head - context) : text[...]
      return .text(tail > context ? start.dropLast(tail - context) + "…" : String(start))
    }
    return (cut(first), cut(second))
  }

  private func kind(of row: Row, _ catalogue: Catalogue) -> Value {
    .name(catalogue.name(ofKind: KindID(catalogue.kinds[row]), in: language))
  }

  private var kindColumn: Table.Column { Table.Column(key: "kind", heading: EngineMessage.kind) }
  private func column(_ key: String, _ heading: DifferenceMessage) -> Table.Column { Table.Column(key: key, heading: heading) }
}

extension Catalogue {
  /// All that a record has in a field: texts in every language, evidence with what it supports and where.
  fileprivate func detail(_ field: FieldID, of row: Row) -> Value {
    func text(_ values: some Collection<TextValue>) -> [String] {
      values.map { ($0.language.map { "\($0.rawValue): " } ?? "") + strings.string(at: $0.string) }
    }
    switch columns[field] {
    case .text(let values): return .list(text(values[row]).map(Value.text))
    case .reference(let values): return .list(values[row].map { .text(strings.string(at: $0)) })
    case .evidence(let values):
      return .list(
        values[row].map { evidence in
          var parts = [strings.string(at: evidence.source)] + text(evidence.supports)
          if let locator = evidence.locator { parts.append(strings.string(at: locator)) }
          if !evidence.fields.isEmpty { parts.append("[" + evidence.fields.map { schema.fields[$0].name }.joined(separator: " ") + "]") }
          return .text(parts.joined(separator: " "))
        })
    case .vocabulary(let column):
      guard case .vocabulary(let vocabulary, _) = schema.fields[field].type else { return .missing }
      return .list(column.entries[row].map { .text(entry(vocabulary, $0).code) })
    default: return value(field, of: row, in: .en)
    }
  }
}
