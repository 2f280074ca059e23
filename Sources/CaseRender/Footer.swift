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
    guard milliseconds.isFinite, milliseconds >= 0 else { return "? ms" }
    switch milliseconds {
    case ..<0.995: return "\(NumberText.plain((milliseconds * 100).rounded() / 100)) ms"
    case ..<9.95: return "\(NumberText.plain((milliseconds * 10).rounded() / 10)) ms"
    case ..<999.5: return "\(NumberText.plain(milliseconds.rounded())) ms"
    default: return "\(NumberText.grouped((milliseconds / 100).rounded() / 10)) s"
    }
  }
}
