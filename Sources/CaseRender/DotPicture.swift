import CaseCore

/// Lines drawn with the dots of Braille signs, which are one cell wide in every terminal; in ASCII with a full stop for all the dots of a cell.
struct DotPicture {
  /// The dots of a sign.
  static let dotsAcross = 2
  static let dotsUp = 4

  private let width: Int
  private let height: Int
  private let charset: Charset

  /// Of each cell the dots, as bits of the sign's code.
  private var dots: [UInt8]

  /// What stands in a cell instead of its dots.
  private var signs: [Int: Character] = [:]

  /// The bits of a sign's dots, line by line.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  /// An empty picture of so many cells.
  init(width: Int, height: Int, charset: Charset = .unicode) {
    (self.width, self.height, self.charset) = (width, height, charset)
    dots = Array(repeating: 0, count: width * height)
  }

  /// Draws a line between two dots, counted from the left and the top.
  mutating func draw(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    let steps = max(abs(end.x - start.x), abs(end.y - start.y), 1)
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      let x = start.x + Int((Double(end.x - start.x) * part).rounded())
      let y = start.y + Int((Double(end.y - start.y) * part).rounded())
      if let cell = cell(x, y) { dots[cell] |= DotPicture.bits[y % DotPicture.dotsUp][x % DotPicture.dotsAcross] }
    }
  }

  /// Puts a sign, one cell wide, in the cell of a dot.
  mutating func put(_ sign: Character, at dot: (x: Int, y: Int)) {
    if let cell = cell(dot.x, dot.y) { signs[cell] = sign }
  }

  /// A line of cells, without spaces after the last dot.
  func line(_ line: Int) -> String {
    var text = ""
    var pendingSpaces = 0
    for cell in line * width..<(line + 1) * width {
      guard let sign = signs[cell] ?? sign(of: dots[cell]) else {
        pendingSpaces += 1
        continue
      }
      text.append(spaces: pendingSpaces)
      text.append(sign)
      pendingSpaces = 0
    }
    return text
  }

  private func sign(of dots: UInt8) -> Character? {
    if dots == 0 { return nil }
    return charset == .ascii ? "." : Unicode.Scalar(0x2800 + UInt32(dots)).map(Character.init)
  }

  private func cell(_ x: Int, _ y: Int) -> Int? {
    guard x >= 0, y >= 0, x < width * DotPicture.dotsAcross, y < height * DotPicture.dotsUp else { return nil }
    return y / DotPicture.dotsUp * width + x / DotPicture.dotsAcross
  }
}
