import CaseCore

/// A key of the prompt and what it does.
struct PromptKey {
  let key: String
  let meaning: LocalizedText

  private init(_ key: String, _ chinese: String, _ english: String) {
    self.key = key
    meaning = LocalizedText(zh: chinese, en: english)
  }

  /// The keys of `set editing emacs`; vi's own are those of vi.
  static let all = [
    PromptKey("Tab", "补全并列出候选；再按选下一个，Enter 采用，Esc 还原", "completes and lists what fits; again: the next; Enter takes it, Esc undoes"),
    PromptKey("→ End", "采用灰色的提示，Ctrl-→ 只采用一个词", "takes the faint hint; Ctrl-→ takes a word of it"),
    PromptKey("Enter", "执行；语句未完则换行", "runs the statement; where it is unfinished: a new line"),
    PromptKey("Alt-Enter", "换行，不执行", "a new line; nothing runs yet"),
    PromptKey("↑ ↓", "上一行、下一行；到头则翻历史，PgUp、PgDn 整条翻", "a line up or down, then through the history; PgUp, PgDn: at once"),
    PromptKey("Ctrl-R", "在历史中搜索", "searches the history"),
    PromptKey("Ctrl-W Ctrl-U Ctrl-K", "剪掉一个词、到行首、到行尾；Ctrl-Y 贴回", "cut a word, to the start, to the end of the line; Ctrl-Y inserts"),
    PromptKey("Alt-B Alt-F", "左移、右移一个词，中文与字母之间也算词界", "a word left or right; one also ends between Chinese and letters"),
    PromptKey("Ctrl-_", "撤销", "takes the last change back"),
    PromptKey("Ctrl-X Ctrl-E", "用 $VISUAL 或 $EDITOR 编辑", "goes on in $VISUAL or $EDITOR"),
    PromptKey("Ctrl-L Ctrl-C Ctrl-Z Ctrl-D", "清屏；放弃此行或停止查询；挂起；退出", "clear the screen; give up the line or the query; suspend; leave"),
  ]
}
