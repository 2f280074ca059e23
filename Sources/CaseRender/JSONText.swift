import CaseCore

extension String {
  /// Appends a text as a JSON string (RFC 8259).
  ///
  /// Beside what the standard asks for, whatever a terminal, a script or a reader's eye would trip over is escaped: DEL, C1 controls,
  /// separators of lines, and what turns the direction of reading.
  mutating func append(json text: String) {
    self += "\""
    append(text) { scalar in
      switch scalar {
      case "\"": return "\\\""
      case "\\": return "\\\\"
      case "\n": return "\\n"
      case "\r": return "\\r"
      case "\t": return "\\t"
      case _ where scalar.isControl:
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: return nil
      }
    }
    self += "\""
  }

  /// Appends a value as JSON.
  mutating func append(json value: Value) {
    switch value {
    case .missing: self += "null"
    case .text(let text): append(json: text)
    case .count(let count): self += String(count)
    case .date(let span): append(json: span.description)
    case .quantity(let quantity): append(json: quantity)
    case .name(let name): append(json: name.code)
    case .list(let values):
      self += "["
      for (index, value) in values.enumerated() {
        if index > 0 { self += "," }
        append(json: value)
      }
      self += "]"
    case .disputed(let value): append(json: value)
    case .excerpt(let excerpt): append(json: excerpt.text)
    }
  }

  private mutating func append(json quantity: Quantity) {
    self += "{\"value\":" + NumberText.json(quantity.value)
    if quantity.scale != .one { append(member: "scale", quantity.scale.symbol) }
    if let unit = quantity.unit ?? quantity.unitLabel { append(member: "unit", unit) }
    if let comparator = quantity.comparator { append(member: "comparator", comparator) }
    self += ",\"base\":" + NumberText.json(quantity.base) + "}"
  }

  private mutating func append(member key: String, _ text: String) {
    self += ",\"\(key)\":"
    append(json: text)
  }
}

extension NumberText {
  /// JSON has no word for what is not a finite number.
  fileprivate static func json(_ number: Double) -> String { number.isFinite ? plain(number) : "null" }
}
