public import CaseCore

extension JSONDocument {
  /// The document as text: two spaces a level, an array of texts or numbers on one line.
  public var jsonText: String {
    var output = ""
    write(indent: "", to: &output)
    return output + "\n"
  }

  private func write(indent: String, to output: inout String) {
    switch self {
    case .text(let text): output.append(json: text)
    case .number(let number): output += NumberText.plain(number)
    case .boolean(let value): output += value ? "true" : "false"
    case .array(let elements):
      let isFlat = elements.allSatisfy { if case .object = $0 { false } else { true } }
      JSONDocument.write(elements.map { (nil, $0) }, brackets: ("[", "]"), isFlat: isFlat, indent: indent, to: &output)
    case .object(let members):
      JSONDocument.write(members.map { ($0.key, $0.value) }, brackets: ("{", "}"), isFlat: members.isEmpty, indent: indent, to: &output)
    }
  }

  private static func write(
    _ parts: [(key: String?, value: JSONDocument)], brackets: (String, String), isFlat: Bool, indent: String, to output: inout String
  ) {
    output += brackets.0
    for (number, (key, value)) in parts.enumerated() {
      if number > 0 { output += isFlat ? ", " : "," }
      if !isFlat { output += "\n\(indent)  " }
      if let key {
        output.append(json: key)
        output += ": "
      }
      value.write(indent: indent + "  ", to: &output)
    }
    if !isFlat, !parts.isEmpty { output += "\n\(indent)" }
    output += brackets.1
  }
}
