import CaseCatalogue
import CaseCore
import CaseTestSupport
import TextMeasure
import Testing

@testable import CaseEngine

@Suite struct `Sorting` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: [false, true]) func `keeps every row, and equal rows in their order`(isDescending: Bool) throws {
    var random = SplitMix64(seed: 3)
    for field in elements.schema.fields.indices {
      let rows = Array(0..<elements.catalogue.rowCount).shuffled(using: &random)
      let order = SortOrder(field: field, isDescending: isDescending)
      let sorted = try elements.catalogue.sorted(rows, by: [order], in: .en, unless: .never)
      #expect(sorted.sorted() == rows.sorted())
      #expect(try elements.catalogue.sorted(sorted, by: [order], in: .en, unless: .never) == sorted)
      let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($0.element, $0.offset) })
      for (a, b) in zip(sorted, sorted.dropFirst())
      where elements.catalogue.values(of: GroupField(field: field), of: a, in: .en)[0]
        == elements.catalogue.values(of: GroupField(field: field), of: b, in: .en)[0]
      {
        #expect((places[a] ?? 0) < (places[b] ?? 0))
      }
      // What is missing stands last in either direction.
      let present = sorted.map { elements.catalogue.hasValue(field, $0) }
      #expect(present == present.sorted { $0 && !$1 })
    }
  }

  @Test(arguments: [
    ("find element where group=noble-gas sort by discovered", "He Ar Kr Ne Xe"),
    ("find element where group=noble-gas sort by discovered desc", "Xe Ne Kr Ar He"),
    ("find element where group=noble-gas by symbol", "Ar He Kr Ne Xe"), ("find element sort by abundance desc limit 3", "O Si Al"),
    ("find element where phase != solid sort by phase, symbol desc", "Xe O Ne N Kr He H Cl Ar Hg Br"),
    ("find element where abundance is not empty by abundance asc limit 1", "K"),
    ("find element limit 3 sort by symbol desc", "Li He H"), ("find element sort by symbol desc limit 1", "Xe"),
  ]) func `goes by dates, numbers and names`(statement: String, symbols: String) throws {
    #expect(try elements.symbols(statement) == symbols)
  }

  @Test func `goes by the sound of Chinese, and by the alphabet of other languages`() throws {
    let chinese = try elements.lines("find element sort by title show title", in: Environment(language: .zh))
    #expect(chinese == chinese.sorted { $0.pinyinSortKey < $1.pinyinSortKey })
    #expect(chinese.first == "氮")
    let english = try elements.lines("find element sort by title show title")
    #expect(english == english.sorted())
    let russian = try elements.lines("find element sort by title show title", in: Environment(language: .ru))
    #expect(russian == russian.sorted())
  }

  @Test func `compares quantities in the base unit of their dimension`() throws {
    let values = try elements.lines("find measurement where property = production sort by value show about")
    #expect(values == ["Gold", "Tungsten", "Lithium", "Lead", "Copper", "Aluminium"])
  }

  @Test func `puts the largest counts first, and equal ones by name`() throws {
    #expect(
      try elements.lines("count element by phase, record limit 3") == [
        "Gas|Documented|9", "Solid|Documented|9", "Solid|Known since antiquity|5",
      ])
    #expect(try elements.lines("count element by group limit 3") == ["Noble gas|5", "Transition metal|5", "Nonmetal|4"])
    #expect(try elements.lines("count element by group limit 3", in: Environment(language: .zh)) == ["过渡金属|5", "稀有气体|5", "非金属|4"])
  }
}
