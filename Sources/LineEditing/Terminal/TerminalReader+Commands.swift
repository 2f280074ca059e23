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
    _ = cle_set_command(editor, CLE_ENTER) { editor, _ in TerminalReader.run(editor) { $0.enter() } }
    _ = cle_set_command(editor, CLE_NEWLINE) { editor, _ in TerminalReader.edit(editor) { $0.buffer.insert("\n") } }
    _ = cle_set_command(editor, CLE_PASTE) { editor, _ in TerminalReader.edit(editor) { $0.paste() } }
    _ = cle_set_command(editor, CLE_COMPLETE) { editor, _ in TerminalReader.edit(editor) { $0.completeWord() } }
    _ = cle_set_command(editor, CLE_SEARCH) { editor, _ in TerminalReader.edit(editor) { $0.searchHistory() } }
    _ = cle_set_command(editor, CLE_UP) { editor, _ in TerminalReader.edit(editor) { $0.moveUp() } }
    _ = cle_set_command(editor, CLE_DOWN) { editor, _ in TerminalReader.edit(editor) { $0.moveDown() } }
    _ = cle_set_command(editor, CLE_OLDER) { editor, _ in TerminalReader.edit(editor) { $0.bringBackOlder() } }
    _ = cle_set_command(editor, CLE_NEWER) { editor, _ in TerminalReader.edit(editor) { $0.bringBackNewer() } }
    _ = cle_set_command(editor, CLE_LEFT) { editor, _ in TerminalReader.edit(editor) { $0.move(to: \.characterLeft) } }
    _ = cle_set_command(editor, CLE_RIGHT) { editor, _ in
      TerminalReader.edit(editor) { if !$0.takeHint() { $0.move(to: \.characterRight) } }
    }
    _ = cle_set_command(editor, CLE_WORD_LEFT) { editor, _ in TerminalReader.edit(editor) { $0.move(to: \.wordLeft) } }
    _ = cle_set_command(editor, CLE_WORD_RIGHT) { editor, _ in
      TerminalReader.edit(editor) { if !$0.takeHint(EditedText.wordLength) { $0.move(to: \.wordRight) } }
    }
    _ = cle_set_command(editor, CLE_LINE_START) { editor, _ in TerminalReader.edit(editor) { $0.move(to: \.lineStart) } }
    _ = cle_set_command(editor, CLE_LINE_END) { editor, _ in
      TerminalReader.edit(editor) { if !$0.takeHint() { $0.move(to: \.lineEnd) } }
    }
    _ = cle_set_command(editor, CLE_DELETE_LEFT) { editor, _ in TerminalReader.edit(editor) { $0.delete(to: \.characterLeft) } }
    _ = cle_set_command(editor, CLE_DELETE_RIGHT) { editor, key in
      TerminalReader.run(editor) { $0.deleteRight(endsEmptyLine: key == 4) }
    }
    _ = cle_set_command(editor, CLE_KILL_WORD_LEFT) { editor, _ in TerminalReader.edit(editor) { $0.kill(to: \.wordLeft) } }
    _ = cle_set_command(editor, CLE_KILL_WORD_RIGHT) { editor, _ in TerminalReader.edit(editor) { $0.kill(to: \.wordRight) } }
    _ = cle_set_command(editor, CLE_KILL_LINE_START) { editor, _ in TerminalReader.edit(editor) { $0.kill(to: \.cutStart) } }
    _ = cle_set_command(editor, CLE_KILL_LINE_END) { editor, _ in TerminalReader.edit(editor) { $0.kill(to: \.cutEnd) } }
    _ = cle_set_command(editor, CLE_YANK) { editor, _ in TerminalReader.edit(editor) { $0.buffer.insert($0.killed.text) } }
    _ = cle_set_command(editor, CLE_UNDO) { editor, _ in TerminalReader.edit(editor) { $0.undoChange() } }
    _ = cle_set_command(editor, CLE_QUOTED_INSERT) { editor, _ in TerminalReader.edit(editor) { $0.insertQuoted() } }
    _ = cle_set_command(editor, CLE_EDIT) { editor, _ in TerminalReader.edit(editor) { $0.editElsewhere() } }
    _ = cle_set_command(editor, CLE_CLEAR_SCREEN) { editor, _ in TerminalReader.edit(editor) { $0.clearScreen() } }
  }

  private static func run(_ editor: OpaquePointer?, _ command: (TerminalReader) -> UInt8) -> UInt8 {
    of(editor).map(command) ?? UInt8(CC_ERROR)
  }

  /// Runs a command that may change the line and never ends it.
  private static func edit(_ editor: OpaquePointer?, _ command: (TerminalReader) -> Void) -> UInt8 {
    run(editor) { reader in
      command(reader)
      return CommandResult.changed
    }
  }
}
