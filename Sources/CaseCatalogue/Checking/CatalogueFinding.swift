public import CaseCore

/// What a check finds in a catalogue that opens.
public enum CatalogueFinding: Message {
  // What is wrong.
  case noSuchRecord(String)
  case recordOfAnotherKind(String, kind: LocalizedText)
  case noSuchSource(String)
  case fieldOfNoRecord(String)
  case blankText

  // What may be wrong.
  case sameName(String, as: String, at: SourcePlace?)
  case sameAddress(as: String, at: SourcePlace?)
  case sameFigure(as: String, at: SourcePlace?)
  case sameRelation(as: String, at: SourcePlace?)
  case selfReference(String)
  case selfRelation(String)
  case listedTwice(String)
  case unitWithoutDimension(String)
  case comparatorInName(String)
  case hiddenCharacter(Unicode.Scalar)
  case halfWidthPunctuation(String)
  case unnamedFile
  case unsupported(String)
}

extension CatalogueFinding {
  public func text(in language: Language) -> String {
    let (zh, en) = words(in: language)
    return language == .zh ? zh : en
  }

  private func words(in language: Language) -> (zh: String, en: String) {
    func told(_ place: SourcePlace?) -> (zh: String, en: String) {
      place.map { ("（\($0.text(in: language))）", " at \($0.text(in: language))") } ?? ("", "")
    }
    switch self {
    case .noSuchRecord(let identifier): return ("没有编号为“\(identifier)”的记录", "there is no record “\(identifier)”")
    case .recordOfAnotherKind(let identifier, let kind):
      let kind = kind.text(in: language)
      return ("“\(identifier)”是\(kind)，此处不能引用", "“\(identifier)” is of the kind “\(kind)”, which cannot stand here")
    case .noSuchSource(let identifier): return ("没有编号为“\(identifier)”的来源", "there is no source “\(identifier)”")
    case .fieldOfNoRecord(let name): return ("所涉记录都没有字段“\(name)”", "none of the records that it touches has the field “\(name)”")
    case .blankText: return ("文本中只有空白", "the text is blank")
    case .sameName(let name, let other, let place):
      return ("“\(name)”已是 \(other) 的名称\(told(place).zh)", "“\(name)” is a name of \(other)\(told(place).en) too")
    case .sameAddress(let other, let place):
      return ("网址与 \(other) 相同\(told(place).zh)", "the address is that of \(other)\(told(place).en) too")
    case .sameFigure(let other, let place):
      return ("与 \(other) 是同一数据\(told(place).zh)", "the figure is the same as \(other)\(told(place).en)")
    case .sameRelation(let other, let place):
      return ("与 \(other) 是同一关系\(told(place).zh)", "the relation is the same as \(other)\(told(place).en)")
    case .selfReference(let identifier): return ("\(identifier) 引用自身", "\(identifier) refers to itself")
    case .selfRelation(let identifier): return ("关系的两端都是 \(identifier)", "both ends of the relation are \(identifier)")
    case .listedTwice(let name): return ("“\(name)”列了两次", "“\(name)” is listed twice")
    case .unitWithoutDimension(let unit):
      return (
        "有数据使用单位“\(unit)”，但它没有量纲，不能与其他单位比较", "figures use the unit “\(unit)”, which has no dimension: it compares with no other"
      )
    case .comparatorInName(let word): return ("名称末尾的“\(word)”说的是数值", "“\(word)” at the end of the name qualifies the number")
    case .hiddenCharacter(let character):
      let digits = String(character.value, radix: 16, uppercase: true)
      let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      return ("文本中有看不见的控制字符 \(code)", "the text holds \(code), a control character that nobody sees")
    case .halfWidthPunctuation(let sign): return ("汉字之间用了半角“\(sign)”", "a half-width “\(sign)” between Chinese characters")
    case .unnamedFile: return ("schema.json 没有提到这个文件", "schema.json does not name this file")
    case .unsupported(let identifier): return ("\(identifier) 没有来源", "\(identifier) has no source")
    }
  }
}
