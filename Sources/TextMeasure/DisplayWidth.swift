import CUnicode

extension Unicode.Scalar {
  /// The number of terminal cells that this scalar takes on its own: 0, 1 or 2; ambiguous ones take 1.
  ///
  /// The widths are those of utf8proc (Unicode's EastAsianWidth, with emoji wide).
  var cells: Int {
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    if isHan { return 2 }
    return Int(utf8proc_charwidth(utf8proc_int32_t(bitPattern: value)))
  }
}

extension Character {
  /// The number of terminal cells that this character takes where ambiguous ones are narrow.
  public var displayWidth: Int { displayWidth(ambiguous: .narrow) }

  /// The number of terminal cells that this character takes.
  ///
  /// It is that of the widest scalar, for marks and joiners add nothing. An emoji in its coloured form and the halves of a flag, which
  /// utf8proc counts as one cell each, make two.
  ///
  /// - Complexity: O(*n*) in the number of scalars.
  public func displayWidth(ambiguous: AmbiguousWidth) -> Int {
    var width = 0
    for scalar in unicodeScalars {
      if (0x1F1E6...0x1F1FF).contains(scalar.value) || scalar.value == 0xFE0F && beginsWithEmoji { return 2 }
      width = max(width, scalar.cells(ambiguous: ambiguous))
    }
    return width
  }

  private var beginsWithEmoji: Bool { unicodeScalars.first?.properties.isEmoji == true }
}

extension StringProtocol {
  /// The number of terminal cells that this text takes where ambiguous characters are narrow.
  public var displayWidth: Int { displayWidth(ambiguous: .narrow) }

  /// The number of terminal cells that this text takes; control characters take none.
  ///
  /// - Complexity: O(*n*); plain ASCII is counted without looking at characters.
  public func displayWidth(ambiguous: AmbiguousWidth) -> Int {
    let plain: Int? = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? bytes.count : -1
    }
    if let plain, plain >= 0 { return plain }
    return reduce(0) { $0 + $1.displayWidth(ambiguous: ambiguous) }
  }
}
