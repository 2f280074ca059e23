import CaseCatalogue
import CaseCore
import TextMeasure
import Testing

@testable import CaseEngine

@Suite struct `The names of a catalogue` {
  let elements: Elements
  var lexicon: CatalogueLexicon { elements.engine.lexicon }

  init() throws { elements = try Elements() }

  @Test(arguments: [
    (NameClass.kind, "元素其中", ["element"]), (.kind, "化學元素", ["element"]), (.kind, "ELEMENTS", ["element", "element"]),
    (.kind, "Элемент", ["element"]),
    (.kind, "case", []), (.field, "族类=", ["group"]), (.field, "Also known as ~", ["alias"]),
    (.field, "发现日期 >", ["discovered", "discovered"]),
    (.value(field: "group"), "稀有气体且", ["稀有气体"]), (.value(field: "group"), "惰性气體", ["惰性气体"]),
    (.value(field: "group"), "Inert  Gas", ["inert gas"]),
    (.value(field: "phase"), "气体", ["气体", "气"]), (.value(field: "title"), "铁", []), (.value(field: "nothing"), "铁", []),
    (.record, "鐵", ["铁"]), (.record, "element-fe", ["element-fe"]), (.thing, "英国", ["英国"]), (.thing, "气", []),
  ]) func `are found at a place, longest first`(nameClass: NameClass, text: String, names: [String]) {
    #expect(lexicon.matches(of: nameClass, in: FoldedText(text), at: 0).map(\.name) == names)
  }

  @Test(arguments: [("稀有", true), ("稀有气体", false), ("noble", true), ("noble gases", false), ("благород", true)])
  func `tell whether a text begins one`(text: String, isBeginning: Bool) {
    #expect(lexicon.hasName(of: .value(field: "group"), beginningIn: FoldedText(text), at: 0) == isBeginning)
  }

  @Test(arguments: [
    ("title", ValueShape.text), ("group", .name), ("kind", .name), ("above", .name), ("source", .name), ("discovered", .date),
    ("value", .quantity),
    ("id", .text), ("figure", .text), ("count", .quantity), ("nothing", .text),
  ]) func `tell how the values of a field are read`(field: String, shape: ValueShape) {
    #expect(lexicon.shape(ofField: field) == shape)
  }

  @Test(arguments: [
    ("kg/m³", true), ("kg/m3", true), ("摄氏度", true), ("Celsius", true), ("t", true), ("T", false), ("U", false), ("", false), ("GB", false),
  ])
  func `tell units, those of one letter by their case`(unit: String, isUnit: Bool) {
    #expect(lexicon.isUnit(unit) == isUnit)
  }

  @Test(arguments: [
    (NameClass.value(field: "group"), "halogn", ["halogen"]), (.value(field: "group"), "稀有气休", ["稀有气体"]), (.field, "grup", ["group"]),
    (.kind, "elemnt", ["element"]), (.kind, "zzzzzz", []), (.value(field: "title"), "铁", []), (.record, "Irn", ["Iron"]), (.kind, "", []),
  ]) func `are offered when they are near`(nameClass: NameClass, word: String, nearest: [String]) {
    #expect(lexicon.nearest(to: word, of: nameClass) == nearest)
  }

  @Test func `number things so that each is found again`() throws {
    let names = lexicon.names
    for row in 0..<elements.catalogue.rowCount { #expect(names.thing(UInt32(row)) == .record(row)) }
    for known in try names.index(.things, unless: .never).all {
      guard case .entry(let vocabulary, let entry) = names.thing(known.target) else { continue }
      #expect(elements.catalogue.entry(vocabulary, entry).names.map(\.folded).contains(known.name))
      #expect(!elements.schema.isAuxiliary(vocabulary: vocabulary))
    }
    #expect(
      names.label(of: try #require(names.index(.things, unless: .never).targets(named: "英国".foldedBytes[...]).first), in: .things)
        == "英国")
  }
}
