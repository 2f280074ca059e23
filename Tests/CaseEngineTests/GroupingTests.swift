import CaseCatalogue
import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `Groups of records` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test func `hold each record once under each of its values, for every field`() throws {
    let rows = Array(0..<elements.catalogue.rowCount)
    for language in Language.allCases {
      for field in elements.schema.fields.indices.map({ GroupField(field: $0) }) {
        let grouped = try elements.catalogue.grouped(.list(rows), by: [field], in: language, unless: .never)
        #expect(Set(grouped.keys).count == grouped.keys.count)
        for (values, members) in zip(grouped.keys, grouped.members) {
          #expect(members == rows.filter { elements.catalogue.values(of: field, of: $0, in: language).contains(values[0]) })
        }
        let missing = zip(grouped.keys, grouped.members).first { $0.0 == [.missing] }?.1 ?? []
        #expect(missing == rows.filter { !elements.catalogue.hasValue(field.field, $0) })
      }
    }
  }

  @Test func `add up to the records where each has one value`() throws {
    let all = try elements.rows("element")
    for name in ["group", "phase", "record", "symbol", "kind"] {
      let field = GroupField(field: try elements.field(name))
      #expect(try elements.catalogue.grouped(.list(all), by: [field], in: .en, unless: .never).members.joined().count == all.count)
    }
  }

  @Test func `by two fields are the groups within each value of the first`() throws {
    let (group, country) = (GroupField(field: try elements.field("group")), GroupField(field: try elements.field("country")))
    let rows = try elements.rows("element")
    let both = try elements.catalogue.grouped(.list(rows), by: [group, country], in: .en, unless: .never)
    let groups = Dictionary(uniqueKeysWithValues: zip(both.keys, both.members))
    for outer in try elements.catalogue.grouped(.list(rows), by: [group], in: .en, unless: .never).keys {
      let within = rows.filter { elements.catalogue.values(of: group, of: $0, in: .en) == outer }
      let inner = try elements.catalogue.grouped(.list(within), by: [country], in: .en, unless: .never)
      for (values, members) in zip(inner.keys, inner.members) { #expect(groups[outer + values] == members) }
      #expect(both.keys.count { $0[0] == outer[0] } == inner.keys.count)
    }
  }

  /// A set is counted by sets, a list record by record.
  @Test func `are the same of a set of records and of a list, by any fields`() throws {
    let names = elements.engine.lexicon.names
    let rows = try elements.rows("element")
    let set = RowSet(rows, rowCount: elements.catalogue.rowCount)
    let fields = elements.schema.fields.indices.map { GroupField(field: $0) }
    let choices = fields.map { [$0] } + fields.flatMap { first in fields.filter { $0 != first }.map { [first, $0] } }
    for choice in choices {
      let (sets, lists) = (
        try names.counted(.set(set), by: choice, in: .en, unless: .never),
        try names.counted(.list(rows), by: choice, in: .en, unless: .never)
      )
      let members = Dictionary(uniqueKeysWithValues: lists.map { ($0.values, Set($0.records.shared)) })
      #expect(sets.count == lists.count)
      for group in sets {
        #expect(members[group.values] == Set(group.records.shared))
        #expect(group.size == members[group.values]?.count)
      }
    }
  }

  @Test(arguments: [
    ("count element", ["25"]), ("find element count", ["25"]), ("count element where group=halogen", ["2"]),
    ("count where symbol = qq", ["0"]),
    ("count element by phase", ["Solid|14", "Gas|9", "Liquid|2"]), ("find element | count by phase", ["Solid|14", "Gas|9", "Liquid|2"]),
    ("by phase count element", ["Solid|14", "Gas|9", "Liquid|2"]), ("count element by phase where count > 2", ["Solid|14", "Gas|9"]),
    ("count element by phase where count = 2..9", ["Gas|9", "Liquid|2"]), ("count element by phase where phase = 气体", ["Gas|9"]),
    ("count element by phase where phase != gas and count < 10", ["Liquid|2"]), ("count element by phase where ~ liq", ["Liquid|2"]),
    ("count element by phase where not ~ i", ["Gas|9"]), ("count element by phase sort by phase", ["Gas|9", "Liquid|2", "Solid|14"]),
    ("count element by phase sort by count", ["Liquid|2", "Gas|9", "Solid|14"]), ("count element by phase limit 1", ["Solid|14"]),
    ("count element by phase show count, phase limit 1", ["14|Solid"]), ("count element by group count", ["8"]),
    ("count element by group, phase count by phase", ["Solid|6", "Gas|3", "Liquid|2"]),
    ("count element by group, phase count by group limit 2", ["Halogen|2", "Nonmetal|2"]),
    ("count element where above is not empty by above limit 2", ["Aluminium|1", "Argon|1"]),
    ("count source by published", ["1956|1", "1957-10|1", "2003|1", "2016|1", "2022-05|1", "2024-01|1"]),
    ("count element where use is not empty by use where use ~ 玻璃", []),
    ("count element by use where use ~ glass", ["Glass and ceramics|1"]),
    ("count element by abundance where abundance > 20", ["28.2%|1", "46.1%|1"]),
    ("count by kind", ["Measurement|95", "Element|25", "Relation|8", "Source|6", "Version|6", "Conflict|3", "Person|2"]),
    ("count element by country where country is empty", ["(none)|6"]), ("count element by alias where alias = 水银", ["水银|1"]),
    ("count element by kind where kind = element", ["Element|25"]), ("count measurement by about where about = iron", ["Iron|5"]),
    ("count element by source where source = src-weeks", ["Discovery of the Elements, 6th edition|19"]),
    ("count measurement by period where period = 2023", ["2023|8"]),
  ]) func `are rows of their own, for any clause behind them`(statement: String, lines: [String]) throws {
    #expect(try elements.lines(statement) == lines)
  }

  @Test func `call texts by the language of the answer`() throws {
    #expect(try elements.lines("count element where symbol = Fe by title, use", in: Environment(language: .zh)) == ["铁|钢|1"])
    #expect(try elements.lines("count element where symbol = Fe by title, use", in: Environment(language: .ru)) == ["Железо|Сталь|1"])
  }

  @Test func `say when a condition leaves none of them`() throws {
    #expect(try elements.answer("count element by phase where count > 100").notes.map(\.code) == ["nothingMatches"])
    #expect(try elements.answer("count element by phase where count > 100").rowCount == 0)
  }
}
