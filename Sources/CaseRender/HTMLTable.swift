import CaseCore
import TextMeasure

/// A table of an HTML document, whose cells hold beside their words what they are sorted by.
struct HTMLTable {
  let table: Table
  let caption: String
  let options: RenderingOptions

  private var language: Language { options.language }

  /// How many rows make it worth while to filter them.
  private static let leastRowsToFilter = 4

  /// The cells of a text that needs more room than a word.
  private static let longText = 24

  func write(citing citations: inout HTMLCitations, pace: Pace, to output: inout String) throws(Diagnostic) {
    output += "<table\(controls)>\n<caption>\(caption)</caption>\n<thead><tr>"
    let classes = table.columns.indices.map(attribute)
    let citing = table.columns.indices.map(table.citesSources)
    for (column, attribute) in zip(table.columns, classes) {
      output += "<th scope=\"col\"\(attribute)>\(HTMLText.escaped(column.heading.text(in: language)))</th>"
    }
    output += "</tr></thead>\n<tbody>\n"
    var pace = pace
    for (number, row) in table.rows.enumerated() {
      try pace.step()
      output += "<tr>"
      for (index, value) in row.enumerated() where index < table.columns.count {
        let text = options.text(of: value)
        let cell = citing[index] ? HTMLText.cited(text, by: &citations) : HTMLText.escaped(text)
        let bar = table.bars.map { $0.column == index ? HTMLTable.bar(number < $0.shares.count ? $0.shares[number] : nil) : "" } ?? ""
        output += "<td\(classes[index])\(HTMLTable.sorting(value))>\(cell)\(bar)</td>"
      }
      output += "</tr>\n"
    }
    output += "</tbody>\n</table>\n"
  }

  /// How large a number is beside the others, for those who see it; without that the room for it, so that numbers stay below each other.
  private static func bar(_ share: Double?) -> String {
    let width = SVGPicture.percent(100 * min(1, max(0, share ?? 0)))
    return "<svg class=\"share\" aria-hidden=\"true\">"
      + (share == nil ? "" : "<rect class=\"bar\" width=\"\(width)\" height=\"100%\"/>") + "</svg>"
  }

  /// What the script needs to sort and filter.
  private var controls: String {
    guard table.rows.count >= HTMLTable.leastRowsToFilter else { return table.rows.count > 1 ? " class=\"data\"" : "" }
    let (filter, shown) = (HTMLMessage.filter.text(in: language), HTMLMessage.shown.text(in: language))
    return " class=\"data\" data-filter=\"\(HTMLText.plain(filter))\" data-shown=\"\(HTMLText.plain(shown))\""
  }

  private func attribute(of column: Int) -> String {
    if table.columns[column].alignment == .right { return " class=\"number\"" }
    let isLong = table.rows.contains { column < $0.count && options.text(of: $0[column]).displayWidth > HTMLTable.longText }
    return isLong ? " class=\"long\"" : ""
  }

  /// A number or a day as attributes; numbers of two units are not compared.
  private static func sorting(_ value: Value) -> String {
    switch value {
    case .count(let count): return " data-value=\"\(count)\""
    case .date(let span): return " data-value=\"\(span.first)\""
    case .quantity(let quantity):
      let scaled = quantity.value * quantity.scale.factor
      guard scaled.isFinite else { return "" }
      let unit = quantity.unit.map { " data-unit=\"\(HTMLText.plain($0))\"" } ?? ""
      return " data-value=\"\(NumberText.plain(scaled))\"\(unit)"
    case .disputed(let inner): return sorting(inner)
    case .list(let values): return values.first.map(sorting) ?? ""
    case .missing, .text, .name, .excerpt: return ""
    }
  }
}
