/// A line at whose end Tab is pressed.
struct TypedLine {
  let place: Place
  let typing: Typing
  let text: String

  /// What may stand at the line's end.
  enum Place: String, CaseIterable {
    case statement, kind, field, value
    case furtherValue = "value behind a condition"
    case reference = "record as a value"
    case show, related, stats, format
  }
}
