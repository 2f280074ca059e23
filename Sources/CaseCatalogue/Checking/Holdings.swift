/// How many of a kind's records have a field.
public struct Filling: Sendable, Hashable {
  public var kind: KindID
  public var field: FieldID
  public var filled: Int

  /// How many records of the kind there are.
  public var total: Int
}

/// A published total beside what the catalogue holds.
public struct HeldTotal: Sendable {
  public var published: PublishedTotal

  /// The records that fulfil the total's conditions.
  public var held: Int

  /// All records of its kind.
  public var all: Int
}

extension Catalogue {
  /// How many records have each field that they need not have, kind by kind, the least filled first.
  public var fillings: [Filling] {
    // A record that is only written inside others always has its owner.
    let owners = Set(
      schema.fields.compactMap { if case .records(let kind, let owner, _) = $0.type, schema.kinds[kind].file == nil { owner } else { nil } }
    )
    return schema.kinds.indices.flatMap { kind -> [Filling] in
      let rows = rowsByKind[kind]
      let fields = rows.isEmpty ? [] : schema.kinds[kind].optional.filter { schema.fields[$0].standard == nil && !owners.contains($0) }
      let fillings = fields.map { field in
        Filling(kind: kind, field: field, filled: rows.count { columns[field].hasValue(inRow: Row($0)) }, total: rows.count)
      }
      return fillings.enumerated().sorted { ($0.element.filled, $0.offset) < ($1.element.filled, $1.offset) }.map(\.element)
    }
  }

  /// Each published total beside what the catalogue holds.
  public var heldTotals: [HeldTotal] {
    schema.published.map { total in
      let rows = rowsByKind[total.kind]
      let held = rows.count { row in
        total.conditions.allSatisfy { field, entry in
          if case .vocabulary(let column) = columns[field] { column.entries[Row(row)].contains(entry) } else { false }
        }
      }
      return HeldTotal(published: total, held: held, all: rows.count)
    }
  }

  /// The entries that no record has of each closed vocabulary that records use; units and comparators also serve those who ask.
  public var unusedEntries: [(vocabulary: VocabularyID, entries: [EntryID])] {
    var used = schema.vocabularies.map { _ in Set<EntryID>() }
    var isUsed = schema.vocabularies.map { _ in false }
    for (field, column) in columns.enumerated() {
      guard case .vocabulary(let vocabulary, let roles) = schema.fields[field].type, case .vocabulary(let values) = column else { continue }
      isUsed[vocabulary] = true
      used[vocabulary].formUnion(values.entries.elements)
      guard let roles, let given = values.roles else { continue }
      isUsed[roles] = true
      used[roles].formUnion(given.compactMap { $0 })
    }
    return schema.vocabularies.indices.compactMap { id in
      let vocabulary = schema.vocabularies[id]
      if vocabulary.isOpen || !isUsed[id] || vocabulary.entries.contains(where: { $0.unit != nil || $0.comparator != nil }) { return nil }
      let unused = vocabulary.entries.indices.map { EntryID($0) }.filter { !used[id].contains($0) }
      return unused.isEmpty ? nil : (id, unused)
    }
  }
}
