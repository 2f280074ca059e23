import CaseCore
import CaseQuery
import Testing

@testable import CaseEngine

@Suite struct `Marking a line` {
  let elements: Elements

  init() throws { elements = try Elements() }

  /// The parts of a line that mean nothing; `|` is the cursor.
  private func unknown(_ marked: String, _ environment: Environment = Environment(language: .en)) -> [String] {
    let parts = marked.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let line = parts.joined()
    let marking = elements.engine.marking(of: line, cursor: parts.count > 1 ? parts[0].utf8.count : nil, in: environment)
    let source = SourceText(line)
    return marking.unknown.map { source[$0] }
  }

  @Test(arguments: [
    "find element where group=halogen|", "fi|", "find elem|", "find element where gro|", "find element where group=hal|",
    "find element where group=|", "find element where (group=halogen and|", "find element where discovered >= 17|",
    "find element where discovered = 1774-|", "find measurement where value > 12 c|", "find element where title ~ \"any|", "show Iro|", "",
    "|",
    "stats Swed|", "why Iron.sy|", "find element sort by dis|", "查找元素其中族类=卤|", "help whatever|", "search anything at all|",
    "compare Iron, Co|", "find element where group!|", "find element where group !|", "find measurement where value > 1.|",
    "find measurement where value > 1,0|", "find element where discovered = 1774Q|", "find element where discovered = 1774-0|",
  ])
  func `nothing is unknown that may still become known`(line: String) { #expect(unknown(line) == []) }

  @Test(arguments: [
    ("fx|", ["fx"]), ("fi", ["fi"]), ("find elx|", ["elx"]), ("find element where group=halx|", ["halx"]),
    ("find element where group=halx and|", ["halx"]), ("find element where (group=halx and (phase=solid or|", ["halx"]),
    ("find element where grp=x|", ["grp"]), ("find element where discovered >= halogen|", ["halogen"]), ("show Irox|", ["Irox"]),
    ("find element where discovered = 1774x|", ["1774x"]), ("find measurement where value > 12 zz|", ["12 zz"]),
    ("find element where group=halx; find elx|", ["halx", "elx"]), ("find $nothing|", ["$nothing"]), ("查找元素其中族类=无|", ["无"]),
    ("find element where group=halx |and phase=solid", ["halx"]), ("compare Iron, Cox|", ["Cox"]), ("why Irox.symbol|", ["Irox"]),
    ("find element where title ~ \"open", ["\""]), ("related Irox|", ["Irox"]), ("find element where symbol > Fe|", []),
    ("count element by group where title ~ x|", ["title"]),
  ])
  func `what cannot become known is`(line: String, expected: [String]) { #expect(unknown(line) == expected) }

  @Test func `named queries and parameters are known`() throws {
    let query = try elements.query("find element where group=halogen")
    let environment = Environment(language: .en, queries: ["h": query], parameters: ["p": "halogen"])
    #expect(unknown("find $h where phase=solid|", environment) == [])
    #expect(unknown("find $h where value > 3|", environment) == ["value"])
    #expect(unknown("find element where group=$p|", environment) == [])
    #expect(unknown("find $x|", environment) == ["$x"])
    #expect(unknown("find $|", environment) == [])
    let longer = Environment(language: .en, queries: ["halogens": query])
    #expect(unknown("find $hal|", longer) == [])
    #expect(unknown("find $hal", longer) == ["$hal"])
    #expect(unknown("find $_ |", environment) == ["$_"])
  }

  @Test func `each word has the class that it was read as`() {
    let line = "find element where group=Halogen and title ~ \"x\" # note"
    let marking = elements.engine.marking(of: line, cursor: line.utf8.count, in: Environment(language: .en))
    let source = SourceText(line)
    let read = marking.tokens.map { "\(source[$0.span]):\($0.class)" }
    #expect(
      read == [
        "find:keyword", "element:field", "where:keyword", "group:field", "=:sign", "Halogen:name", "and:keyword", "title:field", "~:sign",
        "\"x\":string", "# note:comment",
      ])
  }

  @Test func `a quotation that is being typed is one`() {
    let line = "find element where title ~ \"noble g"
    let marking = elements.engine.marking(of: line, cursor: line.utf8.count, in: Environment(language: .en))
    #expect(marking.tokens.last == Token(span: 27..<line.utf8.count, class: .string))
    #expect(marking.unknown.isEmpty)
  }
}
