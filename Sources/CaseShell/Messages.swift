public import CaseCore
public import CaseQuery

/// What the shell itself tells.
public enum ShellMessage: Message, Hashable {
  case cannotRead(String, reason: SystemReason)
  case cannotWrite(String?, reason: SystemReason)
  case notRegular(String)
  case exists(String)

  /// What replaces a file, by its written path.
  case replaceBy(String)
  case mayReplace(String)
  case leftAlone(String)

  /// A file that the answers come from.
  case ofTheCatalogue(String)
  case nameAnotherFile

  /// A form that the ending of the file's name does not stand for.
  case formOfAnotherEnding(String, Format, Format)
  case noPager(String)

  /// The folder of a file that could not be written.
  case foldersAreNotMade(String)
  case nameFileInFolder(String)
  case writeElsewhere
  case nothingToCite(Format)
  case otherFormats
  case isSet(Setting, Setting.Choice)
  case settingIs(Setting.Choice?, Setting)
  case historyIsOfPrompt
  case nothingEntered
  case readAs(String)
  case moreProblems(Int)
  case tryInstead(String, takenByKey: Bool)
  case noLineHolds([String])
  case wrote(String, rows: Int?, of: Edition?)
  case missingParameter(String)
  case giveParameter(String)
  case unknownParameter(String, script: String)
  case parametersAre([String])
  case scriptsInEachOther
  case runsItself(String)
  case runFrom(String)
  case inputIsPrompt
  case notUTF8
  case saveAsUTF8
  case otherRows(Operator, Int, found: Int)
  case nothingToExpect
  case noRowsToExpect
  case expectAfterQuery
  case nothingToSave
  case saveQuery(String)
  case standsForTwo(String)
  case hasNoBeginning
  case nowhereToSave
  case saved(String)
  case replaced(String, String)
  case nothingSaved
  case nothingToPin
  case pinWhat
  case isPinned(Int, String)
  case pin(String?, String)
  case noPin(Int)
  case pinsAre(Int)
  case unpinned(Int, left: Int)
  case nothingPinned
  case pinsAreDamaged(String, line: Int)
  case pinsOfSession
  case briefing(LocalizedText)
  case findsNothing
  case pinFindsNothing(Int, String)
  case isPin(Int, String)
  case staysOpen(Edition)
  case noHelp(String)
  case banner(Edition)
  case holdings([String])
  case tryThese([String])
  case howToLeave
  case moreFaults(Int)
  case noCatalogue

  /// What a folder is.
  case catalogue
  case historyIsNotRead(String, reason: SystemReason)
  case historyIsNotKept(String, reason: SystemReason)
  case historyIsDamaged(String, lines: Int)
  case search

  /// The output failed: not a statement's fault, so it ends the session.
  case world(WorldFailure)

  /// What a failure of the world is as a statement's problem.
  public init(_ failure: WorldFailure) {
    switch failure {
    case .cannotRead(let path, let reason): self = .cannotRead(path, reason: reason)
    case .cannotWrite(let path, let reason): self = .cannotWrite(path, reason: reason)
    case .notRegular(let path): self = .notRegular(path)
    case .exists(let path): self = .exists(path)
    case .outputClosed: self = .world(failure)
    }
  }

  public func text(in language: Language) -> String { language == .zh ? chinese : english }

  /// The forms of an answer that cites nothing.
  private static var formats: [String] { Format.allCases.filter { !$0.isOfSources }.map(\.rawValue) }

  private var english: String {
    switch self {
    case .cannotRead(let path, let reason): "cannot open \(path): \(reason.text(in: .en))"
    case .cannotWrite(let path, let reason): "cannot write\(path.map { " \($0)" } ?? ""): \(reason.text(in: .en))"
    case .notRegular(let path): "\(path) is no regular file, and is not written to"
    case .exists(let path): "\(path) is there already, and is not replaced"
    case .replaceBy(let path): "to! \(path) replaces it"
    case .mayReplace(let path): "\(path) is there already. Replace it? [y/N] "
    case .leftAlone(let path): "\(path) is as it was"
    case .ofTheCatalogue(let path): "\(path) belongs to the open catalogue, and is not replaced"
    case .nameAnotherFile: "name another file"
    case .formOfAnotherEnding(let path, let format, let other):
      "\(path) is written as \(format.rawValue), though its ending stands for \(other.rawValue)"
    case .noPager(let command): "the pager \(command) does not work, so that nothing is paged; set pager on tries again"
    case .foldersAreNotMade(let folder):
      folder.isEmpty ? "a link that leads nowhere stands there" : "folders are not made: make \(folder) first, or name another one"
    case .nameFileInFolder(let folder): "name a file in it: to \((folder.hasSuffix("/") ? folder : folder + "/") + "NAME.csv")"
    case .writeElsewhere: "write it where you may, for example: to ~/NAME.csv"
    case .nothingToCite(let format): "this answer has no sources that \(format.rawValue) could cite"
    case .otherFormats: "write it as \(ShellMessage.formats.joined(separator: ", "))"
    case .isSet(let setting, let choice): "\(setting.rawValue) is now \(choice.name)"
    case .settingIs(let choice, let setting): "\(choice?.label(in: .en) ?? "not set"): \(setting.meaning.text(in: .en))"
    case .historyIsOfPrompt: "a history is kept only of lines that are entered at the prompt"
    case .nothingEntered: "no line was entered yet"
    case .tryInstead(let statement, let byKey): "\(byKey ? "→ takes" : "try"): \(statement)"
    case .moreProblems(let count): "and \(count) more in this statement"
    case .readAs(let statement): "read as: \(statement)"
    case .noLineHolds(let words): "no line holds \(words.joined(separator: ", "))"
    case .wrote(let path, let rows, let edition):
      "wrote \(path)" + (rows.map { " (\($0) \($0 == 1 ? "row" : "rows"))" } ?? "")
        + (edition.map { ", out of: \($0.text(in: .en))" } ?? "")
    case .missingParameter(let name): "the parameter \(name) has no default and was not given"
    case .giveParameter(let name): "casebook run FILE --set \(name)=…, or run FILE \(name)=…"
    case .unknownParameter(let name, let script): "\(script) has no parameter \(name)"
    case .parametersAre(let names): names.isEmpty ? "it has none" : "its parameters: \(names.joined(separator: ", "))"
    case .scriptsInEachOther: "scripts run each other too deeply"
    case .runsItself(let path): "\(path) would run itself for ever"
    case .runFrom(let place): "run from \(place)"
    case .inputIsPrompt: "standard input is this prompt: enter the statements here"
    case .notUTF8: "this byte is no UTF-8, so that it stands for no character"
    case .saveAsUTF8: "save the script as UTF-8"
    case .otherRows(let comparison, let count, let found):
      "expected \(comparison.phrase(count, .en)), the answer above has \(found == 0 ? "none" : String(found))"
    case .nothingToExpect: "there is no answer above that could be compared"
    case .noRowsToExpect: "the answer above has no rows that could be counted"
    case .expectAfterQuery: "write the query before it: find …; expect 3 rows"
    case .nothingToSave: "no query was answered yet that could be saved"
    case .saveQuery(let name): "save \(name) = find … saves a query that stands there"
    case .standsForTwo(let name): "the last answer depends on two things that are both called \(name)"
    case .hasNoBeginning: "it goes on from an answer that no query gave"
    case .nowhereToSave: "there is no folder to save queries in: neither XDG_CONFIG_HOME nor HOME is set"
    case .saved(let name): "saved: run \(name)"
    case .replaced(let name, let old): "replaced \(name); it was: \(old)"
    case .nothingSaved: "no query was saved yet: save NAME saves that of the last answer"
    case .nothingToPin: "no query was answered yet that could be pinned"
    case .pinWhat: "pin RECORD or pin find … pins what stands there, as \"HEADING\" behind it gives it a heading"
    case .isPinned(let number, let name): "pinned as number \(number): \(name)"
    case .pin(let heading, let statement): (heading.map { "\($0): " } ?? "") + statement
    case .noPin(let number): "nothing is pinned as number \(number)"
    case .pinsAre(let count): count == 0 ? "nothing is pinned" : "pins lists them: 1 to \(count)"
    case .unpinned(let count, let left): "unpinned \(count), \(left) left"
    case .nothingPinned: "nothing is pinned yet"
    case .pinsAreDamaged(let path, let line): "line \(line) of the pins in \(path) cannot be read"
    case .pinsOfSession: "the file stays as it is; what is pinned now is kept for this session only"
    case .briefing(let title): "Briefing: \(title.text(in: .en))"
    case .findsNothing: "This statement finds nothing in this edition."
    case .pinFindsNothing(let number, let name): "number \(number) finds nothing now: \(name)"
    case .isPin(let number, let name): "this is number \(number) of what is pinned (\(name)); the briefing is made all the same"
    case .staysOpen(let edition): "still open: \(edition.text(in: .en))"
    case .noHelp(let word): "there is no help for '\(word)'"
    case .banner(let edition): edition.text(in: .en)
    case .holdings(let counts): counts.joined(separator: ", ")
    case .tryThese(let statements): "Try: " + statements.joined(separator: "   ")
    case .howToLeave: "Tab completes, help explains, quit or Ctrl-D leaves."
    case .moreFaults(let count): "\(count) faults in all; the catalogue does not open until they are mended"
    case .noCatalogue: "no catalogue opens"
    case .catalogue: "catalogue"
    case .historyIsNotRead(let path, let reason):
      "the history in \(path) cannot be read (\(reason.text(in: .en))); lines are kept for this time only"
    case .historyIsNotKept(let path, let reason): "the line is not kept: \(path) cannot be written (\(reason.text(in: .en)))"
    case .historyIsDamaged(let path, let lines): "the history in \(path) has \(lines) lines that cannot be read; they are left out"
    case .search: "search: "
    case .world(let failure): ShellMessage(failure) == self ? "the output is closed" : ShellMessage(failure).english
    }
  }

  private var chinese: String {
    switch self {
    case .cannotRead(let path, let reason): "无法打开 \(path)：\(reason.text(in: .zh))"
    case .cannotWrite(let path, let reason): "无法写入\(path.map { " \($0)" } ?? "")：\(reason.text(in: .zh))"
    case .notRegular(let path): "\(path) 不是普通文件，不能写入"
    case .exists(let path): "\(path) 已经存在，没有覆盖"
    case .replaceBy(let path): "to! \(path) 会覆盖它"
    case .mayReplace(let path): "\(path) 已经存在，要覆盖吗？[y/N] "
    case .leftAlone(let path): "\(path) 保持原样"
    case .ofTheCatalogue(let path): "\(path) 属于打开的目录，不能覆盖"
    case .nameAnotherFile: "请写另一个文件名"
    case .formOfAnotherEnding(let path, let format, let other): "\(path) 按 \(format.rawValue) 写入，虽然它的结尾表示 \(other.rawValue)"
    case .noPager(let command): "分页程序 \(command) 不能用，直接显示；set pager on 再试"
    case .foldersAreNotMade(let folder): folder.isEmpty ? "那里是一个没有去处的链接" : "不会自动建立目录：请先建立 \(folder)，或写到别处"
    case .nameFileInFolder(let folder): "请写其中的文件名：to \((folder.hasSuffix("/") ? folder : folder + "/") + "名称.csv")"
    case .writeElsewhere: "请写到有权限的地方，例如 to ~/名称.csv"
    case .nothingToCite(let format): "这一结果没有来源，不能写成 \(format.rawValue)"
    case .otherFormats: "可写作 \(ShellMessage.formats.joined(separator: "、"))"
    case .isSet(let setting, let choice): "\(setting.label(in: .zh))现为：\(choice.label(in: .zh))"
    case .settingIs(let choice, let setting): "\(choice?.label(in: .zh) ?? "未设")：\(setting.meaning.text(in: .zh))"
    case .historyIsOfPrompt: "只记录在提示符下输入的语句"
    case .nothingEntered: "还没有输入过语句"
    case .tryInstead(let statement, let byKey): "\(byKey ? "按 → 取用" : "可改为")：\(statement)"
    case .moreProblems(let count): "这条语句还有 \(count) 处错误"
    case .readAs(let statement): "理解为：\(statement)"
    case .noLineHolds(let words): "没有语句含有 \(words.joined(separator: "、"))"
    case .wrote(let path, let rows, let edition):
      "已写入 \(path)" + (rows.map { "（\($0) 行）" } ?? "") + (edition.map { "，取自：\($0.text(in: .zh))" } ?? "")
    case .missingParameter(let name): "参数 \(name) 没有默认值，也未给出"
    case .giveParameter(let name): "casebook run 文件 --set \(name)=…，或 run 文件 \(name)=…"
    case .unknownParameter(let name, let script): "\(script) 没有参数 \(name)"
    case .parametersAre(let names): names.isEmpty ? "它没有参数" : "它的参数：\(names.joined(separator: "、"))"
    case .scriptsInEachOther: "脚本互相运行过深"
    case .runsItself(let path): "\(path) 会无休止地运行自己"
    case .runFrom(let place): "由 \(place) 运行"
    case .inputIsPrompt: "标准输入就是这个提示符，请在此输入语句"
    case .notUTF8: "这个字节不是 UTF-8，不代表任何字符"
    case .saveAsUTF8: "请把脚本存为 UTF-8"
    case .otherRows(let comparison, let count, let found):
      "预期\(comparison.phrase(count, .zh))，上面的结果\(found == 0 ? "为空" : "有 \(found) 行")"
    case .nothingToExpect: "上面没有可以核对的结果"
    case .noRowsToExpect: "上面的结果没有可以计数的行"
    case .expectAfterQuery: "请先写查询：find …; expect 3 rows"
    case .nothingToSave: "还没有可以保存的查询"
    case .saveQuery(let name): "save \(name) = find … 保存写在那里的查询"
    case .standsForTwo(let name): "上一个结果所依据的两样东西都叫 \(name)"
    case .hasNoBeginning: "它所接着的结果不是由查询得到的"
    case .nowhereToSave: "没有可以保存查询的目录：XDG_CONFIG_HOME 与 HOME 都未设置"
    case .saved(let name): "已保存，运行：run \(name)"
    case .replaced(let name, let old): "已替换 \(name)；原为：\(old)"
    case .nothingSaved: "还没有保存过查询：save 名称 保存上一个结果的查询"
    case .nothingToPin: "还没有可以钉住的查询"
    case .pinWhat: "pin 记录 或 pin find … 钉住写在那里的内容，后面可用 as \"标题\" 加标题"
    case .isPinned(let number, let name): "已钉住，第 \(number) 项：\(name)"
    case .pin(let heading, let statement): (heading.map { "\($0)：" } ?? "") + statement
    case .noPin(let number): "没有钉住第 \(number) 项"
    case .pinsAre(let count): count == 0 ? "钉板上什么也没有" : "pins 列出各项：1 至 \(count)"
    case .unpinned(let count, let left): "取下 \(count) 项，还有 \(left) 项"
    case .nothingPinned: "还没有钉住过什么"
    case .pinsAreDamaged(let path, let line): "钉板 \(path) 的第 \(line) 行无法识别"
    case .pinsOfSession: "文件保持原样；现在钉住的只在本次保留"
    case .briefing(let title): title.text(in: .zh).isEmpty ? "简报" : "\(title.text(in: .zh))：简报"
    case .findsNothing: "这条语句在这一版目录中没有结果。"
    case .pinFindsNothing(let number, let name): "第 \(number) 项现在没有结果：\(name)"
    case .isPin(let number, let name): "这是钉住的第 \(number) 项（\(name)）；简报照常写出"
    case .staysOpen(let edition): "打开着的仍是：\(edition.text(in: .zh))"
    case .noHelp(let word): "没有关于“\(word)”的帮助"
    case .banner(let edition): edition.text(in: .zh)
    case .holdings(let counts): counts.joined(separator: "，")
    case .tryThese(let statements): "试试：" + statements.joined(separator: "   ")
    case .howToLeave: "按 Tab 补全，help 求助，quit 或 Ctrl-D 退出。"
    case .moreFaults(let count): "共 \(count) 处错误；改正之前目录不能打开"
    case .noCatalogue: "没有可以打开的目录"
    case .catalogue: "目录"
    case .historyIsNotRead(let path, let reason): "无法读取历史记录 \(path)（\(reason.text(in: .zh))）；输入的语句只在本次保留"
    case .historyIsNotKept(let path, let reason): "这一句没有存入历史记录：无法写入 \(path)（\(reason.text(in: .zh))）"
    case .historyIsDamaged(let path, let lines): "历史记录 \(path) 中有 \(lines) 行无法识别，已略过"
    case .search: "搜索："
    case .world(let failure): ShellMessage(failure) == self ? "输出已关闭" : ShellMessage(failure).chinese
    }
  }
}

extension Operator {
  /// So many rows, as the operator has them.
  fileprivate func phrase(_ count: Int, _ language: Language) -> String {
    let rows = language == .zh ? "\(count) 行" : "\(count) \(count == 1 ? "row" : "rows")"
    switch self {
    case .equal: return count == 0 ? (language == .zh ? "为空" : "no rows") : (language == .zh ? " " : "") + rows
    case .notEqual: return count == 0 ? (language == .zh ? "不为空" : "some rows") : (language == .zh ? "不是 " : "not ") + rows
    case .less: return (language == .zh ? "少于 " : "fewer than ") + rows
    case .lessOrEqual: return (language == .zh ? "至多 " : "at most ") + rows
    case .greater: return (language == .zh ? "多于 " : "more than ") + rows
    case .greaterOrEqual, .contains, .containsNot: return (language == .zh ? "不少于 " : "at least ") + rows
    }
  }
}
