extension Answer {
  /// The answer with other numbers for its sources, of which it holds none itself.
  ///
  /// - Parameter numbers: The new number of each source.
  func citing(_ numbers: [Int]) -> Answer {
    var answer = self
    answer.sources = []
    answer.sections = sections.map { $0.citing(numbers) }
    return answer
  }
}

extension Section {
  fileprivate func citing(_ numbers: [Int]) -> Section {
    var section = self
    switch content {
    case .table(let table): section.content = .table(table.citing(numbers))
    case .chart(var chart):
      chart.table = chart.table.citing(numbers)
      section.content = .chart(chart)
    case .facts(let facts):
      section.content = .facts(
        facts.map { fact in
          var fact = fact
          fact.sources = fact.sources.compactMap { numbers.indices.contains($0 - 1) ? numbers[$0 - 1] : nil }
          return fact
        })
    case .bars, .note, .diagnostics: break
    }
    return section
  }
}

extension Table {
  /// Whether cells of a column hold numbers of sources in brackets: a column of sources, and what compares figures.
  public func citesSources(inColumn index: Int) -> Bool {
    guard columns.indices.contains(index) else { return false }
    return columns[index].key == "source" || index > 0 && columns[0].key == "measure"
  }

  fileprivate func citing(_ numbers: [Int]) -> Table {
    let cited = columns.indices.filter(citesSources)
    guard !cited.isEmpty else { return self }
    var table = self
    for row in rows.indices {
      for column in cited where column < rows[row].count { table.rows[row][column] = rows[row][column].citing(numbers) }
    }
    return table
  }
}

extension Value {
  fileprivate func citing(_ numbers: [Int]) -> Value {
    switch self {
    case .text(let text):
      return .text(
        text.replacingCitations { number in numbers.indices.contains(number - 1) ? "[\(numbers[number - 1])]" : nil })
    case .list(let values): return .list(values.map { $0.citing(numbers) })
    case .disputed(let value): return .disputed(value.citing(numbers))
    case .missing, .count, .date, .quantity, .name, .excerpt: return self
    }
  }
}

extension String {
  /// The text with something else in the place of each number in brackets, and of what stands between them.
  ///
  /// - Parameters:
  ///   - citation: What stands for a number and its brackets; `nil` where they are text like any other.
  ///   - other: What stands for any other text.
  public func replacingCitations(
    _ citation: (Int) -> String?, others other: (String) -> String = { $0 }
  ) -> String {
    var result = ""
    var (rest, plain) = (self[...], startIndex)
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let digits = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      guard let number = Int(digits), digits == String(number), let replaced = citation(number) else { continue }
      result += other(String(self[plain..<open])) + replaced
      plain = rest.startIndex
    }
    return result + other(String(self[plain...]))
  }
}
