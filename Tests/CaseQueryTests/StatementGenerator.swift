import CaseTestSupport

/// Random statements of the whole grammar, each with its plain form.
struct StatementGenerator {
  enum Style: CaseIterable {
    case english, chinese, unspaced, fullWidth
  }

  let style: Style
  private var random: SplitMix64
  private var isCounted = false

  init(_ style: Style, seed: UInt64) {
    self.style = style
    random = SplitMix64(seed: seed)
  }

  /// What is written, and what it is to be read as.
  typealias Pair = (written: String, plain: String)

  mutating func statement() -> Pair {
    isCounted = false
    switch pick(0..<14) {
    case 0: return join([word("let", "令"), same("甲1"), same("=", "＝"), query()])
    case 1: return join([word("param", "参数"), spaced("p")], ends: text(last: true), sign: "=")
    case 2: return ("\(say("run", "运行")) a/b.casebook x=1 y='z w'", #"run "a/b.casebook" x="1" y="z w""#)
    case 3: return one(of: [(say("help", "帮助") + " where", "help where"), (say("quit", "退出"), "quit")])
    case 4: return setting()
    case 5: return history()
    case 6: return pin()
    case 7:
      return one(of: [
        join([word("unpin", "取下"), same("3")]), join([word("unpin", "取下"), word("all", "全部")]), word("pins", "钉板"), word("brief", "简报"),
      ])
    default: return query()
    }
  }

  private mutating func setting() -> Pair {
    let (name, value) = one(of: [
      (word("language", "语言"), word("en", "英文")), (word("format", "格式"), word("card", "卡片")), (word("quiet", "安静"), word("off", "关")),
    ])
    switch pick(0..<3) {
    case 0: return join([word("set", "设置"), name])
    case 1: return ([say("set", "设置"), name.written, sign("="), value.written].joined(separator: gap), "set \(name.plain) \(value.plain)")
    default: return join([word("set", "设置"), name, value])
    }
  }

  private mutating func pin() -> Pair {
    var parts = [word("pin", "钉住")]
    if chance(2) { parts.append(query()) }
    let pin = join(parts)
    // The name of a file ends at a blank.
    return chance(2) ? ("\(pin.written) \(say("as", "格式"))\(gap)“甲 and 乙”", "\(pin.plain) as \"甲 and 乙\"") : pin
  }

  private mutating func history() -> Pair {
    let number = pick(0..<500)
    let limit = (say("limit", "前") + gap + "\(number)", "| limit \(number)")
    var parts = [word("history", "历史")]
    if chance(2) { parts.append(one(of: [("“甲 and 乙”", "\"甲 and 乙\""), ("'find case'", "\"find case\"")])) }
    if chance(2) { parts.append(limit) }
    if chance(2) {
      let form = format()
      parts.append((form.written, "| " + form.plain))
    }
    return join(parts)
  }

  private mutating func query() -> Pair {
    var parts = [source()]
    for _ in 0..<pick(0..<4) { parts.append(clause()) }
    if chance(4) { parts.append(format()) }
    var written = parts[0].written
    // What follows a count of its own could belong to it.
    for part in parts.dropFirst() {
      written += (chance(4) || parts[0].plain.hasPrefix("count ") ? one(of: ["|", style == .fullWidth ? "｜" : " | "]) : gap) + part.written
    }
    return (written, parts.map(\.plain).joined(separator: " | "))
  }

  private mutating func source() -> Pair {
    switch pick(0..<8) {
    case 0:
      let kinds = kinds()
      let fields = fields(1)
      isCounted = true
      return (
        say("by", "按") + gap + fields.written + gap + say("count", "计数") + gap + kinds.written, "count \(kinds.plain) by \(fields.plain)"
      )
    case 1:
      let (kinds, condition, fields) = (kinds(), condition(1), fields(2))
      let written = [say("stats", "统计"), kinds.written, say("where", "其中"), condition.written, say("by", "按"), fields.written]
      isCounted = true
      return (written.joined(separator: gap), "stats \(kinds.plain) where \(condition.plain) by \(fields.plain)")
    case 2: return join([word("show", "查看"), record()])
    case 3: return join([word("values", "取值"), field()])
    case 4: return join([word("describe", "描述"), chance(2) ? kind() : field()])
    default: return join([word("find", "查找"), kinds()])
    }
  }

  private mutating func clause() -> Pair {
    switch pick(0..<6) {
    case 0: return join([word("where", "其中"), condition(2)])
    case 1: return join([word("show", "显示"), fields(3)])
    case 2:
      let key = key()
      return (say("sort", "排序") + gap + (chance(2) ? say("by", "按") + gap : "") + key.written, "sort by \(key.plain)")
    case 3:
      let key = key()
      return (say("by", "按") + gap + key.written + gap + say("sort", "排序"), "sort by \(key.plain)")
    case 4:
      let number = pick(0..<500)
      return (say("limit", "前") + gap + "\(number)" + (isChinese && chance(2) ? "条" : ""), "limit \(number)")
    default:
      let fields = fields(2)
      isCounted = true
      return (say("count", "计数") + gap + say("by", "按") + gap + fields.written, "count by \(fields.plain)")
    }
  }

  private mutating func format() -> Pair {
    let name = one(of: ["table", "card", "list", "csv", "tsv", "json", "jsonl", "markdown", "html"])
    let file = chance(2) ? (gap + say("to", "到") + gap + "a/b.\(name)", " to \"a/b.\(name)\"") : ("", "")
    return (say("as", "格式") + gap + wide(name) + file.0, "as \(name)" + file.1)
  }

  private mutating func condition(_ depth: Int, isOr: Bool = true) -> Pair {
    guard depth > 0, chance(2) else { return negation(depth) }
    let (left, right) = (condition(depth - 1, isOr: !isOr), condition(depth - 1, isOr: !isOr))
    // 'and' binds first; brackets are only written where they are needed.
    let word = isOr ? say("or", "或") : say("and", "且")
    func inside(_ pair: Pair) -> Pair { isOr || !pair.plain.contains(" or ") ? pair : (bracketed(pair.written), "(\(pair.plain))") }
    let (first, second) = (inside(left), inside(right))
    return (first.written + gap + word + gap + second.written, "\(first.plain) \(isOr ? "or" : "and") \(second.plain)")
  }

  private mutating func negation(_ depth: Int) -> Pair {
    guard chance(4) else { return comparison() }
    let inner = comparison()
    return (say("not", "非") + gap + (chance(3) ? bracketed(inner.written) : inner.written), "not \(inner.plain)")
  }

  private mutating func comparison() -> Pair {
    switch pick(0..<8) {
    case 0:
      let (field, isNot) = (field(), chance(2))
      let english = style == .english || style == .fullWidth
      let written = english ? wide(isNot ? "is not empty" : "is empty") : isNot ? "不为空" : "为空"
      return (field.written + gap + written, "\(field.plain) is \(isNot ? "not " : "")empty")
    case 1:
      let value = text()
      return (sign("~") + value.written, "~ \(value.plain)")
    case 2: return compare("color", "颜色", [("red", "红色"), ("green", "绿色"), ("dark red", "红色系")])
    case 3: return compare("origin", "产地", [("BY", "秘鲁"), ("IN", "新西兰"), ("New Zealand", "新西兰")])
    case 4: return compare("picked", "采摘", [("2024", "2024年"), ("2025-07", "2025年7月"), ("2025Q1", "2025年一季度")], isOrdered: true)
    case 5: return compare("weight", "重量", [("42", "42个"), ("35,000", "3万千克"), ("-3.5kg", "1.5亿元")], isOrdered: true)
    default:
      let (operation, value) = (one(of: ["=", "!=", "~", "!~"]), text())
      return (say("title", "品名") + gap + sign(operation) + gap + value.written, "title \(operation) \(value.plain)")
    }
  }

  private mutating func compare(_ english: String, _ chinese: String, _ values: [(String, String)], isOrdered: Bool = false) -> Pair {
    let field = say(english, chinese)
    let operation = isOrdered ? one(of: ["=", "!=", "<", "<=", ">", ">="]) : one(of: ["=", "!="])
    var written = field + gap + sign(operation) + gap
    func value(_ pair: (String, String)) -> String { isChinese ? pair.1 : pair.0 }
    let first = value(one(of: values))
    guard ["=", "!="].contains(operation), chance(3) else { return (written + first, "\(english) \(operation) \"\(first)\"") }
    let second = value(one(of: values))
    if isOrdered { return (written + first + ".." + second, "\(english) \(operation) \"\(first)\"..\"\(second)\"") }
    written += bracketed(first + sign(",") + second)
    return (written, "\(english) \(operation) (\"\(first)\", \"\(second)\")")
  }

  /// A text: where nothing parts words it has to be in quotes.
  private mutating func text(last: Bool = false) -> Pair {
    let plain = one(of: ["red apple", "苹果", "a, b; c", "甲 and 乙", "(x) # y"])
    let needsQuotes = style == .unspaced || !["red apple", "苹果"].contains(plain)
    return (needsQuotes || chance(2) ? one(of: ["\"\(plain)\"", "“\(plain)”", "「\(plain)」"]) : plain, "\"\(plain)\"")
  }

  private mutating func record() -> Pair {
    let names = style == .unspaced ? ["金冠", "前五果园", "苹果（红）"] : ["金冠", "Granny Smith", "前五果园", "Farmer's pear", "一梨、一桃、一杏"]
    let (first, second) = (one(of: names), one(of: names))
    if chance(2) { return (first, "\"\(first)\"") }
    return (first + sign(",") + second, "\"\(first)\", \"\(second)\"")
  }

  private mutating func kinds() -> Pair {
    switch pick(0..<4) {
    case 0: return word("all", "全部")
    case 1: return ("$a ", "$a")
    case 2:
      let (first, second) = (kind(), kind())
      return (first.written + sign(",") + second.written, "\(first.plain), \(second.plain)")
    default: return kind()
    }
  }

  private mutating func kind() -> Pair { one(of: [word("fruit", "水果"), word("tree", "果树"), word("market", "市场")]) }

  private mutating func field() -> Pair {
    one(of: [
      word("title", "品名"), word("color", "颜色"), word("origin", "产地"), word("picked", "采摘"), word("weight", "重量"), word("shortfall", "不足"),
      isCounted ? word("count", "计数") : word("until", "截止"),
    ])
  }

  private mutating func fields(_ most: Int) -> Pair {
    let fields = (0..<pick(1..<most + 1)).map { _ in field() }
    return (fields.map(\.written).joined(separator: sign(",")), fields.map(\.plain).joined(separator: ", "))
  }

  private mutating func key() -> Pair {
    let field = field()
    guard chance(2) else { return field }
    let direction = one(of: [word("asc", "升序"), word("desc", "降序")])
    return (field.written + gap + direction.written, "\(field.plain) \(direction.plain)")
  }
}

// MARK: Spelling

extension StatementGenerator {
  private var isChinese: Bool { style == .chinese || style == .unspaced }

  /// What stands between two words.
  private var gap: String {
    switch style {
    case .english, .chinese: " "
    case .unspaced: ""
    case .fullWidth: "\u{3000}"
    }
  }

  private func say(_ english: String, _ chinese: String) -> String { isChinese ? chinese : wide(english) }
  private func word(_ english: String, _ chinese: String) -> Pair { (say(english, chinese), english) }
  private func same(_ text: String, _ wide: String? = nil) -> Pair { (style == .fullWidth ? wide ?? text : text, text) }
  private func spaced(_ text: String) -> Pair { (" \(text)", text) }
  private func bracketed(_ text: String) -> String { style == .fullWidth ? "（\(text)）" : "(\(text))" }
  private func sign(_ sign: String) -> String { wide(sign) }

  /// Full-width forms where the style asks for them.
  private func wide(_ text: String) -> String {
    guard style == .fullWidth else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar == " " ? "\u{3000}" : (0x21...0x7E).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }

  private func join(_ parts: [Pair]) -> Pair {
    (parts.map(\.written).joined(separator: gap), parts.map(\.plain).joined(separator: " "))
  }

  private func join(_ parts: [Pair], ends last: Pair, sign: String) -> Pair {
    let joined = join(parts)
    return (joined.written + gap + self.sign(sign) + gap + last.written, "\(joined.plain) \(sign) \(last.plain)")
  }

  private mutating func pick(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }
  private mutating func chance(_ of: Int) -> Bool { pick(0..<of) == 0 }
  private mutating func one<Element>(of elements: [Element]) -> Element { elements[pick(0..<elements.count)] }
}
