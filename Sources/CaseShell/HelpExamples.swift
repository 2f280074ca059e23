import CaseCatalogue
import CaseCore

/// Names out of the catalogue at hand, of which examples are made.
struct HelpExamples {
  var kind: String
  var otherKind: String

  /// A vocabulary field of the kind, with two of its values.
  var field: String
  var value: String
  var otherValue: String
  var titleField: String

  /// The title of a record of the kind.
  var title: String
  var dateField: String?

  /// A quantity field of some kind, and a value of it.
  var quantity: (kind: String, field: String, text: String)?

  init(_ catalogue: Catalogue, language: Language) {
    let schema = catalogue.schema
    let kind = schema.kinds.indices.first { !catalogue.rowsByKind[$0].isEmpty } ?? 0
    self.kind = schema.kinds.indices.contains(kind) ? schema.kinds[kind].name : ""
    otherKind = schema.kinds.first { $0.name != schema.kinds.first?.name }?.name ?? self.kind
    let fields = schema.kinds.indices.contains(kind) ? schema.kinds[kind].fields : []
    titleField = schema.nameFields.first.map { schema.fields[$0].name } ?? ""
    dateField = fields.first { if case .date = schema.fields[$0].type { true } else { false } }.map { schema.fields[$0].name }
    (field, value, otherValue, title) = ("", "", "", "")
    for candidate in fields {
      guard case .vocabulary(let column) = catalogue.columns[candidate], case .vocabulary(let id, _) = schema.fields[candidate].type,
        !schema.vocabularies[id].isOpen
      else { continue }
      let labels = schema.vocabularies[id].entries.indices
        .sorted { (column.postings[$1].count, $0) < (column.postings[$0].count, $1) }
        .map { schema.vocabularies[id].entries[$0].label.text(in: language) }
      field = schema.fields[candidate].name
      value = labels.first ?? ""
      otherValue = labels.dropFirst().first ?? value
      break
    }
    if let row = catalogue.rowsByKind.indices.contains(kind) ? catalogue.rowsByKind[kind].first : nil {
      title = catalogue.identifier(of: Row(row))
    }
    for (number, other) in schema.kinds.enumerated() where quantity == nil {
      guard let figure = other.figure, case .quantity(let values) = catalogue.columns[figure.value],
        let first = catalogue.rowsByKind[number].lazy.compactMap({ values[Row($0)].first }).first
      else { continue }
      quantity = (other.name, schema.fields[figure.value].name, NumberText.plain(first.number) + first.scale.symbol)
    }
  }
}
