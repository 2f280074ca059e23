import CaseCore
import TextMeasure

/// The names of a small orchard: what a parser needs of a catalogue.
struct FruitLexicon: Lexicon {
  static let kinds = ["fruit": ["fruit", "fruits", "水果"], "tree": ["tree", "果树", "树"], "market": ["market", "市场"]]

  static let fields = [
    "title": ["title", "名称", "品名"], "color": ["color", "颜色", "colour"], "origin": ["origin", "产地"], "picked": ["picked", "采摘", "采摘时间"],
    "until": ["until", "to", "截止"], "weight": ["weight", "重量"], "shortfall": ["shortfall", "不足"], "fruit-tree": ["fruit-tree", "果树类"],
  ]

  static let shapes: [String: ValueShape] = [
    "color": .name, "origin": .name, "picked": .date, "until": .date, "weight": .quantity, "shortfall": .quantity, "count": .quantity,
  ]

  static let values = [
    "color": ["red", "红色", "green", "绿色", "yellow", "黄色", "dark red", "红色系"],
    "origin": ["PE", "秘鲁", "BY", "IN", "IS", "NZ", "New Zealand", "新西兰", "People's Orchard"],
  ]

  static let records = [
    "Golden Delicious", "金冠", "Granny Smith", "前五果园", "一梨、一桃、一杏", "苹果（红）", "Farmer's pear", "“蜜脆”“晚红”系列", "Bosc", "pear",
    "水果集", "Bosc pear of the year",
  ]

  static let units = ["kg", "g", "千克", "斤", "个", "%", "元"]

  private let entries: [NameClass: [(bytes: [UInt8], name: String)]]

  init() {
    func folded(_ names: [String]) -> [(bytes: [UInt8], name: String)] { names.map { ($0.foldedBytes, $0.folded) } }
    func owned(_ table: [String: [String]]) -> [(bytes: [UInt8], name: String)] {
      table.flatMap { own, names in names.map { ($0.foldedBytes, own) } }
    }
    var entries: [NameClass: [(bytes: [UInt8], name: String)]] = [
      .kind: owned(FruitLexicon.kinds), .field: owned(FruitLexicon.fields), .record: folded(FruitLexicon.records),
      .thing: folded(FruitLexicon.records + FruitLexicon.values.values.flatMap(\.self)),
    ]
    for (field, names) in FruitLexicon.values { entries[.value(field: field)] = folded(names) }
    self.entries = entries
  }

  func matches(of class: NameClass, in text: FoldedText, at offset: Int) -> [NameMatch] {
    guard let start = text.index(ofByte: offset) else { return [] }
    let found = entries[`class`, default: []].filter { text.bytes[start...].starts(with: $0.bytes) }
    return found.sorted { $0.bytes.count > $1.bytes.count }.map {
      NameMatch(end: text.end(ofByte: start + $0.bytes.count - 1), name: $0.name)
    }
  }

  func hasName(of class: NameClass, beginningIn text: FoldedText, at offset: Int) -> Bool {
    guard let start = text.index(ofByte: offset) else { return false }
    let rest = text.bytes[start...]
    return entries[`class`, default: []].contains { $0.bytes.count > rest.count && $0.bytes.starts(with: rest) }
  }

  func shape(ofField name: String) -> ValueShape { FruitLexicon.shapes[name] ?? .text }

  func fields(withValue name: String) -> [String] {
    FruitLexicon.values.filter { $0.value.contains { $0.folded == name.folded } }.map(\.key).sorted()
  }

  func isUnit(_ text: String) -> Bool { FruitLexicon.units.contains(text) }

  func nearest(to word: String, of class: NameClass) -> [String] {
    let folded = Array(word.folded.utf8)
    let near = entries[`class`, default: []].filter { entry in
      abs(entry.bytes.count - folded.count) <= 1 && zip(entry.bytes, folded).count(where: { $0 != $1 }) <= 1 && entry.bytes.count > 2
    }
    return Set(near.map(\.name)).sorted()
  }
}
