import CaseCatalogue
import CaseCore

/// How figures are written and meant: those of one form differ in their numbers only.
struct FigureForm: Sendable {
  /// A figure of the form; its number means nothing.
  var quantity: Quantity

  /// How many base units of its dimension the number one is.
  var factor: Double

  /// Where a figure lies beside its number: just above (1), at it (0), just below (-1).
  var order = 0

  /// What a figure must share with another to be put together with it.
  var dimension: String

  /// Whether it tells how much there is, and is no rank or target.
  var isAmount = true

  /// Whether it tells a part of something: parts of different things make no sum.
  var isShare = false
}

extension FigureForm {
  /// The figure of this form with a number.
  func figure(_ value: Double) -> Quantity {
    var quantity = quantity
    quantity.value = value
    return quantity
  }

  /// The form of a quantity that was made already.
  init(_ quantity: Quantity, _ units: [String: Vocabulary.Unit]) {
    self.quantity = quantity
    self.quantity.value = 1
    factor = self.quantity.base(in: units)
    dimension = quantity.unit ?? ""
  }

  fileprivate init(_ value: QuantityValue, _ measure: QuantityMeasure, _ scaled: Set<String>, in language: Language) {
    quantity = measure.quantity(value, in: language)
    var one = value
    one.number = 1
    factor = measure.base(one)
    order = measure.order(value)
    dimension = measure.summableDimension(value, scaled)
    isAmount = measure.comparatorEntry(value)?.isAmount != false
    isShare = measure.unitEntry(value)?.isShare == true
  }
}

/// The forms of the figures of a field, numbered as they come, so that what a form tells is found out once and not for each figure.
struct FigureForms {
  private(set) var forms: [FigureForm] = []

  /// What each form is put together by, as a number.
  private(set) var dimensions: [Int] = []

  private(set) var dimensionNames: [String] = []

  /// By scale, then unit and comparator: the number of the form plus one; 0 for those that have not come.
  private var numbers: [[Int]] = Array(repeating: [], count: Scale.allCases.count)
  private let measure: QuantityMeasure
  private let scaled: Set<String>
  private let language: Language

  init(_ schema: Schema, _ measure: QuantityMeasure, in language: Language) {
    self.measure = measure
    self.language = language
    scaled = schema.scaledDimensions
  }

  /// The number of a figure's form.
  mutating func number(_ value: QuantityValue) -> Int {
    let scale = Int(value.scale.rawValue)
    let place = measure.unitNumber(value) * (measure.comparatorCount + 1) + measure.comparatorNumber(value)
    if numbers[scale].isEmpty {
      numbers[scale] = Array(repeating: 0, count: (measure.unitCount + 1) * (measure.comparatorCount + 1))
    }
    if numbers[scale][place] == 0 {
      let form = FigureForm(value, measure, scaled, in: language)
      dimensions.append(dimensionNames.firstIndex(of: form.dimension) ?? dimensionNames.count)
      if dimensions.last == dimensionNames.count { dimensionNames.append(form.dimension) }
      forms.append(form)
      numbers[scale][place] = forms.count
    }
    return numbers[scale][place] - 1
  }
}
