import CaseCatalogue
import CaseCore
import CaseTestSupport
import Testing

/// A field has another type than the test relies on.
private struct UnexpectedColumn: Error {}

@Suite struct `The catalogue of elements` {
  let catalogue: Catalogue

  init() throws { catalogue = try Catalogue.load(folder: CatalogueFolders.elements) }

  private func field(_ name: String) throws -> FieldID { try #require(catalogue.schema.fields.firstIndex { $0.name == name }) }

  private func row(_ identifier: String) throws -> Row { try #require(catalogue.row(withIdentifier: identifier)) }

  private func texts(_ name: String, of identifier: String) throws -> [String] {
    guard case .text(let values) = catalogue.columns[try field(name)] else { return [] }
    return values[try row(identifier)].map { catalogue.strings.string(at: $0.string) }
  }

  private func codes(_ name: String, of identifier: String) throws -> [String] {
    let field = try field(name)
    guard case .vocabulary(let vocabulary, _) = catalogue.schema.fields[field].type, case .vocabulary(let column) = catalogue.columns[field]
    else { return [] }
    return column.entries[try row(identifier)].map { catalogue.schema.vocabularies[vocabulary].entries[Int($0)].code }
  }

  @Test func `has the rows of its files and of the records inside them`() {
    #expect(catalogue.schema.kinds.map(\.name) == ["element", "measurement", "source", "person", "relation", "conflict", "version"])
    #expect(catalogue.rowsByKind.map(\.count) == [25, 95, 6, 2, 8, 3, 6])
    #expect(catalogue.rowCount == 145)
    #expect(catalogue.rowsByKind.allSatisfy { $0 == $0.sorted() })
    for (kind, rows) in catalogue.rowsByKind.enumerated() { #expect(rows.allSatisfy { catalogue.kinds[Int($0)] == kind }) }
    #expect(catalogue.byteCount > 30_000)
  }

  @Test func `finds a record by its identifier, and tells it`() throws {
    let iron = try row("element-fe")
    #expect(catalogue.identifier(of: iron) == "element-fe")
    #expect(catalogue.row(withIdentifier: "element-xx") == nil)
    #expect(catalogue.row(withIdentifier: "ferrum") == nil)
    let number = try #require(catalogue.strings.find("element-fe"))
    #expect(catalogue.row(withIdentifier: number) == iron)
    #expect(catalogue.row(withIdentifier: StringID.max) == nil)
  }

  @Test func `holds texts in their languages`() throws {
    guard case .text(let titles) = catalogue.columns[try field("title")] else { throw UnexpectedColumn() }
    let values = titles[try row("element-fe")]
    #expect(values.map(\.language) == [.zh, .en, .ru])
    #expect(values.map { catalogue.strings.string(at: $0.string) } == ["铁", "Iron", "Железо"])
    #expect(try texts("alias", of: "element-hg") == ["hydrargyrum", "quicksilver", "水银"])
    #expect(try texts("use", of: "element-li").count == 6)
    #expect(titles[try row("src-usgs")].map(\.language) == [nil])
    #expect(try texts("alias", of: "src-usgs").isEmpty)
  }

  @Test func `holds vocabulary entries with their roles, and takes new names into open vocabularies`() throws {
    #expect(try codes("group", of: "element-kr") == ["noble-gas"])
    #expect(try codes("country", of: "element-o") == ["GB", "SE"])
    #expect(try codes("discoverer", of: "element-ge") == ["Clemens Winkler", "Dmitri Mendeleev"])
    let field = try field("discoverer")
    guard case .vocabulary(let column) = catalogue.columns[field],
      case .vocabulary(let names, let roles?) = catalogue.schema.fields[field].type
    else { throw UnexpectedColumn() }
    let given = try #require(column.roles)[column.entries.range(of: try row("element-ge"))]
    #expect(given.map { $0.map { catalogue.schema.vocabularies[roles].entries[Int($0)].code } } == ["found", "predicted"])
    let arfwedson = try #require(catalogue.schema.vocabularies[names].entries.first { $0.code.hasSuffix("Arfwedson") })
    #expect(arfwedson.label.text(in: .ru) == arfwedson.code)
    #expect(try #require(column.roles)[column.entries.range(of: try row("element-li"))] == [nil])
  }

  @Test func `knows the rows of each entry`() throws {
    for (field, description) in catalogue.schema.fields.enumerated() {
      guard case .vocabulary(let vocabulary, _) = description.type, case .vocabulary(let column) = catalogue.columns[field] else {
        continue
      }
      let entryCount = catalogue.schema.vocabularies[vocabulary].entries.count
      #expect(column.postings.rowCount == entryCount)
      for entry in 0..<entryCount {
        let rows = (0..<catalogue.rowCount).filter { column.entries[$0].contains(EntryID(entry)) }
        #expect(column.postings[entry].map { Row($0) } == rows)
      }
    }
  }

  @Test(
    arguments: [
      ("element-h", "1766"), ("element-he", "1868..1895"), ("element-ne", "1898-06"), ("element-ar", "1894H2"), ("element-k", "1807Q4"),
      ("element-ge", "1886-02-06"),
    ]) func `holds dates`(identifier: String, text: String) throws
  {
    guard case .date(let dates) = catalogue.columns[try field("discovered")] else { throw UnexpectedColumn() }
    #expect(dates[try row(identifier)].map(\.description) == [text])
  }

  @Test func `holds quantities with scale, unit and comparator`() throws {
    let field = try field("value")
    guard case .quantity(let values) = catalogue.columns[field], case .quantity(_, _, _, let units) = catalogue.schema.fields[field].type
    else { throw UnexpectedColumn() }
    let aluminium = try #require(values[try row("production-al")].first)
    #expect(aluminium.number == 70)
    #expect(aluminium.scale == .million)
    #expect(aluminium.unit.map { catalogue.schema.vocabularies[units].entries[Int($0)].code } == "t")
    #expect(aluminium.comparator != nil)
    let mass = try #require(values[try row("element-fe#1")].first)
    #expect(mass.number == 55.845)
    #expect(mass.scale == .one)
    #expect(mass.comparator == nil)
    guard case .quantity(let shares) = catalogue.columns[try self.field("abundance")] else { throw UnexpectedColumn() }
    let share = try #require(shares[try row("element-o")].first)
    #expect(share.unit.map { catalogue.schema.vocabularies[units].entries[Int($0)].code } == "%")
  }

  @Test func `gives records inside others an identifier, their owner and what they inherit`() throws {
    guard case .records(let figures) = catalogue.columns[try field("figure")],
      case .reference(let owners) = catalogue.columns[try field("about")],
      case .evidence(let evidence) = catalogue.columns[try field("source")]
    else { throw UnexpectedColumn() }
    let rows = Array(figures[try row("element-fe")])
    #expect(rows.map(catalogue.identifier) == (1...4).map { "element-fe#\($0)" })
    #expect(rows.allSatisfy { catalogue.schema.kinds[Int(catalogue.kinds[$0])].name == "measurement" })
    for row in rows { #expect(owners[row].map { catalogue.strings.string(at: $0) } == ["element-fe"]) }
    #expect(try codes("group", of: "element-fe#2") == ["transition-metal"])
    let sources = rows.map { row in evidence[row].map { catalogue.strings.string(at: $0.source) } }
    #expect(sources == [["src-iupac"], ["src-crc"], ["src-crc"], ["src-crc"]])
    let locator = try #require(evidence[rows[0]].first?.locator)
    #expect(catalogue.strings.string(at: locator) == "Table 2")
  }

  @Test func `tells which fields a source supports, and hands records inside only what supports them`() throws {
    guard case .evidence(let evidence) = catalogue.columns[try field("source")] else { throw UnexpectedColumn() }
    let own = Array(evidence[try row("element-w")])
    #expect(
      own.map { $0.fields.map { catalogue.schema.fields[$0].name } } == [["figure", "phase"], ["discovered", "discoverer", "country"]])
    #expect(own[1].supports.map(\.language) == [.zh, .en, .ru])
    #expect(own[1].supports.map { catalogue.strings.string(at: $0.string) } == ["发现", "discovery", "открытие"])
    let inherited = Array(evidence[try row("element-w#2")])
    #expect(inherited.map { catalogue.strings.string(at: $0.source) } == ["src-crc"])
    #expect(inherited.allSatisfy { $0.fields.isEmpty && $0.supports == own[0].supports })
    // Without fields, a source may support any.
    #expect(evidence[try row("element-u#2")].count == 2)
    let says = try field("says")
    #expect(evidence[try row("conflict-w#1")].map(\.fields) == [[says]])
  }

  @Test func `knows what makes a relation, a disagreement and a figure`() throws {
    let kinds = catalogue.schema.kinds
    func names(_ fields: FieldID?...) -> [String?] { fields.map { $0.map { catalogue.schema.fields[$0].name } } }
    #expect(names(kinds[1].figure?.measure) == ["property"])
    #expect(names(kinds[4].relation?.origin, kinds[4].relation?.type, kinds[4].relation?.target) == ["origin", "relation", "target"])
    let conflict = try #require(kinds[5].conflict)
    #expect(
      names(conflict.records, conflict.touches, conflict.versions, conflict.says, conflict.advice) == [
        "touched", "touches", "version", "says", "advice",
      ])
    #expect(
      kinds.map(\.file) == ["elements", "measurements", "sources", "people", "relations", "conflicts", nil].map { $0.map { $0 + ".json" } })
    let discoverers = try #require(catalogue.schema.vocabularies.first { $0.name == "discoverer" }).entries
    #expect(discoverers.prefix(4).map(\.record) == ["person-davy", nil, nil, "person-mendeleev"])
    #expect(try catalogue.owner(of: row("conflict-o#2")) == row("conflict-o"))
    #expect(try texts("touches", of: "conflict-o") == ["discovered"])
  }

  @Test func `knows what the schema says`() throws {
    let schema = catalogue.schema
    #expect(schema.title[.ru] == "Химические элементы")
    #expect(schema.edition == "2024.1")
    #expect(schema.examples.count == 3)
    #expect(schema.notices.map(\.kind) == [1])
    #expect(schema.published.map(\.count) == [6])
    let group = try field("group")
    #expect(schema.published.first?.conditions.map(\.field) == [group])
    #expect(schema.strength.map { schema.fields[$0].name } == "record")
    #expect(schema.kinds[1].figure.map { schema.fields[$0.value].name } == "value")
    #expect(schema.kinds[2].source.map { schema.fields[$0.title].name } == "title")
    let unit = try #require(schema.vocabularies.first { $0.name == "unit" })
    let gramPerCubicCentimetre = try #require(unit.entries.first { $0.code == "g/cm³" }?.unit)
    #expect(gramPerCubicCentimetre.dimension == "density")
    #expect(gramPerCubicCentimetre.factor == 1000)
    let comparator = try #require(schema.vocabularies.first { $0.name == "comparator" })
    #expect(comparator.entries.map { $0.comparator?.order } == [0, 0, 1, -1])
  }
}
