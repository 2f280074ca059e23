import CaseCore

/// A drawing of an HTML document: its elements, which take their colours from the style sheet.
struct SVGPicture {
  /// The pixels across, of a drawing that keeps its proportions; `nil` for one that fills the room that there is.
  ///
  /// What fills the room measures across in per cent, so that letters are as large on a telephone as on a wall.
  var width: Int?

  /// The pixels down.
  var height: Int

  var elements = ""

  /// The pixels of a line of text, and of a cell in it; letters that are wider than half a Chinese character have to fit, too.
  static let lineHeight = 18
  static let cellWidth = 7.6

  /// The pixels across of the narrowest screen that a drawing is made for.
  static let narrowest = 340.0

  /// How much of the width so many cells take at most, in per cent.
  static func share(ofCells cells: Int) -> Double { Double(cells) * cellWidth / narrowest * 100 }

  /// A number with at most two digits after the point, as an attribute.
  static func number(_ value: Double) -> String { NumberText.plain((value * 100).rounded() / 100) }

  /// A part of the width, as an attribute.
  static func percent(_ value: Double) -> String { number(value) + "%" }
}
