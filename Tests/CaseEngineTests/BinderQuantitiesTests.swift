import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `Quantities in a condition` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: [
    "18万t", "180000t", "180,000 t", "180_000t", "18e4 t", "1.8亿kg", "1.8亿公斤", "十八万吨", "１８万吨", "0.18 million tonne", "180 k t",
    "180 thousand t",
    "17至19万吨", "17万..19万吨", "十七至十九万吨", "17万吨..19", "170..190k t", "1.7亿kg..19万t", "17万9000..18万1000t",
  ])
  func `find the same figure in whatever way it is written`(quantity: String) throws {
    #expect(try elements.identifiers("find measurement where value = \(quantity)") == ["production-li"])
  }

  @Test(arguments: [
    "= 23%", "= 23％", "= 百分之二十三", "= 二十三", "= 20..25%", "= 百分之二十至百分之二十五", "> .5", "> −3.5", "> －3.5", "> 1.5e-3", "in (22, 23)", "= 22, 23",
  ])
  func `are read in a field of one unit`(condition: String) throws {
    #expect(try elements.identifiers("find measurement where growth \(condition)") == ["production-li"])
  }

  @Test(arguments: [
    // The field holds >2十亿t; in the second case, read as just below.
    ("over", ">", true), ("over", ">=", true), ("over", "=", true), ("over", "<=", false), ("over", "<", false), ("under", ">", false),
    ("under", ">=", false), ("under", "=", true), ("under", "<=", true), ("under", "<", true), ("about", ">", false), ("about", ">=", true),
    ("about", "=", true), ("about", "<=", true), ("about", "<", false),
  ])
  func `respect how a figure is meant`(comparator: String, sign: String, isFound: Bool) throws {
    let elements = try Elements { _, text in text.replacing(#""comparator": "over""#, with: #""comparator": "\#(comparator)""#) }
    #expect(try elements.identifiers("find measurement where value \(sign) 20亿吨").contains("resources-pb") == isFound)
  }

  @Test(arguments: [("5910 kg/m³", "element-ga#4"), ("5.91 g/cm3", "element-ga#4")])
  func `are scaled inside their dimension`(quantity: String, figure: String) throws {
    #expect(try elements.identifiers("find where value = \(quantity)") == [figure])
  }

  @Test func `of a dimension that no figure of the field has name the units in use`() throws {
    let problem = try #require(try elements.problem("find where value > 5 %"))
    #expect(problem.message.text(in: .en) == "no figure of value is measured in % or what compares with it")
    #expect(problem.hints.first?.text(in: .en) == "units of the figures here: °C u g/cm³ t")
  }
}
