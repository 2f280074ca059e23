import CaseCatalogue
import CaseCore
import CaseQuery
import CaseTestSupport
import Testing

@testable import CaseEngine

@Suite struct `A test of figures` {
  private let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: [Operator.less, .lessOrEqual, .equal, .greaterOrEqual, .greater])
  func `holds as its predicate does, near the ends of its ranges and far from them`(comparison: Operator) throws {
    let field = try elements.field("value")
    guard case .quantity(let values) = elements.catalogue.columns[field] else { return }
    let measure = elements.catalogue.measure(of: field)
    let dimensions = [nil] + Set(values.elements.map { measure.dimension($0) }).sorted()
    var random = SplitMix64(seed: 31)
    var heldCount = 0
    for _ in 0..<300 {
      let near = try #require(values.elements.randomElement(using: &random))
      let base = measure.base(near)
      let ends = [base * Double.random(in: 0.5...1, using: &random), base, base.nextUp, base * (1 + 3e-9), base * 1.5].map { $0 }
      let low = try #require(ends.randomElement(using: &random))
      let high = max(low, try #require(ends.randomElement(using: &random)))
      let ranges = [QuantityRange(low: min(low, high), high: high, dimension: try #require(dimensions.randomElement(using: &random)))]
      let test = QuantityTest(comparison, ranges, measure)
      let predicate = Predicate.quantity(comparison, ranges)
      for value in values.elements {
        let holds = predicate.holds(value.scaledNumber, unit: measure.unit(value), order: measure.order(value))
        #expect(test.holds(value) == holds)
        heldCount += holds ? 1 : 0
      }
    }
    #expect(heldCount > 100)
  }
}
