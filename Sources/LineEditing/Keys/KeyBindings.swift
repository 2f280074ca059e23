import CLibedit

/// What the keys do, beyond libedit's own bindings.
enum KeyBindings {
  /// Binds everything, then lets the user's settings change it.
  ///
  /// The functions must have been added before.
  static func set(in editor: OpaquePointer) {
    set(.emacs, in: editor)
    _ = el_source(editor, nil)
    // Choosing keys there has reset all bindings.
    if cle_uses_vi_keys(editor) { bind(.vi, in: editor) } else { bindWhatMustStay(.emacs, in: editor) }
  }

  /// Binds everything anew; the user's own bindings are gone.
  static func set(_ mode: EditingMode, in editor: OpaquePointer) {
    _ = cle_set_editor(editor, mode.rawValue)
    bind(mode, in: editor)
  }

  private static func bind(_ mode: EditingMode, in editor: OpaquePointer) {
    for (key, command) in shared + (mode == .emacs ? emacs : []) { _ = cle_bind(editor, key, name(command)) }
    if mode == .vi { for (key, command) in viCommands { _ = cle_bind_command_mode(editor, key, name(command)) } }
    bindWhatMustStay(mode, in: editor)
  }

  /// Binds the keys that libedit is only told of under names of our own, and those without which nothing works.
  private static func bindWhatMustStay(_ mode: EditingMode, in editor: OpaquePointer) {
    // libedit's prompt for commands crashes where a quote is left open; vi's `G` brings back 1,024 characters at most.
    switch mode {
    case .emacs: for key in ["^[x", "^[X"] { _ = cle_bind(editor, key, unassigned) }
    case .vi: for key in [":", "G"] { _ = cle_bind_command_mode(editor, key, unassigned) }
    }
    for (key, command) in always { _ = cle_bind(editor, key, name(command)) }
    for (key, command) in named {
      _ = cle_bind(editor, String(key.scalar), name(command))
      _ = cle_bind_command_mode(editor, String(key.scalar), name(command))
    }
    _ = cle_bind(editor, String(NamedKey.backTab.scalar), "ed-ignore")
    _ = cle_bind_command_mode(editor, String(NamedKey.backTab.scalar), "ed-ignore")
  }

  private static let unassigned = "ed-unassigned"

  private static let always: [(String, cle_command)] = [
    ("^M", CLE_ENTER), ("^J", CLE_ENTER), ("^I", CLE_COMPLETE), ("^R", CLE_SEARCH), ("^V", CLE_QUOTED_INSERT),
  ]

  private static let shared: [(String, cle_command)] = [
    ("^P", CLE_UP), ("^N", CLE_DOWN), ("^L", CLE_CLEAR_SCREEN), ("^Q", CLE_QUOTED_INSERT),
    ("^H", CLE_DELETE_LEFT), ("^?", CLE_DELETE_LEFT), ("^D", CLE_DELETE_RIGHT),
    ("^W", CLE_KILL_WORD_LEFT), ("^U", CLE_KILL_LINE_START), ("^Y", CLE_YANK), ("^_", CLE_UNDO),
  ]

  private static let emacs: [(String, cle_command)] = [
    ("^A", CLE_LINE_START), ("^E", CLE_LINE_END), ("^B", CLE_LEFT), ("^F", CLE_RIGHT), ("^K", CLE_KILL_LINE_END),
    ("^[b", CLE_WORD_LEFT), ("^[B", CLE_WORD_LEFT), ("^[f", CLE_WORD_RIGHT), ("^[F", CLE_WORD_RIGHT),
    ("^[d", CLE_KILL_WORD_RIGHT), ("^[D", CLE_KILL_WORD_RIGHT), ("^[^?", CLE_KILL_WORD_LEFT), ("^[^H", CLE_KILL_WORD_LEFT),
    ("^[p", CLE_OLDER), ("^[P", CLE_OLDER), ("^[n", CLE_NEWER), ("^[N", CLE_NEWER), ("^X^U", CLE_UNDO), ("^X^E", CLE_EDIT),
  ]

  private static let viCommands: [(String, cle_command)] = [
    ("^M", CLE_ENTER), ("^J", CLE_ENTER), ("^L", CLE_CLEAR_SCREEN), ("^P", CLE_UP), ("^N", CLE_DOWN),
    ("k", CLE_UP), ("j", CLE_DOWN), ("u", CLE_UNDO), ("v", CLE_EDIT), ("/", CLE_SEARCH),
    ("?", CLE_SEARCH), ("n", CLE_SEARCH), ("N", CLE_SEARCH), ("K", CLE_OLDER), ("J", CLE_NEWER), ("-", CLE_UP), ("+", CLE_DOWN),
    ("D", CLE_KILL_LINE_END),
  ]

  private static let named: [(NamedKey, cle_command)] = [
    (.pasted, CLE_PASTE), (.newline, CLE_NEWLINE),
    (.up, CLE_UP), (.down, CLE_DOWN), (.pageUp, CLE_OLDER), (.pageDown, CLE_NEWER),
    (.left, CLE_LEFT), (.right, CLE_RIGHT), (.wordLeft, CLE_WORD_LEFT), (.wordRight, CLE_WORD_RIGHT),
    (.home, CLE_LINE_START), (.end, CLE_LINE_END), (.delete, CLE_DELETE_RIGHT), (.wordDelete, CLE_KILL_WORD_RIGHT),
  ]

  private static func name(_ command: cle_command) -> String { String(cString: cle_command_name(command)) }
}
