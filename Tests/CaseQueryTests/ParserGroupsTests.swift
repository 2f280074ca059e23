import CaseQuery
import Testing

@Suite struct `What rows are grouped by` {
  @Test(arguments: [
    ("count fruit by year(picked)", "count fruit by year(picked)"), ("count fruit by year", "count fruit by year"),
    ("count fruit by 年(采摘), 颜色", "count fruit by year(picked), color"), ("按采摘年份计数水果", "count fruit by year(picked)"),
    ("按季度（采摘）计数水果", "count fruit by quarter(picked)"), ("find fruit by month(picked) count", "find fruit | count by month(picked)"),
    ("find fruit sum weight by color", "find fruit | sum weight by color"), ("find fruit avg weight", "find fruit | avg weight"),
    ("查找水果合计重量按颜色", "find fruit | sum weight by color"), ("find fruit 最大 重量", "find fruit | max weight"),
    (
      "count fruit by year(picked) sort by year desc where count > 1",
      "count fruit by year(picked) | sort by year desc | where count > \"1\""
    ),
    ("count fruit by color chart", "count fruit by color | chart"), ("count fruit by color | 图表 折线图", "count fruit by color | chart line"),
    ("find fruit sum weight by color sort by sum", "find fruit | sum weight by color | sort by sum"),
    ("find fruit where title = sum of max", "find fruit | where title = \"sum of max\""),
    ("count fruit by year(picked", "expectedAtEnd 27-27"), ("count fruit by year()", "expected 21-22"),
    ("explain find fruit limit 1", "explain find fruit | limit 1"), ("解释 查找水果", "explain find fruit"),
    ("explain help", "onlyQueriesAreExplained 9-13"),
    ("check where severity = error", "check | where severity = \"error\""),
    ("describe fruit where filled < 50", "describe fruit | where filled < \"50\""),
  ]) func `are fields, and parts of dates`(text: String, plain: String) {
    #expect(read(text) == plain)
  }
}
