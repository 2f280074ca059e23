import CaseCatalogue
import CaseCore
import CaseQuery

extension Completer {
  /// Offers files, saved queries, topics of help, parameters of scripts and their values.
  mutating func offerSurroundings(_ expected: [Expected], _ typed: TypedText, in found: inout Ranking) {
    for place in expected {
      found.beginGroup()
      switch place {
      case .file, .newName, .topic, .pin:
        guard let verb = parsed.verb else { continue }
        offer(surroundings.offers(for: place, of: verb, typed: typed.text), typed, in: &found)
      case .parameter:
        let offers = parameters.map { Offer($0.name + "=", note: note(on: $0), isWhole: false) }
        offer(offers, typed, in: &found)
      case .argument(let name): offerArguments(of: name, typed, in: &found)
      default: break
      }
    }
  }

  /// The parameters of the script that the statement runs.
  private var parameters: [ScriptParameter] { parsed.script.map { surroundings.parameters(ofScript: $0.text) } ?? [] }

  /// The field of a parameter, and what it is where nothing is given.
  private func note(on parameter: ScriptParameter) -> String {
    let field = parameter.field.flatMap { schema.field(named: $0) }.map { schema.fields[$0].label.text(in: language) }
    return [field, parameter.value].compactMap { $0 }.joined(separator: " · ")
  }

  /// Offers what a parameter can be: a value of its field, else what it is where nothing is given.
  private mutating func offerArguments(of name: String, _ typed: TypedText, in found: inout Ranking) {
    guard let parameter = parameters.first(where: { $0.name == name }) else { return }
    if let field = parameter.field { offerNames(.value(field: field), typed, in: &found, as: .argument) }
    guard found.isEmpty, let value = parameter.value else { return }
    let text = value.contains(" ") ? value.quoted : value.quotedIfNeeded
    offer([Offer(text, aliases: [value])], typed, in: &found)
  }
}
