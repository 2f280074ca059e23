import CaseCore
import TextMeasure

extension Excerpt {
  /// The part of a text around the first of some folded words, with every one of them marked.
  ///
  /// - Parameter length: how many characters it may have.
  init(of text: String, around words: [String], length: Int) {
    let folded = FoldedText(text)
    var marks: [Range<Int>] = []
    for word in words {
      let word = Array(word.utf8)
      guard !word.isEmpty, folded.bytes.count >= word.count else { continue }
      var index = 0
      while index + word.count <= folded.bytes.count {
        if folded.bytes[index..<index + word.count].elementsEqual(word) {
          marks.append(Int(folded.starts[index])..<folded.end(ofByte: index + word.count - 1))
          index += word.count
        } else {
          index += 1
        }
      }
    }
    marks = Excerpt.merged(marks)
    let window = Excerpt.window(in: text, around: marks.first?.lowerBound ?? 0, length: length)
    let prefix = window.lowerBound > 0 ? "…" : ""
    let suffix = window.upperBound < text.utf8.count ? "…" : ""
    let offset = prefix.utf8.count - window.lowerBound
    let inside = marks.filter { window.lowerBound <= $0.lowerBound && $0.upperBound <= window.upperBound }
    self.init(
      prefix + String(decoding: Array(text.utf8)[window], as: UTF8.self) + suffix,
      marks: inside.map { $0.lowerBound + offset..<$0.upperBound + offset })
  }

  private static func merged(_ marks: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for mark in marks.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = merged.last, mark.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, mark.upperBound)
      } else {
        merged.append(mark)
      }
    }
    return merged
  }

  /// How many characters stand before the first word: few, so that a narrow column still shows the word.
  private static let lead = 4

  /// The bytes of a part of a text: so many characters around a place.
  private static func window(in text: String, around place: Int, length: Int) -> Range<Int> {
    var starts: [Int] = []
    var (offset, found) = (0, 0)
    for character in text {
      if offset <= place { found = starts.count }
      starts.append(offset)
      offset += character.utf8.count
    }
    starts.append(offset)
    guard starts.count - 1 > length else { return 0..<offset }
    let first = min(max(0, found - lead), starts.count - 1 - length)
    return starts[first]..<starts[first + length]
  }
}
