import CaseCore
import CaseTestSupport
import TextMeasure

/// How somebody types a name, or what is needed of it.
enum Typing: String, CaseIterable {
  case beginning, pinyin, initials, mixed, english, russian, inside, typo

  /// What is typed for a name; `nil` where the name is none that can be typed so.
  func text(of name: LocalizedText, using random: inout SplitMix64) -> String? {
    let spelled = Typing.spelled(name.zh)
    switch self {
    case .beginning: return Typing.beginning(of: name.zh ?? name.en ?? "", 0...6, &random)
    case .pinyin:
      guard let sounds = Typing.sounds(spelled, 1...4, &random) else { return nil }
      return Typing.beginning(of: sounds.joined(), 2...24, &random)
    case .initials: return Typing.sounds(spelled, 2...5, &random).map { String($0.compactMap(\.first)) }
    case .mixed:
      guard let characters = spelled, characters.count > 2 else { return nil }
      let kept = Int.random(in: 1...min(3, characters.count - 1), using: &random)
      let next = characters[kept].sound
      return String(characters[..<kept].map(\.character)) + (Bool.random(using: &random) ? next : String(next.prefix(1)))
    case .english: return name.en.flatMap { Typing.beginning(of: $0.lowercased(), 1...12, &random) }
    case .russian: return name.ru.flatMap { Typing.beginning(of: $0.lowercased(), 1...12, &random) }
    case .inside:
      let text = Array((Bool.random(using: &random) ? name.zh : name.en) ?? "")
      guard text.count > 3 else { return nil }
      let start = Int.random(in: 1...text.count - 2, using: &random)
      // A blank ends what was typed before, or begins nothing.
      let part = String(text[start...].prefix(Int.random(in: 2...4, using: &random)))
      return part.contains(" ") ? nil : part
    case .typo:
      let sounds = Typing.sounds(spelled, 2...4, &random)?.joined()
      guard let whole = Bool.random(using: &random) ? name.en?.lowercased() : sounds, whole.count >= 5 else { return nil }
      return Typing.mistaken(Typing.beginning(of: whole, 5...12, &random), &random)
    }
  }

  /// The characters of a Chinese name with their sounds; `nil` for a name that is not all Chinese.
  private static func spelled(_ name: String?) -> [(character: Character, sound: String)]? {
    guard let name, !name.isEmpty else { return nil }
    var spelled: [(character: Character, sound: String)] = []
    for scalar in name.unicodeScalars {
      guard let sound = scalar.pinyin.first else { return nil }
      spelled.append((Character(scalar), sound))
    }
    return spelled
  }

  /// The sounds of some of the first characters.
  private static func sounds(
    _ spelled: [(character: Character, sound: String)]?, _ length: ClosedRange<Int>, _ random: inout SplitMix64
  ) -> [String]? {
    guard let spelled, spelled.count >= length.lowerBound else { return nil }
    return spelled.prefix(Int.random(in: length, using: &random)).map(\.sound)
  }

  private static func beginning(of text: String, _ length: ClosedRange<Int>, _ random: inout SplitMix64) -> String {
    String(text.prefix(Int.random(in: length, using: &random)))
  }

  /// A text with one letter left out, doubled, changed, or put before the one in front of it.
  private static func mistaken(_ text: String, _ random: inout SplitMix64) -> String {
    var letters = Array(text)
    let place = Int.random(in: 1...letters.count - 1, using: &random)
    switch Int.random(in: 0...3, using: &random) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    case 2: letters[place] = "x"
    default: letters.swapAt(place - 1, place)
    }
    return String(letters)
  }
}
