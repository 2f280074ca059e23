extension Unicode.Scalar {
  /// Whether this is a Chinese character of the basic block, its first extension, or the zero 〇.
  public var isHan: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value == 0x3007 }
}
