import CaseCore
import CaseQuery
import Testing

@Suite struct `The plain form of a query` {
  @Test(arguments: Corpus.good) func `is read as the same query`(text: String) {
    for parsed in parse(SourceText(text), lexicon: fruit) {
      guard case .query(let query) = parsed.statement else { continue }
      let plain = query.plainText()
      #expect(read(plain) == Printer().print(.query(query)), "\(text): \(plain)")
    }
  }

  @Test(arguments: [
    ("查找水果其中颜色=红色且产地=秘鲁按采摘降序前5", "find fruit where color = 红色 and origin = 秘鲁 sort by picked desc limit 5"),
    (
      "find fruit where title = \"a, b\" or not (color = red and color != green)",
      "find fruit where title = \"a, b\" or not (color = red and color != green)"
    ),
    ("count fruit by year(picked), color | chart line", "count fruit by year(picked), color chart line"),
    ("find fruit sum weight by color", "find fruit sum weight by color"), ("| limit 3", "| limit 3"),
    ("find $a where weight = 1..2", "find $a where weight = 1..2"),
    ("find fruit where title = \"where\"", "find fruit where title = \"where\""),
    ("find fruit as csv to \"a b.csv\"", "find fruit as csv to \"a b.csv\""),
  ]) func `has English words, and quotes only where they are needed`(text: String, plain: String) throws {
    guard case .query(let query)? = parse(SourceText(text), lexicon: fruit).first?.statement else {
      Issue.record("\(text): \(read(text))")
      return
    }
    #expect(query.plainText() == plain)
  }

  @Test func `has what names were read as`() throws {
    let text = "find fruit where color = re"
    guard case .query(let query)? = parse(SourceText(text), lexicon: fruit).first?.statement else { return }
    #expect(query.plainText([25..<27: "red"]) == "find fruit where color = red")
  }
}
