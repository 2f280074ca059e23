import CaseQuery
import Testing

struct ParserClausesTests {
  @Test(arguments: [
    ("limit 5 where color=red", #"limit 5 | where color = "red""#), ("| limit 5 | show title, color", "limit 5 | show title, color"),
    ("sort color", "sort by color"), ("sort by color desc, weight", "sort by color desc, weight"),
    ("by weight desc", "sort by weight desc"),
    ("by weight", "sort by weight"), ("by weight sort", "sort by weight"), ("按重量降序排序前5", "sort by weight desc | limit 5"),
    ("by weight count", "count by weight"), ("by color, origin stats", "stats by color, origin"), ("count", "count"),
    ("count by color", "count by color"),
    ("stats by color", "stats by color"), ("按颜色计数", "count by color"), ("计数按颜色按计数降序", "count by color | sort by count desc"),
    ("count by color sort by count desc limit 3", "count by color | sort by count desc | limit 3"), ("前5", "limit 5"), ("前5条", "limit 5"),
    ("前 5 条 按颜色", "limit 5 | sort by color"), ("limit ５０", "limit 50"), ("as csv", "as csv"), ("as jsonl", "as jsonl"),
    ("as JSON", "as json"),
    ("格式markdown到表.md", #"as markdown to "表.md""#), ("as csv to ~/out/a.csv", #"as csv to "~/out/a.csv""#),
    ("as csv to \"a b (1).csv\"", #"as csv to "a b (1).csv""#), ("as csv to a.csv | as json", #"as csv to "a.csv" | as json"#),
    ("as csv bom", "as csv bom"), ("as CSV bom to a.csv", #"as csv bom to "a.csv""#), ("as csv to! a.csv", #"as csv to! "a.csv""#),
    ("格式csv到！ 表.csv", #"as csv to! "表.csv""#), ("to a.csv", #"as csv to "a.csv""#), ("to a.MD", #"as markdown to "a.MD""#),
    ("to! ~/b/a.html limit 5", #"as html to! "~/b/a.html" | limit 5"#), (#"to "a b.txt""#, #"as table to "a b.txt""#),
    ("到 表.json", #"as json to "表.json""#),
    ("where color=red to a.jsonl", #"where color = "red" | as jsonl to "a.jsonl""#), ("where title ~ road to", #"where title ~ "road to""#),
    ("where title = road to b", #"where title = "road to b""#), ("show title, to", "show title, until"),
    ("where to is not empty as csv to a.csv", #"where until is not empty | as csv to "a.csv""#),
    ("where color=red show title where origin=PE", #"where color = "red" | show title | where origin = "PE""#),
  ])
  func `Clauses stand in any order`(_ clauses: String, _ expected: String) {
    #expect(read("find fruit \(clauses)") == "find fruit | \(expected)")
  }
}
