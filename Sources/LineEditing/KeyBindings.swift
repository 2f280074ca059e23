import CLibedit

/// What the keys do, beyond libedit's own bindings.
enum KeyBindings {
  /// Binds everything, then lets the user's settings change it.
  ///
  /// The functions must have been added before.
  static func set(in editor: OpaquePointer) {
    _ = cle_set_editor(editor, "emacs")
    for (key, command) in shared + emacs { _ = cle_bind(editor, key, command) }
    _ = el_source(editor, nil)
    // Choosing vi keys there has reset all bindings.
    if cle_uses_vi_keys(editor) { for (key, command) in shared { _ = cle_bind(editor, key, command) } }
    for (key, command) in named {
      _ = cle_bind(editor, String(key.scalar), command)
      _ = cle_bind_command_mode(editor, String(key.scalar), command)
    }
  }

  private static let shared = [
    ("^I", name(CLE_COMPLETE)),
    ("^R", name(CLE_SEARCH)),
    ("^P", name(CLE_OLDER)),
    ("^N", name(CLE_NEWER)),
    ("^L", name(CLE_CLEAR_SCREEN)),
    ("^W", "ed-delete-prev-word"),
    ("^U", "vi-kill-line-prev"),
  ]

  private static let emacs = [
    ("^B", name(CLE_LEFT)),
    ("^F", name(CLE_RIGHT)),
    ("^H", name(CLE_DELETE_LEFT)),
    ("^?", name(CLE_DELETE_LEFT)),
    ("^D", name(CLE_DELETE_RIGHT)),
  ]

  private static let named: [(NamedKey, String)] = [
    (.pasted, name(CLE_PASTE)),
    (.up, name(CLE_OLDER)),
    (.down, name(CLE_NEWER)),
    (.left, name(CLE_LEFT)),
    (.right, name(CLE_RIGHT)),
    (.home, "ed-move-to-beg"),
    (.end, "ed-move-to-end"),
    (.delete, name(CLE_DELETE_RIGHT)),
    (.wordLeft, "ed-prev-word"),
    (.wordRight, "em-next-word"),
    (.backTab, "ed-ignore"),
  ]

  private static func name(_ command: cle_command) -> String { String(cString: cle_command_name(command)) }
}
