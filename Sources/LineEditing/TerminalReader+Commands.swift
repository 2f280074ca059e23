import CLibedit

/// What a command tells libedit: that the line may have changed, or that it is over.
enum CommandResult {
  static let changed = UInt8(CC_REFRESH)
  static let finished = UInt8(CC_EOF)
}

extension TerminalReader {
  /// Makes the commands known to libedit by their names.
  func addCommands(to editor: OpaquePointer) {
    // A C function has no captures: each finds its reader through the handle.
    _ = cle_set_command(editor, CLE_PASTE) { editor, _ in TerminalReader.run(editor) { $0.paste() } }
    _ = cle_set_command(editor, CLE_COMPLETE) { editor, _ in TerminalReader.run(editor) { $0.completeWord() } }
    _ = cle_set_command(editor, CLE_SEARCH) { editor, _ in TerminalReader.run(editor) { $0.searchHistory() } }
    _ = cle_set_command(editor, CLE_OLDER) { editor, _ in TerminalReader.run(editor) { $0.bringBack { $0.older(than: $1) } } }
    _ = cle_set_command(editor, CLE_NEWER) { editor, _ in TerminalReader.run(editor) { $0.bringBack { $0.newer(than: $1) } } }
    _ = cle_set_command(editor, CLE_LEFT) { editor, _ in TerminalReader.run(editor) { $0.moveLeft() } }
    _ = cle_set_command(editor, CLE_RIGHT) { editor, _ in TerminalReader.run(editor) { $0.moveRight() } }
    _ = cle_set_command(editor, CLE_DELETE_LEFT) { editor, _ in TerminalReader.run(editor) { $0.deleteLeft() } }
    _ = cle_set_command(editor, CLE_DELETE_RIGHT) { editor, key in TerminalReader.run(editor) { $0.deleteRight(endsEmptyLine: key == 4) } }
    _ = cle_set_command(editor, CLE_CLEAR_SCREEN) { editor, _ in TerminalReader.run(editor) { $0.clear() } }
  }

  private static func run(_ editor: OpaquePointer?, _ command: (TerminalReader) -> UInt8) -> UInt8 {
    of(editor).map(command) ?? UInt8(CC_ERROR)
  }

  private func paste() -> UInt8 {
    buffer.insert(pastedText)
    pastedText = ""
    return CommandResult.changed
  }

  private func bringBack(_ line: (inout HistoryCursor, String) -> String?) -> UInt8 {
    if let line = line(&cursor, buffer.contents.text) { buffer.replace(by: line) }
    return CommandResult.changed
  }

  private func moveLeft() -> UInt8 {
    buffer.moveCursor(by: -characterSizes().left)
    return CommandResult.changed
  }

  private func moveRight() -> UInt8 {
    buffer.moveCursor(by: characterSizes().right)
    return CommandResult.changed
  }

  private func deleteLeft() -> UInt8 {
    buffer.delete(before: characterSizes().left)
    return CommandResult.changed
  }

  private func deleteRight(endsEmptyLine: Bool) -> UInt8 {
    if endsEmptyLine, buffer.contents.text.isEmpty { return CommandResult.finished }
    let size = characterSizes().right
    buffer.moveCursor(by: size)
    buffer.delete(before: size)
    return CommandResult.changed
  }

  private func clear() -> UInt8 {
    clearScreen()
    return CommandResult.changed
  }

  /// The scalars of the characters on both sides of the cursor.
  private func characterSizes() -> (left: Int, right: Int) {
    let (text, cursor) = buffer.contents
    let scalars = text.unicodeScalars
    let index = scalars.index(scalars.startIndex, offsetBy: cursor)
    return (text[..<index].last?.unicodeScalars.count ?? 0, text[index...].first?.unicodeScalars.count ?? 0)
  }
}
