/// Pieces of JSON that are worth putting into a file.
enum JSONTokens {
  static let all = [
    "{", "}", "[", "]", ",", ":", "\"", "[]", "{}", "null", "true", "\"\"", "\" \"", "-0", "0", "1e308", "1e999", "5e-324", "-1",
    "18446744073709551615", "9007199254740993", "0.1", "\\", "\\u0000", "\\u001b[31m", "\\ud83d\\ude00", "\\ud800", "\\u202e", "\\n",
    "\u{301}", "👨‍👩‍👧", "ﷺ", "é", "铁", "亿", "万亿", "\"zh\"", "\"en\"", "\"id\"", "\"title\"", "\"scale\"", "\"unit\"", "\"source\"",
    "\"fields\"", "\"figure\"", "\"many\": true", "\"localized\": true", "\"names\": true", "\"open\": true", "\"date\"", "\"quantity\"",
    "\"text\"", "\"vocabulary\"", "\"reference\"", "\"evidence\"", "\"records\"", "\"kind\"", "\"0001\"", "\"9999-12-31\"",
    "\"2024-02-29\"",
    "\"2000H2/2001Q1\"", "#1", "$", "'", "|", ";",
  ]

  /// What texts are worth being.
  static let words = [
    "", " ", "a", "find", "where", "id", "kind", "title", "all", "count", "$x", "#1", "a#1", "…", "\\u0000", "\\u001b[31mred", "\\u202eabc",
    "\\n", "\\t|", "\\r\\n", "\\\"", "\\\\", "=cmd()", "@SUM(1)", "<b>", "*a*", "| a |", "`", "\\ud83d\\ude00",
    "\\ud83d\\udc68\\u200d\\ud83d\\udc69",
    "\\u0301\\u0301", "\\u200b", "\\ufeff", "\\uffff", "ﷺ", "ﬁ", "İ", "ß", "Ⅷ", "①", "１２", "한국", "ไทย", "नमस्ते", "शक्तिशाली", "钢铁", "亿", "2024",
    "2024Q1", "0001",
    "9999-12-31", "0001/9999", "element-fe", "element-fe#1", "gas", "text", "date", "quantity", "vocabulary", "reference", "evidence",
    "records", "unit", "source", "figure", "many", "true", String(repeating: "长", count: 200), String(repeating: "word ", count: 60),
  ]
}
