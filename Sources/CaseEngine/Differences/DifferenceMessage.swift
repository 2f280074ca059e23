import CaseCore

/// What a comparison of two catalogues says of its own.
enum DifferenceMessage: Message {
  case schema(Int), removed(Int), added(Int), changed(Int)
  case part, name, property, old, new, record, title
  case partOf(SchemaPart.Class)
  case same, sameContent

  func text(in language: Language) -> String {
    let (zh, en) = words
    return language == .zh ? zh : en
  }

  private var words: (zh: String, en: String) {
    switch self {
    case .schema(let count): ("结构：\(count) 处", "Schema: \(count)")
    case .removed(let count): ("删去的记录：\(count) 条", "Records removed: \(count)")
    case .added(let count): ("新增的记录：\(count) 条", "Records added: \(count)")
    case .changed(let count): ("改动的记录：\(count) 条", "Records changed: \(count)")
    case .part: ("部分", "Part")
    case .name: ("名称", "Name")
    case .property: ("属性", "Property")
    case .old: ("原", "Old")
    case .new: ("今", "New")
    case .record: ("记录", "Record")
    case .title: ("标题", "Title")
    case .partOf(.catalogue): ("目录", "catalogue")
    case .partOf(.kind): ("种类", "kind")
    case .partOf(.field): ("字段", "field")
    case .partOf(.vocabulary): ("词表", "vocabulary")
    case .partOf(.entry(let vocabulary)): ("词表 \(vocabulary) 的词条", "entry of \(vocabulary)")
    case .same: ("两个目录相同", "the catalogues are the same")
    case .sameContent: ("内容相同，只是写法不同", "they hold the same, and are written differently")
    }
  }
}
