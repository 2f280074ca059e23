import CUnicode

/// How many cells a terminal gives a character of ambiguous width, such as `…`, `·`, `→`, `“`, `α`, `Я` or `─`.
///
/// Such characters are narrow in the fonts of the West and wide in those of East Asia; only the terminal's settings tell which it draws.
public enum AmbiguousWidth: String, CaseIterable, Sendable {
  /// One cell, as most terminals draw them.
  case narrow

  /// Two cells, as terminals in East Asian settings do.
  case wide
}

extension Unicode.Scalar {
  /// The number of terminal cells that this scalar takes on its own: 0, 1 or 2.
  ///
  /// Marks of the ambiguous class still take none.
  func cells(ambiguous: AmbiguousWidth) -> Int {
    let narrow = cells
    return ambiguous == .wide && narrow == 1 && value > 0x7F && cun_is_ambiguous(value) ? 2 : narrow
  }
}
