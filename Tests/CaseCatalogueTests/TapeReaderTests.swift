import CaseCore
import CaseTestSupport
import Testing

@testable import CaseCatalogue

@Suite struct `A tape reader` {
  /// Values of all sorts, as many as are asked for.
  private static func values(_ count: Int, seed: UInt64) -> [String] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { number in
      let text = String(repeating: "铁\\\"[", count: Int.random(in: 0...40, using: &random))
      switch Int.random(in: 0..<8, using: &random) {
      case 0: return "[\(number), [], {\"a\": \"\(text)\"}]"
      case 1: return "\(number)"
      case 2: return "\"\(number)\(text)\""
      case 3: return "{}"
      default: return "{\"id\": \"value-\(number)\", \"text\": \"\(text)\", \"numbers\": [\(number), -1.5], \"none\": null}"
      }
    }
  }

  private static func text(_ values: [String], as shape: TapeReader.Shape) -> String {
    shape == .array ? "[\(values.joined(separator: " ,\n"))]\n" : values.joined(separator: "\n") + "\n"
  }

  /// What is read of a text: the first words of each tape, and how reading ended.
  private func read(_ text: String, as shape: TapeReader.Shape) throws -> (found: [String], isAtEnd: Bool, offsets: [Int]) {
    let file = MappedFile(copying: Array(text.utf8))
    let tapes = try #require(TapeReader())
    var (found, offsets): ([String], [Int]) = ([], [])
    var step = tapes.begin(file, as: shape) ?? tapes.next()
    while case .value(let tape) = step {
      let texts = tape.keys(of: Tape.root).compactMap { tape.string(at: $0 + 1)?.string }
      let number = tape.number(at: Tape.root).map { "\($0)" } ?? ""
      found.append(
        "\(tape.token(at: Tape.root).letter) \(tape.end(of: Tape.root)) \(tape.string(at: Tape.root)?.string ?? "")\(number)\(texts)")
      offsets.append(tape.offset)
      step = tapes.next()
    }
    if case .end = step { return (found, true, offsets) }
    return (found, false, offsets)
  }

  /// Small texts are read in one block, big ones in many, on a thread of their own.
  @Test(arguments: [0, 1, 2, 1_000, 12_000], [TapeReader.Shape.array, .lines])
  func `reads values as if each stood alone, however many there are`(count: Int, shape: TapeReader.Shape) throws {
    let values = Self.values(count, seed: UInt64(count))
    let text = Self.text(values, as: shape)
    let read = try read(text, as: shape)
    #expect(read.isAtEnd)
    #expect(read.found.count == count)
    let bytes = Array(text.utf8)
    for (value, offset) in zip(values, read.offsets) { #expect(bytes[offset...].starts(with: value.utf8)) }
    for (index, value) in values.enumerated() where index % 97 == 0 {
      #expect(try self.read(value, as: .lines).found == [read.found[index]])
    }
  }

  @Test(arguments: [TapeReader.Shape.array, .lines], ["{\"a\": 1", "{\"a\": tru}", "\"\u{1}\"", "}", "1x", "[1}"])
  func `reads what stands before the first value that is no JSON`(shape: TapeReader.Shape, damage: String) throws {
    for (count, place) in damage == "}" ? [(3, 1), (12_000, 7_000), (12_000, 11_999)] : [(3, 1)] {
      var values = Self.values(count, seed: 5)
      values[place] = damage
      let read = try read(Self.text(values, as: shape), as: shape)
      #expect(!read.isAtEnd)
      #expect(read.found.count == place)
    }
  }

  /// Whoever stops reading in the middle leaves no thread behind that looks into what is gone.
  @Test func `can be left in the middle, and begun again`() throws {
    let tapes = try #require(TapeReader())
    let text = Array(Self.text(Self.values(12_000, seed: 9), as: .array).utf8)
    for _ in 0..<20 {
      let file = MappedFile(copying: text)
      #expect(tapes.begin(file, as: .array) == nil)
      guard case .value = tapes.next() else {
        Issue.record("no first value")
        return
      }
    }
  }

  @Test func `takes a text for an array or for lines by the file's name`() {
    #expect(TapeReader.Shape(ofFile: "a/b.json") == .array)
    #expect(TapeReader.Shape(ofFile: "a/b.jsonl") == .lines)
  }
}
