import CaseCatalogue
import CaseCore

extension Catalogue {
  /// What a cell of a table shows for a field of a record.
  func value(_ field: FieldID, of row: Row, in language: Language) -> Value {
    switch columns[field] {
    case .identifier(let values): return .text(strings.string(at: values[row]))
    case .kind: return value(.kind(KindID(kinds[row])), of: field, in: language)
    case .text: return cell(field, texts(field, of: row, in: language).map { .text(strings.string(at: $0)) })
    case .vocabulary(let column):
      guard case .vocabulary(let vocabulary, let roles) = schema.fields[field].type else { return .missing }
      return cell(
        field,
        column.entries.range(of: row).map { index in
          var name = name(vocabulary, column.entries.elements[index], in: language)
          if let roles, let role = column.roles?[index] {
            let label = entry(roles, role).label.text(in: language)
            name.label += language == .zh ? "（\(label)）" : " (\(label))"
          }
          return .name(name)
        })
    case .date(let values): return cell(field, values[row].map(Value.date))
    case .quantity(let values):
      let measure = measure(of: field)
      return cell(field, values[row].map { .quantity(measure.quantity($0, in: language)) })
    case .reference(let values): return cell(field, values[row].map { value(.record($0), of: field, in: language) })
    case .evidence(let values):
      var seen: Set<StringID> = []
      return cell(field, values[row].filter { seen.insert($0.source).inserted }.map { value(.record($0.source), of: field, in: language) })
    case .records(let values): return cell(field, values[row].map { .text(headline(of: $0, in: language)) })
    }
  }

  /// What a record inside another is called, with the number where it is a figure.
  private func headline(of row: Row, in language: Language) -> String {
    var title = title(of: row, in: language)
    guard let figure = schema.kinds[Int(kinds[row])].figure, case .quantity(let quantity) = value(figure.value, of: row, in: language)
    else {
      return title
    }
    if title == identifier(of: row), let measure = figure.measure, case .name(let name) = value(measure, of: row, in: language) {
      title = name.label
    }
    return "\(title) \(quantity.text(in: language, numbers: .plain))"
  }

  /// A field's values as one: a list where the field may have several, so that a machine finds the same shape in every row.
  private func cell(_ field: FieldID, _ values: [Value]) -> Value {
    guard let first = values.first else { return .missing }
    return schema.fields[field].isMany ? .list(values) : first
  }

  /// How a column of a field is set.
  func column(_ field: FieldID) -> Table.Column {
    let alignment: Table.Column.Alignment = if case .quantity = schema.fields[field].type { .right } else { .left }
    return Table.Column(key: schema.fields[field].name, heading: schema.fields[field].label, alignment: alignment)
  }
}
