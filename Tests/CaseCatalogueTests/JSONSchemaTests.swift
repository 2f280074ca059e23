import CaseCatalogue
import CaseCore
import CaseTestSupport
import Testing

@Suite struct `The JSON Schema of a catalogue` {
  let schema: Schema
  let document: JSONDocument

  init() throws {
    schema = try Catalogue.load(folder: CatalogueFolders.elements).schema
    document = schema.jsonSchema(in: .en)
  }

  /// What stands at a path of keys.
  private func at(_ keys: String...) throws -> JSONDocument {
    var place = document
    for key in keys { place = try #require(place[key], "\(keys) at \(key)") }
    return place
  }

  private func texts(_ document: JSONDocument) -> [String] {
    guard case .array(let elements) = document else { return [] }
    return elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  private func keys(_ document: JSONDocument) -> [String] { if case .object(let members) = document { members.map(\.key) } else { [] } }

  private func text(_ document: JSONDocument?) -> String? { if case .text(let text) = document { text } else { nil } }

  /// All that `$ref` names in a document.
  private func references(in document: JSONDocument) -> [String] {
    switch document {
    case .object(let members): members.flatMap { $0.key == "$ref" ? [text($0.value) ?? ""] : references(in: $0.value) }
    case .array(let elements): elements.flatMap(references)
    default: []
    }
  }

  @Test func `has a member for each file`() throws {
    #expect(keys(try at("properties")) == schema.kinds.compactMap(\.file))
    #expect(text(try at("properties", "elements.json", "$ref")) == "#/$defs/file.element")
    #expect(text(try at("$schema")) == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test func `refers to nothing that it does not define, and defines nothing twice`() throws {
    let defined = keys(try at("$defs"))
    #expect(Set(defined).count == defined.count)
    let references = references(in: document)
    #expect(references.count > 50)
    for reference in references { #expect(defined.contains { reference == "#/$defs/\($0)" }, "\(reference)") }
  }

  @Test func `may describe the file of one kind`() throws {
    let document = schema.jsonSchema(of: 1, in: .en)
    #expect(text(document["$ref"]) == "#/$defs/file.measurement")
    #expect(document["properties"] == nil)
  }

  @Test func `requires what the loader requires, and allows nothing else`() throws {
    #expect(texts(try at("$defs", "kind.element", "required")) == ["id", "title", "symbol", "group", "phase", "record", "source"])
    guard case .boolean(false) = try at("$defs", "kind.element", "additionalProperties") else {
      Issue.record("anything goes")
      return
    }
    #expect(keys(try at("$defs", "kind.measurement", "properties")).contains("scale"))
    #expect(texts(try at("$defs", "kind.measurement", "dependentRequired", "scale")) == ["value"])
  }

  @Test func `lets a record inside another leave out what it takes over`() throws {
    let properties = keys(try at("$defs", "inside.figure", "properties"))
    #expect(!properties.contains("id") && !properties.contains("about") && properties.contains("source"))
    #expect(texts(try at("$defs", "inside.figure", "required")) == ["property", "value", "unit"])
  }

  @Test func `takes the codes of a closed vocabulary, with what they mean, and any name of an open one`() throws {
    #expect(texts(try at("$defs", "vocabulary.phase", "enum")) == ["gas", "liquid", "solid"])
    #expect(texts(try at("$defs", "vocabulary.phase", "enumDescriptions")) == ["Gas", "Liquid", "Solid"])
    #expect(try at("$defs", "vocabulary.discoverer")["enum"] == nil)
    #expect(texts(try at("$defs", "vocabulary.discoverer", "examples")).contains("Humphry Davy"))
  }

  @Test func `names the fields that evidence can support`() throws {
    let names = texts(try at("$defs", "evidence.element", "properties", "fields", "items", "enum"))
    #expect(names == schema.kinds[0].fields.map { schema.fields[$0].name })
    #expect(texts(try at("$defs", "evidence.element", "required")) == ["source"])
  }

  @Test func `speaks the language that is asked for`() throws {
    #expect(text(schema.jsonSchema(in: .zh)["title"]) == "化学元素")
    #expect(text(try at("$defs", "kind.element", "properties", "title", "title")) == "Name")
  }
}
