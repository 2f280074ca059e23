import CaseCore
import CaseQuery

/// A number that another is made of.
struct Measured: Sendable {
  /// As it was published, before its scale.
  let value: Double

  /// The number of its form.
  let form: Int

  /// In the base unit of its dimension.
  let base: Double

  init(_ value: Double, _ form: Int, of forms: [FigureForm]) {
    self.value = value
    self.form = form
    base = value * forms[form].factor
  }
}

extension [Measured] {
  /// The number that they become, in the scale and unit that most of them have; an end is the figure itself as it was published.
  ///
  /// - Complexity: O(*n*), for the median O(*n* log *n*).
  func aggregated(
    _ aggregate: Aggregate, _ forms: [FigureForm], unless interruption: Interruption
  ) throws(Diagnostic) -> (quantity: Quantity, base: Double)? {
    func isBefore(_ a: Measured, _ b: Measured) -> Bool {
      a.base == b.base ? forms[a.form].order < forms[b.form].order : a.base < b.base
    }
    func itself(_ one: Measured) -> (Quantity, Double) { (forms[one.form].figure(one.value), one.base) }
    switch aggregate {
    case .min: return self.min(by: isBefore).map(itself)
    case .max: return self.max(by: isBefore).map(itself)
    case .sum: return shown(total, forms)
    case .avg: return shown(total / Double(count), forms)
    case .median:
      if isEmpty { return nil }
      let sorted = try sorted(unless: interruption, by: isBefore)
      let (low, high) = (sorted[(count - 1) / 2], sorted[count / 2])
      return count % 2 == 1 ? itself(low) : [low, high].shown((low.base + high.base) / 2, forms)
    }
  }

  private var total: Double { reduce(0) { $0 + $1.base } }

  /// A number in the scale and unit that most of them have, of several such those of the largest.
  private func shown(_ base: Double, _ forms: [FigureForm]) -> (quantity: Quantity, base: Double)? {
    var counts = [Int](repeating: 0, count: forms.count)
    for one in self { counts[one.form] += 1 }
    var countsAsWritten: [WrittenForm: Int] = [:]
    for (form, count) in zip(forms, counts) { countsAsWritten[WrittenForm(form.quantity), default: 0] += count }
    let ranks = forms.map { countsAsWritten[WrittenForm($0.quantity), default: 0] }
    guard let common = self.max(by: { (ranks[$0.form], $0.base) < (ranks[$1.form], $1.base) }) else { return nil }
    var quantity = forms[common.form].figure((base / forms[common.form].factor).roundedForShow)
    // What all say is said of the sum, too: over each is over all.
    let inexact = zip(forms, counts).filter { $1 > 0 && !$0.quantity.sign.isEmpty }.map(\.0.quantity)
    let said = Set(inexact.map(\.sign)).count == 1 ? inexact.first : inexact.first { $0.sign == "~" }
    (quantity.comparator, quantity.sign) = (said?.comparator, said?.sign ?? (inexact.isEmpty ? "" : "~"))
    return (quantity, base)
  }

  private struct WrittenForm: Hashable {
    let scale: Scale
    let unit: String?

    init(_ quantity: Quantity) { (scale, unit) = (quantity.scale, quantity.unit) }
  }
}

extension Double {
  /// Whole, or with six digits that count: more are only of the binary form, or say more than is known.
  fileprivate var roundedForShow: Double {
    guard isFinite, self != 0, rounded() != self else { return self }
    var factor = 1.0
    while magnitude * factor < 1e5, factor < 1e15 { factor *= 10 }
    return (self * factor).rounded() / factor
  }
}
