import CaseCore
import TextMeasure

/// A drawing of an HTML document: its elements, which take their colours from the style sheet.
struct SVGPicture {
  /// The pixels across, of a drawing that keeps its proportions; `nil` for one that fills the room that there is.
  ///
  /// What fills the room measures across in per cent, so that letters are as large on a telephone as on a wall.
  var width: Int?

  /// The pixels down.
  var height: Int

  var elements = ""

  /// The pixels of a line of text.
  static let lineHeight = 18

  /// How many columns of numbers have a colour of their own.
  static let seriesColours = 6

  /// The pixels across of a drawing on the narrowest telephone.
  private static let narrowest = 328.0

  /// How much of the width so many pixels take at most, in per cent.
  static func share(ofPixels pixels: Double) -> Double { pixels / narrowest * 100 }

  /// A number with at most two digits after the point, as an attribute.
  static func number(_ value: Double) -> String { NumberText.plain((value * 100).rounded() / 100) }

  /// A part of the width, as an attribute.
  static func percent(_ value: Double) -> String { number(value) + "%" }

  /// The pixels of a text in a wide font; which one a reader has nobody knows.
  static func pixels(of text: String) -> Double { text.reduce(0) { $0 + $1.pixels } }
}

extension Character {
  private static let narrowLetters = Set("iljtfrI.,:;'|!()[]-· ")
  private static let wideLetters = Set("MWmw@%ЖШЩЮЫФжшщюыф…—")

  /// How wide it is at most where letters are 14 pixels large.
  fileprivate var pixels: Double {
    if displayWidth == 2 || Character.wideLetters.contains(self) { return 14 }
    if displayWidth == 0 { return 0 }
    if isUppercase { return 10.8 }
    return Character.narrowLetters.contains(self) ? 6.2 : 9
  }
}
