public import CaseCore

/// The line that ends an answer: how many rows there are and how long it took.
public struct Footer: Message {
  /// How many rows were found; `nil` where rows are not what was asked for.
  public var rowCount: Int?

  /// How long it took; `nil` where that is not told.
  public var milliseconds: Double?

  public init(rowCount: Int?, milliseconds: Double? = nil) {
    self.rowCount = rowCount
    self.milliseconds = milliseconds
  }

  /// `18 行，2.1 ms`, or in another language `18 rows, 2.1 ms`.
  public func text(in language: Language) -> String {
    let rows = rowCount.map { count in
      switch language {
      case .zh: "\(count.grouped) 行"
      case .en, .ru: count == 1 ? "1 row" : "\(count.grouped) rows"
      }
    }
    return [rows, milliseconds.map(Footer.duration)].compactMap { $0 }.joined(separator: RenderMessage.clauseSeparator.text(in: language))
  }

  /// Two digits are enough: `0.05 ms`, `2.1 ms`, `48 ms`, `1.3 s`.
  private static func duration(_ milliseconds: Double) -> String {
    switch milliseconds {
    case 0..<0.995: return "\(rounded(milliseconds, per: 100)) ms"
    case 0.995..<9.95: return "\(rounded(milliseconds, per: 10)) ms"
    case 9.95..<999.5: return "\(rounded(milliseconds, per: 1)) ms"
    case 999.5..<1e15: return "\(rounded(milliseconds / 1000, per: 10)) s"
    default: return "? ms"
    }
  }

  private static func rounded(_ number: Double, per unit: Double) -> String { NumberText.plain(Double(Int(number * unit + 0.5)) / unit) }
}
