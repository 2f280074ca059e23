import CaseCore

/// Reads dates as data files write them, each way of writing one only once.
struct DateMemory {
  enum Problem: Error {
    /// It has not the shape of a date.
    case shape

    /// The calendar has no such day.
    case calendar

    /// It ends before it begins.
    case reversed

    func fault(_ text: String) -> CatalogueFault {
      switch self {
      case .shape: .invalidDate(text)
      case .calendar: .impossibleDate(text)
      case .reversed: .reversedDates(text)
      }
    }
  }

  private var written = StringTable(minimumCapacity: 1 << 8)
  private var spans: [DateSpan] = []

  mutating func span(of text: ByteView) -> Result<DateSpan, Problem> {
    if let known = written.find(text) { return .success(spans[Int(known)]) }
    do {
      let span = try DateMemory.read(text.bytes)
      written.intern(text)
      spans.append(span)
      return .success(span)
    } catch {
      return .failure(error)
    }
  }

  private static func read(_ bytes: [UInt8]) throws(Problem) -> DateSpan {
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return try read(bytes[...]) }
    let (start, end) = (try read(bytes[..<slash]), try read(bytes[(slash + 1)...]))
    guard let span = DateSpan(from: start, to: end) else { throw .reversed }
    return span
  }

  /// Reads one date; data files write fewer forms than people do.
  private static func read(_ bytes: ArraySlice<UInt8>) throws(Problem) -> DateSpan {
    func isHyphen(_ offset: Int) -> Bool { bytes[bytes.startIndex + offset] == UInt8(ascii: "-") }
    let isShaped =
      switch bytes.count {
      case 4: true
      case 6: [UInt8(ascii: "Q"), UInt8(ascii: "H")].contains(bytes[bytes.startIndex + 4])
      case 7: isHyphen(4)
      case 10: isHyphen(4) && isHyphen(7)
      default: false
      }
    guard isShaped, let literal = DateLiteral(prefixOf: bytes), literal.length == bytes.count else { throw .shape }
    guard let span = literal.span else { throw .calendar }
    return span
  }
}
