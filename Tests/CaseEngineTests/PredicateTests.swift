import CaseCore
import CaseQuery
import Testing

@testable import CaseCatalogue
@testable import CaseEngine

@Suite struct `A predicate` {
  /// A date, or two of them with `/` between.
  private func span(_ text: String) throws -> DateSpan {
    let ends = try text.split(separator: "/").map { try #require(DateLiteral(prefixOf: Array($0.utf8)[...])?.span) }
    return try #require(DateSpan(from: ends[0], to: ends[ends.count - 1]))
  }

  @Test(arguments: [
    // A date, and how it stands to 2024H1: before, after, at or before, at or after, at.
    ("2023", true, false, true, false, false), ("2023/2024-01", false, false, true, true, true), ("2024", false, false, true, true, true),
    ("2024-03-01", false, false, true, true, true), ("2024-06-30", false, false, true, true, true),
    ("2024H2", false, true, false, true, false),
    ("2023-12-31", true, false, true, false, false), ("2024-07-01", false, true, false, true, false),
    ("2000/2030", false, false, true, true, true),
  ]) func `compares spans of days by their ends`(date: String, less: Bool, greater: Bool, atMost: Bool, atLeast: Bool, equal: Bool) throws {
    let other = [try span("2024H1")]
    let date = try span(date)
    #expect(Predicate.date(.less, other).holds(date) == less)
    #expect(Predicate.date(.greater, other).holds(date) == greater)
    #expect(Predicate.date(.lessOrEqual, other).holds(date) == atMost)
    #expect(Predicate.date(.greaterOrEqual, other).holds(date) == atLeast)
    #expect(Predicate.date(.equal, other).holds(date) == equal)
    #expect(Predicate.date(.lessOrEqual, other).holds(date) == (less || equal))
    #expect(Predicate.date(.greaterOrEqual, other).holds(date) == (greater || equal))
  }

  @Test(arguments: [
    // A number and how it is meant, and how it stands to 400: <, <=, =, >=, >.
    (399.0, 0, true, true, false, false, false), (400, 0, false, true, true, true, false), (400, 1, false, false, true, true, true),
    (400, -1, true, true, true, false, false), (401, 0, false, false, false, true, true), (401, -1, false, false, false, true, true),
    (399, 1, true, true, false, false, false), (400.0000000001, 1, false, false, true, true, true),
  ]) func `puts a figure that is over N just above it`(
    number: Double, order: Int, less: Bool, atMost: Bool, equal: Bool, atLeast: Bool, greater: Bool
  ) {
    func holds(_ comparison: Operator) -> Bool {
      Predicate.quantity(comparison, [QuantityRange(low: 400, high: 400)]).holds(number, unit: nil, order: order)
    }
    #expect(holds(.less) == less)
    #expect(holds(.lessOrEqual) == atMost)
    #expect(holds(.equal) == equal)
    #expect(holds(.greaterOrEqual) == atLeast)
    #expect(holds(.greater) == greater)
  }

  @Test(arguments: [
    (9.0, true, true, false, false, false), (10, false, true, true, true, false), (15, false, true, true, true, false),
    (20, false, true, true, true, false), (21, false, false, false, true, true),
  ])
  func `stands beside a range as beside a span`(number: Double, less: Bool, atMost: Bool, equal: Bool, atLeast: Bool, greater: Bool) {
    func holds(_ comparison: Operator) -> Bool {
      Predicate.quantity(comparison, [QuantityRange(low: 10, high: 20)]).holds(number, unit: nil, order: 0)
    }
    #expect(
      [holds(.less), holds(.lessOrEqual), holds(.equal), holds(.greaterOrEqual), holds(.greater)] == [
        less, atMost, equal, atLeast, greater,
      ])
  }

  @Test func `scales units of a dimension, and never matches another`() {
    let tonne = Vocabulary.Unit(dimension: "mass", factor: 1000)
    let degree = Vocabulary.Unit(dimension: "temperature", factor: 1)
    let massOver = Predicate.quantity(.greater, [QuantityRange(low: 1500, high: 1500, dimension: "mass")])
    #expect(massOver.holds(2, unit: tonne, order: 0))
    #expect(!massOver.holds(1, unit: tonne, order: 0))
    #expect(!massOver.holds(2000, unit: degree, order: 0))
    #expect(!massOver.holds(2000, unit: nil, order: 0))
  }

  @Test func `takes numbers that differ by rounding as equal`() {
    let predicate = Predicate.quantity(.equal, [QuantityRange(low: 13.5 * 1e8, high: 13.5 * 1e8)])
    #expect(predicate.holds(1.35 * 1e9, unit: nil, order: 0))
    #expect(!predicate.holds(1.3500001e9, unit: nil, order: 0))
  }

  @Test(arguments: [
    (Operator.equal, "iron", true), (.equal, "iro", false), (.contains, "ro", true), (.contains, "铁", false), (.less, "j", true),
    (.greater, "j", false),
    (.lessOrEqual, "iron", true), (.greaterOrEqual, "iron", true), (.less, "iron", false),
  ]) func `compares texts by Unicode order`(comparison: Operator, other: String, holds: Bool) {
    #expect(Predicate.text(comparison, [other]).holds(foldedText: "iron") == holds)
    #expect(
      Predicate.text(comparison, ["zzz", other]).holds(foldedText: "iron") == (holds || comparison == .less || comparison == .lessOrEqual))
  }

  @Test func `of one type holds for no value of another`() {
    #expect(!Predicate.never.holds(foldedText: ""))
    #expect(!Predicate.oneOf([0]).holds(0, unit: nil, order: 0))
    #expect(!Predicate.text(.contains, [""]).holds(DateSpan(first: 20_240_101, last: 20_240_101)))
  }
}
