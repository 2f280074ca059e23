import CaseCatalogue
import CaseCore

extension Execution {
  /// How large figures are beside the largest of their dimension among them, from 0 to 1.
  ///
  /// There is none of what is negative or no amount, and none of a dimension that only one figure has.
  func shares(_ field: FieldID, of rows: [Row]) -> [Double?] {
    guard case .quantity(let values) = catalogue.columns[field] else { return [] }
    let measure = catalogue.measure(of: field)
    let scaled = schema.scaledDimensions
    let amounts = rows.map { row -> (dimension: String, base: Double)? in
      guard values[row].count == 1, let value = values[row].first, measure.comparatorEntry(value)?.isAmount != false else { return nil }
      let base = measure.base(value)
      return base >= 0 && base.isFinite ? (measure.summableDimension(value, scaled), base) : nil
    }
    let byDimension = Dictionary(grouping: amounts.compactMap { $0 }, by: \.dimension)
    return amounts.map { amount in
      guard let amount, let all = byDimension[amount.dimension], all.count > 1, let largest = all.map(\.base).max(), largest > 0 else {
        return nil
      }
      return amount.base / largest
    }
  }
}
