import ArgumentParser

/// A part of what can be measured.
enum Part: String, CaseIterable, ExpressibleByArgument {
  case terminal, tab, cold, warm, instructions
}

/// Values that are written side by side with commas.
struct CommaSeparated<Value: ExpressibleByArgument>: ExpressibleByArgument {
  let values: [Value]

  init(_ values: [Value]) { self.values = values }

  init?(argument: String) {
    let words = argument.split(separator: ",").map(String.init)
    values = words.compactMap { Value(argument: $0) }
    guard !values.isEmpty, values.count == words.count else { return nil }
  }

  var defaultValueDescription: String { values.map(\.defaultValueDescription).joined(separator: ",") }
}
