import Synchronization

/// Finds lines and columns in a text, and keeps marks on the way: who asks a thousand times does not count the text a thousand times.
final class LineMemory: Sendable {
  /// A place in the text; line and column are counted from 0.
  struct Mark {
    var offset = 0
    var line = 0
    var column = 0
  }

  /// How far apart marks are at least, in bytes.
  private static let stride = 1_024

  /// Ascending, from the beginning on.
  private let marks = Mutex([Mark()])

  /// The place of a byte, which is none beyond the end.
  func place(of offset: Int, in bytes: [UInt8]) -> Mark {
    marks.withLock { marks in
      var last = marks.last ?? Mark()
      while let boundary = LineMemory.boundary(in: bytes, from: last.offset + LineMemory.stride, to: offset) {
        last = last.moved(to: boundary, in: bytes)
        marks.append(last)
      }
      var (low, high) = (0, marks.count)
      while low + 1 < high {
        let middle = (low + high) / 2
        if marks[middle].offset <= offset { low = middle } else { high = middle }
      }
      return marks[low].moved(to: offset, in: bytes)
    }
  }

  /// The first place at which the text can be cut so that both parts together have as many characters as before: in front of an ASCII
  /// byte that is a character of its own, and no part of the one before it.
  private static func boundary(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    return (start..<end).first { index in
      guard bytes[index] < 0x80 else { return false }
      let before = (max(0, index - 4)..<index).last { bytes[$0] & 0xC0 != 0x80 } ?? index - 1
      return String(decoding: bytes[before...index], as: UTF8.self).count > 1
    }
  }
}

extension LineMemory.Mark {
  /// A place behind this one.
  fileprivate func moved(to end: Int, in bytes: [UInt8]) -> LineMemory.Mark {
    let passed = bytes[offset..<end]
    let lineEnds = passed.count { $0 == UInt8(ascii: "\n") }
    let rest = lineEnds == 0 ? passed : passed[((passed.lastIndex(of: UInt8(ascii: "\n")) ?? offset) + 1)...]
    let characters = String(decoding: rest, as: UTF8.self).count
    return LineMemory.Mark(offset: end, line: line + lineEnds, column: lineEnds == 0 ? column + characters : characters)
  }
}
