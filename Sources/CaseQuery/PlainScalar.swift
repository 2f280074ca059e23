import TextMeasure

extension Unicode.Scalar {
  /// The ASCII twin of a full-width form.
  var narrow: Unicode.Scalar {
    switch value {
    case 0..<0x80: self
    case 0x3000: " "
    case 0x3001: ","
    case 0x3002: ";"
    case 0x2212: "-"
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    default: self
    }
  }

  /// The narrow form as a small letter, and a simplified character for a traditional one.
  var plain: Unicode.Scalar {
    let narrow = narrow
    switch narrow.value {
    case 0x41...0x5A: return Unicode.Scalar(narrow.value + 0x20) ?? narrow
    case 0..<0x80: return narrow
    // A byte order mark and a zero-width space come along when text is copied.
    case 0xFEFF, 0x200B: return " "
    default: return isHan ? simplified : properties.isWhitespace ? " " : self
    }
  }

  /// Whether this plain scalar ends any word.
  var isDelimiter: Bool {
    switch self {
    case "(", ")", ",", ";", "|", "=", "<", ">", "~", " ", "\t", "\n", "\r", "≠", "≤", "≥": true
    default: false
    }
  }

  /// The marks by which a quotation that this may close is known; `“` closes `“` as well, which keyboards give for `”`.
  var closes: [Unicode.Scalar] {
    switch self {
    case "“": ["”"]
    case "\"", "＂", "'", "＇", "”", "’", "」", "』": [self]
    default: []
    }
  }

  var isBlank: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }

  /// Whether a number may begin with this: a digit, a sign, a Chinese numeral.
  var beginsNumber: Bool {
    switch self {
    case "0"..."9", "-", "+", ".", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "两", "零", "〇", "负", "第": true
    default: false
    }
  }

  /// What closes a quotation that this opens; `nil` for what opens none.
  public var closingQuote: Unicode.Scalar? {
    switch self {
    case "\"", "＂": self
    case "'", "＇": self
    case "“", "”": "”"
    case "‘", "’": "’"
    case "「": "」"
    case "『": "』"
    default: nil
    }
  }
}
