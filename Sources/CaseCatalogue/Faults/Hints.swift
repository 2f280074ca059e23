public import CaseCore

/// Ways out of a fault.
public enum CatalogueHint: Message {
  /// Names that are much like the one that was written.
  case nearest([String])

  /// Entries that are much like what was written.
  case nearestEntries([Entry])

  /// All that can stand here.
  case known([String])

  case leaveOut
  case remove
  case saveAsUTF8
  case saveWithoutByteOrderMark
  case removeComma
  case writeEscaped
  case escapeBackslash
  case writeInQuotationMarks
  case removeComment
  case writeLiteral
  case writeNumber
  case writeDate
  case swapDates
  case writeInBrackets
  case writePinyin
  case addKey(String)
  case renameIdentifier
  case addToVocabulary(file: String)
  case removeField(String)
  case readAgain
  case checkFolder
  case mergeRecords
  case writeComparator
  case writeFullWidth(String)
  case nameFile(String)

  /// A code and what it is called.
  public struct Entry: Sendable, Hashable {
    public var code: String
    public var label: LocalizedText
  }
}

extension CatalogueHint {
  public func text(in language: Language) -> String {
    let (zh, en) = words(in: language)
    return language == .zh ? zh : en
  }

  private func words(in language: Language) -> (zh: String, en: String) {
    switch self {
    case .nearest(let names): return ("相近的有：\(names.joined(separator: "、"))", "close to it: \(names.joined(separator: ", "))")
    case .nearestEntries(let entries):
      let zh = entries.map { "\($0.code)（\($0.label.text(in: language))）" }.joined(separator: "、")
      let en = entries.map { "\($0.code) (\($0.label.text(in: language)))" }.joined(separator: ", ")
      return ("相近的有：\(zh)", "close to it: \(en)")
    case .known(let names): return ("可用的有：\(names.joined(separator: "、"))", "what can stand here: \(names.joined(separator: ", "))")
    case .leaveOut: return ("没有值就不写这个键", "leave the key out where there is no value")
    case .remove: return ("删去它", "remove it")
    case .saveAsUTF8: return ("把文件另存为 UTF-8", "save the file as UTF-8")
    case .saveWithoutByteOrderMark: return ("另存为不带 BOM 的 UTF-8", "save the file as UTF-8 without a byte order mark")
    case .removeComma: return ("删去这个逗号", "remove the comma")
    case .writeEscaped: return (#"换行写作 \n，制表符写作 \t"#, #"write a line break as \n, a tab as \t"#)
    case .escapeBackslash: return (#"反斜线本身写作 \\"#, #"write a backslash itself as \\"#)
    case .writeInQuotationMarks: return ("键和文本都用双引号 \" 括起", "write keys and texts in double quotation marks")
    case .removeComment: return ("JSON 没有注释", "JSON has no comments: remove it")
    case .writeLiteral: return ("只有 true、false、null，且都小写", "write true, false or null, in small letters")
    case .writeNumber: return ("数字写作 12、-3.5 或 1e6", "write numbers as 12, -3.5 or 1e6")
    case .writeDate:
      return (
        "写作 2025、2025-07、2025-07-10、2025Q1、2025H1，或以“/”连接两个",
        "write 2025, 2025-07, 2025-07-10, 2025Q1, 2025H1, or two of them with a “/” between"
      )
    case .swapDates: return ("对调两个日期", "swap the two dates")
    case .writeInBrackets: return ("写作列表，即使只有一项：[…]", "write a list, even of one: […]")
    case .writePinyin:
      return (
        "音节用小写字母，之间空一格，不写声调，ü 写作 v，如 \"nv er\"",
        "write syllables of small letters with one blank between them, without tones, ü as v: \"nv er\""
      )
    case .addKey(let key): return ("加上 \"\(key)\": …", "add \"\(key)\": …")
    case .renameIdentifier: return ("两条记录须用不同的编号", "give one of the two another identifier")
    case .addToVocabulary(let file): return ("或把它加进 \(file) 的词表", "or add it to the vocabulary in \(file)")
    case .removeField(let name): return ("删去字段“\(name)”，或给数量级换一个键", "remove the field “\(name)”, or give the scale another key")
    case .readAgain: return ("等写完后再打开", "open it again when it is written")
    case .mergeRecords: return ("若是同一个，并为一条记录", "if they are one and the same, make one record of them")
    case .writeComparator:
      return ("把它写成限定（comparator），名称中删去", "write it as the number's comparator, and leave it out of the name")
    case .writeFullWidth(let sign): return ("写作“\(sign)”", "write “\(sign)”")
    case .nameFile(let name):
      return ("把 \(name) 写进 schema.json 的 kinds，或移出目录", "name \(name) among the kinds of schema.json, or move it out of the folder")
    case .checkFolder: return ("目录中须有 schema.json 及其所列的文件", "the folder needs schema.json and the files that it names")
    }
  }
}
