import CLibedit

/// The line that libedit edits, in Swift's terms.
///
/// Places count scalars, as libedit does.
struct LineBuffer {
  let editor: OpaquePointer?

  /// The line and the cursor in it.
  var contents: EditedText {
    // libedit owns the buffer; it stays in place until the next edit.
    guard let info = el_wline(editor)?.pointee, let start = info.buffer else { return EditedText(text: "", cursor: 0) }
    let units = UnsafeBufferPointer(start: start, count: start.distance(to: info.lastchar))
    return EditedText(text: String(wide: units), cursor: min(max(start.distance(to: info.cursor), 0), units.count))
  }

  /// Puts the cursor back into the line: vi's `$` leaves it before the start of an empty one, and `d` with a command of ours behind it can
  /// leave it anywhere; what comes next would write there.
  func keepCursorInside() {
    guard let info = el_wline(editor)?.pointee, let start = info.buffer else { return }
    if info.cursor < start { _ = el_cursor(editor, Int32(clamping: info.cursor.distance(to: start))) }
    if info.cursor > info.lastchar { _ = el_cursor(editor, Int32(clamping: info.cursor.distance(to: info.lastchar))) }
  }

  func insert(_ text: String) {
    // An embedded NUL would end the text for libedit.
    let units = text.unicodeScalars.filter { $0.value != 0 }.map { wchar_t(bitPattern: $0.value) } + [0]
    _ = el_winsertstr(editor, units)
  }

  func delete(before count: Int) { el_deletestr(editor, Int32(clamping: count)) }

  func moveCursor(to place: Int) {
    guard let info = el_wline(editor)?.pointee, let start = info.buffer else { return }
    _ = el_cursor(editor, Int32(clamping: place - start.distance(to: info.cursor)))
  }

  /// Puts another text in the place of the whole line.
  func replace(by next: EditedText) {
    let count = contents.text.unicodeScalars.count
    moveCursor(to: count)
    delete(before: count)
    insert(next.text)
    moveCursor(to: next.cursor)
  }

  /// Puts another text in the place of the whole line, with the cursor behind it.
  func replace(by text: String) { replace(by: EditedText(text: text, cursor: text.unicodeScalars.count)) }
}

extension String {
  /// A text in libedit's wide characters.
  init(wide units: UnsafeBufferPointer<wchar_t>) {
    self.init(decoding: units.lazy.map { UInt32(bitPattern: $0) }, as: UTF32.self)
  }
}
