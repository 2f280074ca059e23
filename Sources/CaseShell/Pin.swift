/// What was pinned for a briefing.
struct Pin: Hashable {
  /// `nil` where none was given.
  var heading: String?

  /// The query, after the statements that it depends on.
  var script: String
}

/// Pins as a file holds them: a line that says so, then a line for each, its heading and its script parted by a tab.
struct PinnedText {
  private static let beginning = "casebook pins 1"

  var pins: [Pin]

  init(_ pins: [Pin]) { self.pins = pins }

  /// - Throws: Where the bytes are not what `text` gives.
  init(_ bytes: [UInt8]) throws(Damage) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Damage(line: 1) }
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    guard lines.first == PinnedText.beginning else { throw Damage(line: 1) }
    // What was cut off does not end its last line.
    guard lines.last == "" else { throw Damage(line: lines.count) }
    lines.removeLast()
    pins = []
    for (number, line) in lines.enumerated().dropFirst() {
      let parts = line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).unescaped }
      guard parts.count == 2, let heading = parts[0], let script = parts[1], !script.isEmpty else { throw Damage(line: number + 1) }
      pins.append(Pin(heading: heading.isEmpty ? nil : heading, script: script))
    }
  }

  /// A line that nobody wrote.
  struct Damage: Error { var line: Int }

  var text: String {
    ([PinnedText.beginning] + pins.map { "\(($0.heading ?? "").escaped)\t\($0.script.escaped)" }).map { $0 + "\n" }.joined()
  }
}

extension String {
  /// Without tabs and line ends.
  fileprivate var escaped: String {
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// What was escaped so; `nil` where nothing is.
  fileprivate var unescaped: String? {
    var result = UnicodeScalarView()
    var isEscaped = false
    for scalar in unicodeScalars {
      switch (isEscaped, scalar) {
      case (false, "\\"):
        isEscaped = true
        continue
      case (false, _), (true, "\\"): result.append(scalar)
      case (true, "n"): result.append("\n")
      case (true, "t"): result.append("\t")
      default: return nil
      }
      isEscaped = false
    }
    return isEscaped ? nil : String(result)
  }
}
