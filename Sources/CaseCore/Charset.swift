/// The signs that a program may add to what it writes; the text of data stays as it is.
public enum Charset: String, Sendable, CaseIterable {
  /// Blocks, lines and arrows.
  case unicode

  /// Letters and signs that every terminal and font has.
  case ascii

  /// What a terminal can show.
  ///
  /// A locale that names no charset, such as `C`, says nothing: containers have such a one, and show UTF-8.
  ///
  /// - Parameters:
  ///   - locale: what its user has set, such as `zh_CN.GBK`.
  ///   - terminalType: the terminal's, such as `xterm`; `nil` where answers go to none.
  public init(locale: String?, terminalType: String?) {
    let named = locale.flatMap { $0.firstIndex(of: ".").map($0.suffix(from:)) }?.prefix { $0 != "@" }
    let isUTF8 = named.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } == "utf8" } ?? true
    // The console of Linux has letters, but not all blocks.
    self = isUTF8 && terminalType != "dumb" && terminalType != "linux" ? .unicode : .ascii
  }

  /// What stands for a part that is left out.
  public var ellipsis: String { self == .ascii ? "..." : "…" }
}
