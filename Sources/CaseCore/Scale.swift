/// A power of ten that people write between a number and its unit.
public enum Scale: UInt8, Sendable, CaseIterable {
  case one, thousand, tenThousand, hundredThousand, million, tenMillion, hundredMillion, billion, tenBillion, hundredBillion, trillion

  /// How many zeros it stands for.
  public var zeros: Int { self == .one ? 0 : Int(rawValue) + 2 }

  /// What a number is multiplied by.
  public var factor: Double {
    switch self {
    case .one: 1
    case .thousand: 1e3
    case .tenThousand: 1e4
    case .hundredThousand: 1e5
    case .million: 1e6
    case .tenMillion: 1e7
    case .hundredMillion: 1e8
    case .billion: 1e9
    case .tenBillion: 1e10
    case .hundredBillion: 1e11
    case .trillion: 1e12
    }
  }

  /// How it is written between a number and its unit.
  public var symbol: String {
    switch self {
    case .one: ""
    case .thousand: "千"
    case .tenThousand: "万"
    case .hundredThousand: "十万"
    case .million: "百万"
    case .tenMillion: "千万"
    case .hundredMillion: "亿"
    case .billion: "十亿"
    case .tenBillion: "百亿"
    case .hundredBillion: "千亿"
    case .trillion: "万亿"
    }
  }

  /// The ways in which a person may write it; `m` is not among them, for it is a metre.
  public var names: [String] {
    switch self {
    case .one: []
    case .thousand: ["千", "k", "K", "thousand", "Thousand"]
    case .tenThousand: ["万", "萬"]
    case .hundredThousand: ["十万", "十萬"]
    case .million: ["百万", "百萬", "M", "million", "Million"]
    case .tenMillion: ["千万", "千萬"]
    case .hundredMillion: ["亿", "億"]
    case .billion: ["十亿", "十億", "B", "billion", "Billion"]
    case .tenBillion: ["百亿", "百億"]
    case .hundredBillion: ["千亿", "千億"]
    case .trillion: ["万亿", "萬億", "trillion", "Trillion"]
    }
  }

  /// The scale that is written with this symbol in data.
  public init?(symbol: String) {
    guard let found = Scale.allCases.first(where: { $0.symbol == symbol && $0 != .one }) else { return nil }
    self = found
  }

  /// The scale with the longest name that begins `text`, and what follows the name; `one` and all of `text` where there is none.
  public static func prefix(of text: Substring) -> (scale: Scale, rest: Substring) {
    var best: (scale: Scale, length: Int) = (.one, 0)
    for scale in allCases {
      for name in scale.names where name.utf8.count > best.length && text.utf8.starts(with: name.utf8) {
        best = (scale, name.utf8.count)
      }
    }
    return (best.scale, Substring(text.utf8.dropFirst(best.length)))
  }
}
