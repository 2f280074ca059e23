import CaseCatalogue
import CaseCore

/// A part of a schema that has a name, with all that the schema says of it as text.
struct SchemaPart {
  enum Class: Hashable { case catalogue, kind, field, vocabulary, entry(of: String) }

  /// What the same part is found by in another schema.
  struct Name: Hashable {
    var part: Class
    var name: String
  }

  var name: Name
  var label: LocalizedText
  var properties: [(key: String, text: String)]
}

extension Schema {
  /// The schema as its parts: everything in it is a property of one of them.
  var parts: [SchemaPart] {
    var parts = [whole]
    parts += kinds.map { kind in
      SchemaPart(name: SchemaPart.Name(part: .kind, name: kind.name), label: kind.label, properties: properties(of: kind))
    }
    parts += fields.map { field in
      SchemaPart(name: SchemaPart.Name(part: .field, name: field.name), label: field.label, properties: properties(of: field))
    }
    for vocabulary in vocabularies {
      parts.append(
        SchemaPart(
          name: SchemaPart.Name(part: .vocabulary, name: vocabulary.name), label: vocabulary.label,
          properties: [("label", vocabulary.label.joined), ("open", "\(vocabulary.isOpen)")]))
      // An open vocabulary's other entries are data.
      parts += vocabulary.entries.filter { !vocabulary.isOpen || $0.isDescribed }.map { entry in
        SchemaPart(
          name: SchemaPart.Name(part: .entry(of: vocabulary.name), name: entry.code), label: entry.label, properties: properties(of: entry))
      }
    }
    return parts
  }

  private var whole: SchemaPart {
    let totals = published.map { total in
      let conditions = total.conditions.map { "\(fields[$0.field].name)=\(code($0.entry, of: $0.field))" }.joined(separator: " ")
      let sign = total.comparator.map { vocabularies[$0.vocabulary].entries[Int($0.entry)].code + " " } ?? ""
      return "\(kinds[total.kind].name): \(total.label.joined) \(sign)\(total.count) \(conditions) \(total.source ?? "")"
    }
    return SchemaPart(
      name: SchemaPart.Name(part: .catalogue, name: ""), label: title,
      properties: [
        ("title", title.joined), ("edition", edition), ("try", examples.joined(separator: "; ")),
        ("notices", notices.map { "\(kinds[$0.kind].name): \($0.text.joined)" }.joined(separator: "; ")),
        ("published", totals.joined(separator: "; ")), ("strength", strength.map { fields[$0].name } ?? ""),
        ("ties", ties.map { fields[$0].name }.joined(separator: " ")),
      ])
  }

  private func properties(of kind: Kind) -> [(key: String, text: String)] {
    func names(_ ids: [FieldID?]) -> String { ids.map { $0.map { fields[$0].name } ?? "-" }.joined(separator: " ") }
    return [
      ("label", kind.label.joined), ("file", kind.file ?? ""), ("aliases", kind.aliases.joined(separator: ", ")),
      ("required", names(kind.required)), ("optional", names(kind.optional)), ("columns", names(kind.columns)),
      ("figure", kind.figure.map { names([$0.value, $0.growth, $0.period, $0.scope, $0.owner, $0.measure, $0.topic]) } ?? ""),
      ("source", kind.source.map { names([$0.title, $0.publisher, $0.date, $0.address, $0.accessed, $0.language]) } ?? ""),
      ("relation", kind.relation.map { names([$0.origin, $0.type, $0.target]) } ?? ""),
      ("conflict", kind.conflict.map { names([$0.records, $0.touches, $0.versions, $0.says, $0.advice]) } ?? ""),
    ]
  }

  private func properties(of field: Field) -> [(key: String, text: String)] {
    [
      ("label", field.label.joined), ("type", text(of: field.type)), ("aliases", field.aliases.joined(separator: ", ")),
      ("many", "\(field.isMany)"), ("names", "\(field.isName)"), ("note", field.note?.joined ?? ""),
      ("default", field.standard.map { "\($0)" } ?? ""),
    ]
  }

  private func text(of type: FieldType) -> String {
    func named(_ field: FieldID?) -> String { field.map { fields[$0].name } ?? "-" }
    return switch type {
    case .identifier: "identifier"
    case .kind: "kind"
    case .text(let isLocalized): isLocalized ? "text localized" : "text"
    case .vocabulary(let id, let role): "vocabulary \(vocabularies[id].name)" + (role.map { " role \(vocabularies[$0].name)" } ?? "")
    case .date: "date"
    case .quantity(let unit, let comparator, let fixed, let units):
      "quantity \(named(unit)) \(named(comparator)) \(fixed.map { vocabularies[units].entries[Int($0)].code } ?? "")"
    case .reference(let ids): "reference \(ids.map { kinds[$0].name }.joined(separator: " "))"
    case .evidence(let kind): "evidence \(kinds[kind].name)"
    case .records(let kind, let owner, let inherited):
      "records \(kinds[kind].name) \(named(owner)) \(inherited.map(named).joined(separator: " "))"
    }
  }

  private func properties(of entry: Vocabulary.Entry) -> [(key: String, text: String)] {
    [
      ("label", entry.label.joined), ("aliases", entry.aliases.joined(separator: ", ")),
      ("abbreviations", entry.abbreviations.joined(separator: ", ")), ("note", entry.note?.joined ?? ""), ("record", entry.record ?? ""),
      ("unit", entry.unit.map { "\($0.dimension) \($0.factor)" } ?? ""),
      ("comparator", entry.comparator.map { "\($0.sign.joined) \($0.order)" } ?? ""),
    ]
  }

  private func code(_ entry: EntryID, of field: FieldID) -> String {
    guard case .vocabulary(let vocabulary, _) = fields[field].type else { return "" }
    return vocabularies[vocabulary].entries[Int(entry)].code
  }
}

extension LocalizedText {
  /// The text in all its languages.
  fileprivate var joined: String { all.joined(separator: " / ") }
}

extension Vocabulary.Entry {
  /// Whether the schema says more of the entry than data does by using it.
  fileprivate var isDescribed: Bool { label.all != [code] || !aliases.isEmpty || note != nil || record != nil }
}
