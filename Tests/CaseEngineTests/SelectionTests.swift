import CaseCatalogue
import CaseCore
import CaseTestSupport
import Testing

@testable import CaseEngine

/// A comparison as it is written, and what it means of one record, said in the plainest way.
private struct Atom: Sendable {
  let text: String
  let holds: @Sendable (Elements, Row) throws -> Bool

  init(_ text: String, _ holds: @escaping @Sendable (Elements, Row) throws -> Bool) {
    self.text = text
    self.holds = holds
  }

  static func codes(_ field: String, _ elements: Elements, _ row: Row) throws -> [String] {
    elements.catalogue.value(try elements.field(field), of: row, in: .en).parts.compactMap {
      if case .name(let name) = $0 { name.code } else { nil }
    }
  }

  static func texts(_ field: String, _ elements: Elements, _ row: Row) throws -> [String] {
    guard case .text(let values) = elements.catalogue.columns[try elements.field(field)] else { return [] }
    return values[row].map { elements.catalogue.strings.string(at: $0.string) }
  }

  static func quantities(_ field: String, _ elements: Elements, _ row: Row) throws -> [Quantity] {
    elements.catalogue.value(try elements.field(field), of: row, in: .en).parts.compactMap {
      if case .quantity(let quantity) = $0 { quantity } else { nil }
    }
  }

  static func dates(_ field: String, _ elements: Elements, _ row: Row) throws -> [DateSpan] {
    elements.catalogue.value(try elements.field(field), of: row, in: .en).parts.compactMap {
      if case .date(let span) = $0 { span } else { nil }
    }
  }

  static let all: [Atom] = [
    Atom("group = halogen") { try codes("group", $0, $1) == ["halogen"] },
    Atom("族类不是稀有氣體") { try codes("group", $0, $1) != ["noble-gas"] },
    Atom("country in (GB, Швеция)") { try codes("country", $0, $1).contains { ["GB", "SE"].contains($0) } },
    Atom("country not in (GB, SE)") { try !codes("country", $0, $1).contains { ["GB", "SE"].contains($0) } },
    Atom("group ~ metal") {
      try codes("group", $0, $1).contains {
        ["alkali-metal", "transition-metal", "post-transition-metal", "nonmetal", "metalloid"].contains($0)
      }
    },
    Atom("kind = element") { try codes("kind", $0, $1) == ["element"] },
    Atom("title ~ ium") { try texts("title", $0, $1).contains { $0.lowercased().contains("ium") } },
    Atom("title !~ ий") { try !texts("title", $0, $1).contains { $0.lowercased().contains("ий") } },
    Atom("title = 金") { try texts("title", $0, $1).contains("金") },
    Atom("symbol < D") { try texts("symbol", $0, $1).contains { $0.lowercased() < "d" } },
    Atom("use is empty") { try texts("use", $0, $1).isEmpty },
    Atom("alias is not empty") { try !texts("alias", $0, $1).isEmpty },
    Atom("discovered >= 1800") { try dates("discovered", $0, $1).contains { $0.last >= 18_000_101 } },
    Atom("discovered = 1895..1898-06") { try dates("discovered", $0, $1).contains { $0.first <= 18_980_630 && $0.last >= 18_950_101 } },
    Atom("period < 2024") { try dates("period", $0, $1).contains { $0.last < 20_240_101 } },
    Atom("abundance > 5%") { try quantities("abundance", $0, $1).contains { $0.value > 5 } },
    Atom("value = 0..100°C") { try quantities("value", $0, $1).contains { $0.unit == "°C" && (0...100).contains($0.value) } },
    Atom("value < 1000 kg/m³") { try quantities("value", $0, $1).contains { $0.unit == "g/cm³" && $0.value < 1 } },
    Atom("about = 铁, Lead") { try codes("about", $0, $1).contains { ["element-fe", "element-pb"].contains($0) } },
    Atom("source = src-usgs") { try codes("source", $0, $1).contains("src-usgs") },
  ]
}

extension Value {
  fileprivate var parts: [Value] { if case .list(let values) = self { values } else { [self] } }
}

/// A condition of any depth, written and meant.
private indirect enum Tree {
  case atom(Atom)
  case not(Tree)
  case and(Tree, Tree)
  case or(Tree, Tree)

  static func random(depth: Int, _ random: inout SplitMix64) -> Tree {
    guard depth > 0 else { return .atom(Atom.all[Int.random(in: 0..<Atom.all.count, using: &random)]) }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return .not(.random(depth: depth - 1, &random))
    case 1, 2: return .and(.random(depth: depth - 1, &random), .random(depth: depth - 1, &random))
    case 3: return .or(.random(depth: depth - 1, &random), .random(depth: depth - 1, &random))
    default: return .random(depth: 0, &random)
    }
  }

  var text: String {
    switch self {
    case .atom(let atom): atom.text
    case .not(let inner): "not (\(inner.text))"
    case .and(let a, let b): "(\(a.text)) and (\(b.text))"
    case .or(let a, let b): "(\(a.text)) or (\(b.text))"
    }
  }

  func holds(_ elements: Elements, _ row: Row) throws -> Bool {
    switch self {
    case .atom(let atom): try atom.holds(elements, row)
    case .not(let inner): try !inner.holds(elements, row)
    case .and(let a, let b): try a.holds(elements, row) && b.holds(elements, row)
    case .or(let a, let b): try a.holds(elements, row) || b.holds(elements, row)
    }
  }
}

@Suite struct `A condition` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: Atom.all.indices) func `finds the records that fulfil it one by one`(number: Int) throws {
    let atom = Atom.all[number]
    let expected = try (0..<elements.catalogue.rowCount).filter { try atom.holds(elements, $0) }
    #expect(try elements.identifiers("find where \(atom.text)") == expected.map(elements.catalogue.identifier), "\(atom.text)")
    #expect(!expected.isEmpty && expected.count < elements.catalogue.rowCount, "\(atom.text) is worth asking")
  }

  @Test func `joined with others finds what it finds one by one`() throws {
    var random = SplitMix64(seed: 2024)
    for _ in 0..<300 {
      let tree = Tree.random(depth: 4, &random)
      let expected = try (0..<elements.catalogue.rowCount).filter { try tree.holds(elements, $0) }
      #expect(try elements.identifiers("find where \(tree.text)") == expected.map(elements.catalogue.identifier), "\(tree.text)")
    }
  }

  @Test func `with != finds all that = does not, for every value of every vocabulary`() throws {
    for (field, definition) in elements.schema.fields.enumerated() {
      guard case .vocabulary(let vocabulary, _) = definition.type, case .vocabulary(let column) = elements.catalogue.columns[field] else {
        continue
      }
      for (number, entry) in elements.schema.vocabularies[vocabulary].entries.enumerated() {
        let equal = try elements.identifiers("find where \(definition.name) = \"\(entry.code)\"")
        let unequal = try elements.identifiers("find where \(definition.name) != \"\(entry.code)\"")
        #expect(equal == column.postings[number].map { elements.catalogue.identifier(of: Row($0)) }, "\(definition.name) = \(entry.code)")
        #expect(Set(equal).isDisjoint(with: unequal))
        #expect(equal.count + unequal.count == elements.catalogue.rowCount)
      }
    }
  }

  @Test func `about emptiness keeps apart who has a value and who has none`() throws {
    for (field, definition) in elements.schema.fields.enumerated() {
      let filled = try elements.identifiers("find where \(definition.name) is not empty")
      #expect(
        filled == (0..<elements.catalogue.rowCount).filter { elements.catalogue.hasValue(field, $0) }.map(elements.catalogue.identifier))
      #expect(try elements.identifiers("find where \(definition.name) is empty").count + filled.count == elements.catalogue.rowCount)
    }
  }

  @Test(arguments: [
    ("~ 金属", "find element where group ~ 金属 or title ~ 金属 or summary ~ 金属"), ("~ Ramsay", "find where discoverer ~ Ramsay"),
    ("~ '水銀'", "find where alias ~ 水银"), ("!~ a", "find where not ~ a"),
  ]) func `without a field looks at every text of a record`(condition: String, same: String) throws {
    #expect(
      try elements.identifiers("find \(same.hasPrefix("find element") ? "element " : "")where \(condition)") == elements.identifiers(same))
  }

  @Test(arguments: [
    ("group = 卤素", "Cl Br"), ("group = 鹵素", "Cl Br"), ("group = HALOGEN", "Cl Br"), ("group = Галоген", "Cl Br"), ("group = 卤", "Cl Br"),
    ("title = Iron", "Fe"), ("title = Железо", "Fe"), ("title = 鐵", "Fe"), ("title ~ ro", "H N Fe Br"), ("alias = 水銀", "Hg"),
    ("discovered = 1895", "He"), ("discovered = 1869", "He"), ("discovered < 1772", "H"), ("discovered > 1898-06", "Xe"),
    ("discovered = 1898年5月30日", "Kr"), ("discovered = 1898年上半年", "Ne Kr"), ("discovered = 1807年四季度, 1766", "H Na K"),
    ("abundance >= 8.23", "O Al Si"), ("abundance > 8.23%", "O Si"), ("abundance = 2..6", "Na K Fe"), ("above = 硅", "Ge"),
    ("country = GB and country = SE", "O"), ("discoverer = Ramsay and discovered < 1898", "He Ar"),
  ]) func `reads names, dates and numbers in any language`(condition: String, symbols: String) throws {
    let found = try elements.symbols("find element where \(condition)").split(separator: " ")
    #expect(Set(found) == Set(symbols.split(separator: " ")), "\(found)")
  }

  @Test(arguments: [
    ("value = 18万t", ["production-li"]), ("value = 180000000 kg", ["production-li"]), ("value = 180,000", ["production-li"]),
    ("value > 2000亿吨", ["resources-fe"]),
    ("value > 2300亿 t", ["resources-fe"]), ("value >= 2300亿 t", ["resources-fe"]), ("value <= 2300亿 t and value > 10亿 t", ["resources-pb"]),
    ("value = 2 billion t", ["resources-pb"]), ("value > 2 billion t", ["resources-fe", "resources-pb"]),
    ("value = 1..2 billion tonne", ["resources-pb"]),
    ("value = 4.5..22百万t", ["production-cu", "production-pb"]), ("growth > 20%", ["production-li"]),
  ]) func `compares quantities after scaling`(condition: String, identifiers: [String]) throws {
    #expect(try Set(elements.identifiers("find where \(condition)").filter { !$0.hasPrefix("element") }) == Set(identifiers))
  }

  @Test(arguments: [("t", "t"), ("kg", "t"), ("°C", "°C"), ("u", "u"), ("g/cm³", "g/cm³"), ("kg/m³", "g/cm³")])
  func `never matches a unit of another dimension`(unit: String, found: String) throws {
    let lines = try elements.lines(
      "find where value >= 5\(unit) or value < 5\(unit) show unit", in: Environment(language: .en, format: .table))
    #expect(Set(lines) == [found])
  }
}
