/// What was cut last; cuts without anything between them are one.
struct KillBuffer {
  private(set) var text = ""

  /// How the last cut left the text.
  private var left: EditedText?

  /// Takes what was cut from a side of the cursor.
  ///
  /// - Parameters:
  ///   - before: the text that it was cut from.
  ///   - after: the text that it left.
  mutating func take(_ cut: String, onTheLeft isLeft: Bool, from before: EditedText, leaving after: EditedText) {
    let goesOn = left == before && !text.isEmpty
    text = !goesOn ? cut : isLeft ? cut + text : text + cut
    left = after
  }
}
