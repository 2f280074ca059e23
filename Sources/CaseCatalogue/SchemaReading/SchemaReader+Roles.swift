import CaseCore

/// What the records of a kind are, beside records.
extension SchemaReader {
  mutating func figure(at index: Int, of kind: Kind) -> FigureFields? {
    guard let members = members(of: index, allowed: [.value, .growth, .period, .scope, .owner, .measure, .topic], required: [.value]) else {
      return nil
    }
    let growth = field(.growth, of: members, types: [.quantity], kind)
    let period = field(.period, of: members, types: [.date], kind)
    let scope = field(.scope, of: members, types: [.vocabulary], kind)
    let owner = field(.owner, of: members, types: [.reference], kind)
    let measure = field(.measure, of: members, types: [.vocabulary], kind)
    let topic = field(.topic, of: members, types: [.vocabulary], kind)
    return field(.value, of: members, types: [.quantity], kind).map {
      FigureFields(value: $0, growth: growth, period: period, scope: scope, owner: owner, measure: measure, topic: topic)
    }
  }

  mutating func source(at index: Int, of kind: Kind) -> SourceFields? {
    let allowed: [SchemaKey] = [.title, .publisher, .date, .address, .accessed, .language]
    guard let members = members(of: index, allowed: allowed, required: [.title]) else { return nil }
    let publisher = field(.publisher, of: members, types: [.text, .vocabulary], kind)
    let date = field(.date, of: members, types: [.date], kind)
    let address = field(.address, of: members, types: [.text], kind)
    let accessed = field(.accessed, of: members, types: [.date], kind)
    let language = field(.language, of: members, types: [.vocabulary, .text], kind)
    return field(.title, of: members, types: [.text], kind).map {
      SourceFields(title: $0, publisher: publisher, date: date, address: address, accessed: accessed, language: language)
    }
  }

  mutating func relation(at index: Int, of kind: Kind) -> RelationFields? {
    let keys: [SchemaKey] = [.origin, .type, .target]
    guard let members = members(of: index, allowed: keys, required: keys) else { return nil }
    let origin = field(.origin, of: members, types: [.reference], kind)
    let type = field(.type, of: members, types: [.vocabulary], kind)
    let target = field(.target, of: members, types: [.reference], kind)
    guard let origin, let type, let target else { return nil }
    return RelationFields(origin: origin, type: type, target: target)
  }

  mutating func conflict(at index: Int, of kind: Kind) -> ConflictFields? {
    let allowed: [SchemaKey] = [.records, .touches, .versions, .says, .advice]
    guard let members = members(of: index, allowed: allowed, required: [.records, .versions, .says]) else { return nil }
    let records = field(.records, of: members, types: [.reference], kind)
    let touches = field(.touches, of: members, types: [.text], kind)
    let versions = field(.versions, of: members, types: [.records], kind)
    // The kind of the versions may stand further down.
    let says = field(.says, of: members, types: [.text])
    let advice = field(.advice, of: members, types: [.text], kind)
    guard let records, let versions, let says else { return nil }
    return ConflictFields(records: records, touches: touches, versions: versions, says: says, advice: advice)
  }

  /// The field that a member names, which the kind must have.
  private mutating func field(_ key: SchemaKey, of members: SchemaMembers, types: [TypeName], _ kind: Kind) -> FieldID? {
    guard let field = field(key, of: members, types: types) else { return nil }
    if !kind.fields.contains(field), let index = members[key] {
      fault(.fieldOfAnotherKind(outline.fields[field], kind: kind.name), at: index)
    }
    return field
  }
}
