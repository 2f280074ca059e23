public import CaseCatalogue
public import CaseCore
import CaseQuery
public import TextMeasure

/// A catalogue's names as the query language asks for them.
public struct CatalogueLexicon: Lexicon {
  let names: CatalogueNames

  /// Whether the names nearest to an unknown word are looked for: whoever does not show them need not wait.
  var findsNearest = true

  /// What stops the folding of names; who is interrupted finds no names, and must not go on.
  private var interruption = Interruption.never

  public init(_ catalogue: Catalogue) { names = CatalogueNames(catalogue) }

  /// The same names for a reader who can be interrupted.
  ///
  /// What was read while it was requested says nothing: whoever reads asks afterwards.
  public func unless(_ interruption: Interruption) -> CatalogueLexicon {
    var lexicon = self
    lexicon.interruption = interruption
    return lexicon
  }

  private var schema: Schema { names.catalogue.schema }

  public func matches(of class: NameClass, in text: FoldedText, at offset: Int) -> [NameMatch] {
    guard let scope = scope(of: `class`), let start = text.index(ofByte: offset) else { return [] }
    let index = (try? names.index(scope, ofNamesBeginning: text.bytes[start...], unless: interruption)) ?? NameIndex()
    return index.lengths(ofNamesBeginning: text.bytes[start...]).map { length in
      let name = text.bytes[start..<start + length]
      return NameMatch(end: text.end(ofByte: start + length - 1), name: canonical(scope, name))
    }
  }

  public func hasName(of class: NameClass, beginningIn text: FoldedText, at offset: Int) -> Bool {
    guard let scope = scope(of: `class`), let start = text.index(ofByte: offset) else { return false }
    return index(scope).hasName(beginning: text.bytes[start...])
  }

  public func shape(ofField name: String) -> ValueShape {
    guard let field = schema.field(named: name) else { return OwnColumn(rawValue: name)?.shape ?? .text }
    return schema.fields[field].type.shape
  }

  public func fields(withValue name: String) -> [String] {
    let bytes = name.foldedBytes
    return schema.fields.filter { field in
      guard case .vocabulary(let vocabulary, _) = field.type else { return false }
      return !index(.vocabulary(vocabulary)).targets(named: bytes[...]).isEmpty
    }.map(\.name)
  }

  public func isUnit(_ text: String) -> Bool { !schema.units(called: text).isEmpty }

  public func nearest(to word: String, of class: NameClass) -> [String] {
    guard findsNearest, let scope = scope(of: `class`) else { return [] }
    return (try? names.nearest(to: word, in: scope, unless: interruption)) ?? []
  }

  /// The names of a scope; none where it is interrupted.
  func index(_ scope: CatalogueNames.Scope) -> NameIndex { (try? names.index(scope, unless: interruption)) ?? NameIndex() }

  /// Where the names of a class stand; `nil` for values that have no names.
  func scope(of class: NameClass) -> CatalogueNames.Scope? {
    switch `class` {
    case .kind: .kinds
    case .field: .fields
    case .record: .records([])
    case .thing: .things
    case .value(let name): schema.field(named: name).flatMap { schema.fields[$0].type.scope }
    }
  }

  /// A kind's or field's own name for any of its names; for others the name itself.
  private func canonical(_ scope: CatalogueNames.Scope, _ name: ArraySlice<UInt8>) -> String {
    let text = String(decoding: name, as: UTF8.self)
    switch scope {
    case .kinds: return index(scope).targets(named: name).first.map { schema.kinds[Int($0)].name } ?? text
    case .fields: return index(scope).targets(named: name).first.map { schema.fields[Int($0)].name } ?? text
    case .vocabulary, .records, .things: return text
    }
  }
}

extension FieldType {
  /// How a value of the field is read.
  var shape: ValueShape {
    switch self {
    case .identifier, .text, .records: .text
    case .kind, .vocabulary, .reference, .evidence: .name
    case .date: .date
    case .quantity: .quantity
    }
  }

  /// Where the names of the field's values stand.
  var scope: CatalogueNames.Scope? {
    switch self {
    case .kind: .kinds
    case .vocabulary(let vocabulary, _): .vocabulary(vocabulary)
    case .reference(let kinds): .records(kinds)
    case .evidence(let kind): .records([kind])
    case .identifier, .text, .records, .date, .quantity: nil
    }
  }
}

extension Schema {
  /// The field with this name, which is its own, not an alias.
  func field(named name: String) -> FieldID? { fields.firstIndex { $0.name == name } }

  /// The kind with this name, which is its own, not an alias.
  func kind(named name: String) -> KindID? { kinds.firstIndex { $0.name == name } }

  /// Units with this code, label or alias; a name of one letter is told by its case.
  func units(called text: String) -> [Vocabulary.Unit] {
    let entries = unitVocabularies.flatMap { vocabularies[$0].entries }
    let exact = entries.filter { $0.names.contains(text) }.compactMap(\.unit)
    guard exact.isEmpty, text.count > 1 else { return exact }
    let folded = text.folded
    return entries.filter { $0.names.contains { $0.count > 1 && $0.folded == folded } }.compactMap(\.unit)
  }

  /// Whether a unit has a name that begins with a text.
  func hasUnit(beginning text: String) -> Bool {
    let folded = text.folded
    return unitVocabularies.contains { vocabularies[$0].entries.contains { $0.names.contains { $0.folded.hasPrefix(folded) } } }
  }

  /// The vocabularies that quantities are measured in.
  private var unitVocabularies: Set<VocabularyID> {
    Set(fields.compactMap { if case .quantity(_, _, _, let units) = $0.type { units } else { nil } })
  }
}

extension Vocabulary.Entry {
  /// What it may be called anywhere: its code, labels and aliases.
  var names: [String] { [code] + label.all + aliases }
}

extension CatalogueNames {
  /// Up to three names of a scope that are nearest to a word: those that differ least, then those that hold it or that it holds.
  func nearest(to word: String, in scope: Scope, unless interruption: Interruption) throws(Diagnostic) -> [String] {
    // No name is so long, and nobody meant one by it.
    guard word.utf8.count <= 256 else { return [] }
    let folded = word.folded
    let (bytes, length) = (Array(folded.utf8), folded.count)
    let characters = CharacterBag(bytes[...])
    let limit = length <= 3 ? 1 : length <= 6 ? 2 : 3
    var best: [UInt32: (distance: Int, name: String)] = [:]
    var pace = interruption.pace
    let names = try index(scope, unless: interruption)
    for place in 0..<names.count {
      try pace.step()
      let name = names.name(place)
      var distance: Int?
      if CharacterBag(name).mayBeNear(characters, limit: limit) {
        let edits = editDistance(String(decoding: name, as: UTF8.self), folded, limit: limit)
        distance = edits.flatMap { $0 < length ? $0 : nil }
      }
      if distance == nil, length >= 2, name.containsRun(bytes) || isPart(name, of: bytes, length) { distance = limit + 1 }
      guard let distance, distance < best[names.target(place)]?.distance ?? .max else { continue }
      best[names.target(place)] = (distance, String(decoding: name, as: UTF8.self))
    }
    let nearest = best.sorted { ($0.value.distance, $0.key) < ($1.value.distance, $1.key) }.prefix(9)
    // What bears the same name cannot be told apart here.
    var seen: Set<String> = []
    return Array(
      nearest.map { target, found in spelling(of: found.name, target, in: scope) }.filter { seen.insert($0.folded).inserted }.prefix(3))
  }

  /// Whether a name is the better part of a word.
  private func isPart(_ name: ArraySlice<UInt8>, of word: [UInt8], _ length: Int) -> Bool {
    guard name.count <= word.count, word.containsRun(name) else { return false }
    let count = String(decoding: name, as: UTF8.self).count
    return count >= 2 && count * 2 >= length
  }

  /// A folded name as it is written.
  func spelling(of folded: String, _ target: UInt32, in scope: Scope) -> String {
    names(of: target, in: scope).first { $0.text.folded == folded }?.text ?? folded
  }

  /// What a target of a scope is called.
  func label(of target: UInt32, in scope: Scope, language: Language = .zh) -> String {
    let schema = catalogue.schema
    switch scope {
    case .kinds: return schema.kinds[Int(target)].name
    case .fields: return schema.fields[Int(target)].name
    case .vocabulary(let id): return schema.vocabularies[id].entries[Int(target)].label.text(in: language)
    case .records: return catalogue.title(of: Row(target), in: language)
    case .things:
      switch thing(target) {
      case .record(let row): return catalogue.title(of: row, in: language)
      case .entry(let vocabulary, let entry): return catalogue.entry(vocabulary, entry).label.text(in: language)
      }
    }
  }
}
