import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `A cell` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: [
    ("element-fe", "title", "铁", "Iron", "Железо"), ("element-fe", "id", "element-fe", "element-fe", "element-fe"),
    ("element-fe", "kind", "化学元素", "Element", "Элемент"),
    ("element-li", "use", "电池+玻璃和陶瓷", "Batteries+Glass and ceramics", "Аккумуляторы+Стекло и керамика"),
    ("element-hg", "alias", "hydrargyrum+quicksilver+水银", "hydrargyrum+quicksilver+水银", "hydrargyrum+quicksilver+水银"),
    ("element-o", "country", "英国+瑞典", "United Kingdom+Sweden", "Великобритания+Швеция"),
    ("element-w", "country", "西班牙", "Spain", "Испания"), ("element-fe", "country", "-", "-", "-"),
    ("element-cl", "discoverer", "舍勒（发现）", "Carl Wilhelm Scheele (Found it)", "Карл Вильгельм Шееле (Открыл)"),
    ("element-li", "discoverer", "Johan August Arfwedson", "Johan August Arfwedson", "Johan August Arfwedson"),
    ("element-he", "discovered", "1868..1895", "1868..1895", "1868..1895"), ("element-ar", "discovered", "1894H2", "1894H2", "1894H2"),
    ("element-o", "abundance", "46.1%", "46.1%", "46.1%"), ("production-li", "value", "约18万t", "~18万t", "~18万t"),
    ("resources-pb", "value", ">2十亿t", ">2十亿t", ">2十亿t"),
    ("element-ge", "above", "硅", "Silicon", "Кремний"),
    ("production-li", "source", "Mineral Commodity Summaries 2024", "Mineral Commodity Summaries 2024", "Mineral Commodity Summaries 2024"),
    ("element-c", "figure", "原子量 12.011u", "Atomic mass 12.011u", "Атомная масса 12.011 а. е. м."),
    (
      "src-iupac", "title", "Standard atomic weights of the elements 2021 (IUPAC Technical Report)",
      "Standard atomic weights of the elements 2021 (IUPAC Technical Report)",
      "Standard atomic weights of the elements 2021 (IUPAC Technical Report)"
    ),
  ]) func `shows a value in the language of the answer, or the next best`(record: String, field: String, zh: String, en: String, ru: String)
    throws
  {
    let (field, row) = (try elements.field(field), try elements.row(record))
    for (language, text) in [(Language.zh, zh), (.en, en), (.ru, ru)] {
      #expect(elements.catalogue.value(field, of: row, in: language).text == text)
    }
  }

  @Test func `stands right in its column where it is a number`() throws {
    #expect(elements.catalogue.column(try elements.field("value")).alignment == .right)
    #expect(elements.catalogue.column(try elements.field("title")).alignment == .left)
    #expect(elements.catalogue.column(try elements.field("title")).heading.text(in: .ru) == "Название")
  }
}
