public import CaseCore

/// What can be wrong with a catalogue's files.
public enum CatalogueFault: Message {
  // Files and JSON.
  case cannotOpen(path: String, reason: SystemReason)
  case fileChanged
  case byteOrderMark
  case invalidUTF8
  case invalidJSON(expected: JSONExpectation, found: String?)
  case trailingComma
  case unclosedString
  case controlCharacter(UInt8)
  case invalidEscape(String)
  case loneSurrogate
  case invalidNumber(String)
  case numberOutOfRange(String)
  case nestingTooDeep(Int)
  case unreadableJSON

  // Any object.
  case notArray(found: JSONShape?)
  case notObject(found: JSONShape)
  case unknownKey(String)
  case repeatedKey(String)
  case nullValue(String)
  case emptyValue(String)
  case wrongShape(String, expected: JSONShape, found: JSONShape)
  case missingPart(String)

  // Records.
  case missingField(String, record: String?)
  case impliedKey(String)
  case emptyIdentifier
  case identifierTooLong(limit: Int)
  case duplicateIdentifier(String, first: SourcePlace?)
  case unknownEntry(String, vocabulary: LocalizedText)
  case tooMuchInherited
  case unknownUnit(String)
  case unknownScale(String)
  case scaleWithoutNumber(String)
  case invalidDate(String)
  case impossibleDate(String)
  case reversedDates(String)

  // The schema.
  case unknownType(String)
  case unknownField(String)
  case unknownKind(String)
  case unknownVocabulary(String)
  case duplicateName(String)
  case duplicateAlias(String, of: String)
  case repeatedField(String)
  case noIdentifier
  case secondIdentifier(String)
  case wrongFieldType(String, expected: [String])
  case fieldOfAnotherKind(String, kind: String)
  case kindWithoutSource(String)
  case kindWithoutFile(String)
  case recordsInRecords(String)
  case nameIsField(String)
  case noUnits
  case invalidFileName(String)
  case invalidPinyin(String)
  case invalidFactor
  case invalidOrder
  case tooManyKinds(limit: Int)
}

extension CatalogueFault {
  public func text(in language: Language) -> String {
    let (zh, en) = words(in: language)
    return language == .zh ? zh : en
  }

  private func words(in language: Language) -> (zh: String, en: String) {
    func told(_ message: any Message) -> String { message.text(in: language) }
    return switch self {
    case .cannotOpen(let path, let reason): ("打不开 \(path)：\(reason.text(in: .zh))", "cannot open \(path): \(reason.text(in: .en))")
    case .fileChanged: ("读取时文件被改动", "the file changed while it was read")
    case .byteOrderMark: ("文件开头有字节顺序标记（BOM）", "the file begins with a byte order mark")
    case .invalidUTF8: ("不是 UTF-8 编码", "this is not UTF-8")
    case .invalidJSON(let expected, let found?): ("此处应为\(told(expected))，却是“\(found)”", "expected \(told(expected)), found “\(found)”")
    case .invalidJSON(let expected, nil): ("此处应为\(told(expected))，文件却结束了", "expected \(told(expected)), but the file ends")
    case .trailingComma: ("末项之后多了逗号", "a comma after the last item")
    case .unclosedString: ("文本缺少右引号", "a text without its closing quotation mark")
    case .controlCharacter(let byte): ("文本中有控制字符 U+\(hexadecimal(byte))", "a control character in a text: U+\(hexadecimal(byte))")
    case .invalidEscape(let text): ("没有“\(text)”这种转义", "there is no escape “\(text)”")
    case .loneSurrogate: ("代理项不成对", "half of a surrogate pair")
    case .invalidNumber(let text): ("“\(text)”不是数字", "“\(text)” is no number")
    case .numberOutOfRange(let text): ("数字“\(text)”太大", "the number “\(text)” is too large")
    case .nestingTooDeep(let limit): ("嵌套超过 \(limit) 层", "more than \(limit) brackets inside each other")
    case .unreadableJSON: ("JSON 解析器拒绝此文件", "the JSON parser refuses this file")

    case .notArray(let found?): ("文件应为列表 […]，却是\(told(found))", "the file must be a list […], and is \(told(found))")
    case .notArray(nil): ("文件应为列表 […]", "the file must be a list […]")
    case .notObject(let found): ("此处应为对象 {…}，却是\(told(found))", "expected an object {…}, found \(told(found))")
    case .unknownKey(let key): ("没有名为“\(key)”的键", "there is no key “\(key)” here")
    case .repeatedKey(let key): ("键“\(key)”重复", "the key “\(key)” is repeated")
    case .nullValue(let key): ("“\(key)”的值是 null", "“\(key)” is null")
    case .emptyValue(let key): ("“\(key)”的值是空的", "“\(key)” is empty")
    case .wrongShape(let key, let expected, let found):
      ("“\(key)”应为\(told(expected))，却是\(told(found))", "“\(key)” must be \(told(expected)), and is \(told(found))")
    case .missingPart(let key): ("缺少“\(key)”", "“\(key)” is missing")

    case .missingField(let field, let record?): ("\(record) 缺少必填字段“\(field)”", "\(record) lacks the required field “\(field)”")
    case .missingField(let field, nil): ("缺少必填字段“\(field)”", "the required field “\(field)” is missing")
    case .impliedKey(let key): ("内嵌记录不写“\(key)”：它由所属记录决定", "a record inside another has no “\(key)” of its own: its owner gives it")
    case .emptyIdentifier: ("编号是空的", "the identifier is empty")
    case .identifierTooLong(let limit): ("编号超过 \(limit) 字节", "the identifier has more than \(limit) bytes")
    case .duplicateIdentifier(let identifier, let first?):
      ("编号“\(identifier)”已用于 \(told(first))", "the identifier “\(identifier)” is taken at \(told(first))")
    case .duplicateIdentifier(let identifier, nil): ("编号“\(identifier)”已被使用", "the identifier “\(identifier)” is taken")
    case .unknownEntry(let word, let vocabulary):
      ("“\(told(vocabulary))”词表中没有“\(word)”", "the vocabulary “\(told(vocabulary))” has no “\(word)”")
    case .tooMuchInherited: ("内嵌记录从所属记录继承的值过多", "the records inside others take over too many values")
    case .unknownUnit(let unit): ("没有名为“\(unit)”的单位", "there is no unit “\(unit)”")
    case .unknownScale(let scale): ("没有名为“\(scale)”的数量级", "there is no scale “\(scale)”")
    case .scaleWithoutNumber(let key): ("“\(key)”没有对应的数字", "“\(key)” has no number that it scales")
    case .invalidDate(let text): ("“\(text)”不是日期", "“\(text)” is no date")
    case .impossibleDate(let text): ("没有“\(text)”这一天", "the calendar has no “\(text)”")
    case .reversedDates(let text): ("“\(text)”的终点早于起点", "“\(text)” ends before it begins")

    case .unknownType(let type): ("没有名为“\(type)”的类型", "there is no type “\(type)”")
    case .unknownField(let field): ("没有名为“\(field)”的字段", "there is no field “\(field)”")
    case .unknownKind(let kind): ("没有名为“\(kind)”的类别", "there is no kind “\(kind)”")
    case .unknownVocabulary(let name): ("没有名为“\(name)”的词表", "there is no vocabulary “\(name)”")
    case .duplicateName(let name): ("名称“\(name)”重复", "the name “\(name)” is taken")
    case .duplicateAlias(let alias, let owner): ("名称“\(alias)”已属于“\(owner)”", "the name “\(alias)” belongs to “\(owner)” already")
    case .repeatedField(let field): ("字段“\(field)”列了两次", "the field “\(field)” is listed twice")
    case .noIdentifier: ("必填字段中没有编号（identifier）", "no identifier among the required fields")
    case .secondIdentifier(let field): ("“\(field)”是第二个编号字段，只能有一个", "“\(field)” is a second identifier, and there is only one")
    case .wrongFieldType(let field, let expected):
      (
        "字段“\(field)”的类型应为 \(expected.joined(separator: " 或 "))",
        "the field “\(field)” must have the type \(expected.joined(separator: " or "))"
      )
    case .fieldOfAnotherKind(let field, let kind): ("类别“\(kind)”没有字段“\(field)”", "the kind “\(kind)” has no field “\(field)”")
    case .kindWithoutSource(let kind): ("类别“\(kind)”不是来源：它没有 \"source\"", "the kind “\(kind)” is no source: it has no \"source\"")
    case .kindWithoutFile(let kind):
      (
        "类别“\(kind)”没有 \"file\"，也没有字段内嵌它的记录",
        "the kind “\(kind)” has no \"file\", and no field holds records of it"
      )
    case .recordsInRecords(let kind):
      ("内嵌的“\(kind)”记录不能再内嵌记录", "records of “\(kind)” are written inside others, and hold no records themselves")
    case .nameIsField(let name): ("“\(name)”已是字段名，不能再作数量级的键", "“\(name)” is a field, and cannot be the key of a scale")
    case .noUnits: ("没有单位词表，数量无从写单位", "there is no vocabulary of units for this quantity")
    case .invalidFileName(let name): ("“\(name)”不是目录内的文件名", "“\(name)” is no file name inside the folder")
    case .invalidPinyin(let text): ("“\(text)”不是拼音", "“\(text)” is no pinyin")
    case .invalidFactor: ("系数应为正数", "a factor is a number above 0")
    case .invalidOrder: ("次序应为 1、0 或 -1", "an order is 1, 0 or -1")
    case .tooManyKinds(let limit): ("类别超过 \(limit) 个", "there are more than \(limit) kinds")
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
