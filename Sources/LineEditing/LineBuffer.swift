import CLibedit

/// The line that libedit edits, in Swift's terms.
///
/// Offsets count scalars, as libedit does.
struct LineBuffer {
  let editor: OpaquePointer?

  /// The line and the cursor in it.
  var contents: (text: String, cursor: Int) {
    // libedit owns the buffer; it stays in place until the next edit.
    guard let info = el_wline(editor)?.pointee, let start = info.buffer else { return ("", 0) }
    let units = UnsafeBufferPointer(start: start, count: start.distance(to: info.lastchar))
    return (String(wide: units), start.distance(to: info.cursor))
  }

  func insert(_ text: String) {
    // An embedded NUL would end the text for libedit.
    let units = text.unicodeScalars.filter { $0.value != 0 }.map { wchar_t(bitPattern: $0.value) } + [0]
    _ = el_winsertstr(editor, units)
  }

  func delete(before count: Int) { el_deletestr(editor, Int32(clamping: count)) }

  func moveCursor(by count: Int) { _ = el_cursor(editor, Int32(clamping: count)) }

  /// Puts another text in the place of the whole line, with the cursor behind it.
  func replace(by text: String) {
    let (old, cursor) = contents
    let count = old.unicodeScalars.count
    moveCursor(by: count - cursor)
    delete(before: count)
    insert(text)
  }
}

extension String {
  /// A text in libedit's wide characters.
  init(wide units: UnsafeBufferPointer<wchar_t>) {
    self.init(decoding: units.lazy.map { UInt32(bitPattern: $0) }, as: UTF32.self)
  }
}
