/// How much of something it took: each amount is that of one run.
struct Measurement {
  let subject: String
  let unit: Unit
  let amounts: [Double]
  var goal: Goal?
  var note = ""

  /// What is measured; its name stands in files.
  enum Unit: String {
    case milliseconds = "ms"
    case bytes = "bytes"
    case instructions = "instructions"
  }

  /// What most, or nearly all, must not exceed.
  enum Goal {
    case half(Duration)
    case nearlyAll(Duration)
  }

  init(subject: String, unit: Unit, amounts: [Double], note: String = "") {
    self.subject = subject
    self.unit = unit
    self.amounts = amounts
    self.note = note
  }

  init(subject: String, durations: [Duration] = [], goal: Goal? = nil, note: String = "") {
    self.init(subject: subject, unit: .milliseconds, amounts: durations.map { $0 / .milliseconds(1) }, note: note)
    self.goal = goal
  }

  /// `nil` where nothing was measured.
  var summary: Summary? { Summary(amounts) }
}
