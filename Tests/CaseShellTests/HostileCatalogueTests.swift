import CaseCatalogue
import CaseCore
import CaseShell
import CaseTestSupport
import Testing

/// A catalogue whose every text tries to command the terminal.
@Suite struct `A hostile catalogue` {
  private static let poison = #"\u001b[31m\u0007\u0085\u202eevil\r\n"#

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let poison = `A hostile catalogue`.poison
    try folder.write(
      """
      {
        "title": {"zh": "题\(poison)", "en": "T\(poison)"}, "edition": "1\(poison)", "try": ["find thing \(poison)"],
        "notices": [{"kind": "thing", "text": {"zh": "注\(poison)", "en": "N\(poison)"}}],
        "vocabularies": [
          {"name": "tag", "label": {"zh": "标签\(poison)", "en": "Tag\(poison)"}, "open": false, "entries": [
            {"code": "a", "label": {"zh": "甲\(poison)", "en": "A\(poison)"}, "aliases": ["x\(poison)"], "note": {"zh": "说明\(poison)", "en": "note\(poison)"}},
            {"code": "b", "label": {"zh": "乙\(poison)", "en": "B\(poison)"}}]}
        ],
        "fields": [
          {"name": "id", "type": "identifier", "label": {"zh": "编号\(poison)", "en": "Identifier\(poison)"}},
          {"name": "title", "type": "text", "localized": true, "names": true, "label": {"zh": "名称\(poison)", "en": "Name\(poison)"}},
          {"name": "tag", "type": "vocabulary", "vocabulary": "tag", "label": {"zh": "标签\(poison)", "en": "Tag\(poison)"}, "note": {"zh": "说明\(poison)", "en": "note\(poison)"}}
        ],
        "kinds": [
          {"name": "thing", "file": "things.json", "label": {"zh": "物\(poison)", "en": "Thing\(poison)"}, "required": ["id", "title"], "optional": ["tag"], "columns": ["title", "tag"]}
        ]
      }
      """, to: "schema.json")
    try folder.write(
      """
      [{"id": "t1", "title": {"zh": "一\(poison)", "en": "One\(poison)"}, "tag": "a"}, {"id": "t2", "title": {"zh": "二\(poison)", "en": "Two\(poison)"}, "tag": "b"}]
      """, to: "things.json")
  }

  /// Characters that a terminal could obey, line ends apart.
  private func commands(in text: String) -> [UInt32] {
    text.unicodeScalars.map(\.value).filter {
      ($0 < 0x20 && $0 != 0x0A) || (0x7F...0x9F).contains($0) || (0x202A...0x202E).contains($0) || (0x2066...0x2069).contains($0)
    }
  }

  @Test(arguments: [Language.zh, .en], [false, true]) func `commands nothing, whatever is asked`(language: Language, isTerminal: Bool)
    throws
  {
    let settings = Settings(language: language, width: isTerminal ? 60 : nil, isTerminal: isTerminal)
    var conversation = try Conversation(settings: settings, folder: folder.path)
    let statements = [
      "find thing", "find", "show t1", "stats a", "stats thing", "count thing by tag", "count thing by title", "describe", "describe thing",
      "describe tag", "values tag",
      "values title", "help", "help find", "help thing", "help tag", "find thing where tag = 乙", "find thing where tag = evil",
      "find thing where tag = evl", "show evil", "find thing where title = x and tag=a",
      "find thing as card", "find thing as markdown", "find thing as json", "find thing as jsonl", "stats tag", "find \u{1B}[31m",
      "show \"\u{1B}[31m\"", "let \u{7}x = find thing", "run \"\u{1B}x\"",
      "find thing as csv to \"\u{1B}[31m\u{202E}.csv\"", "find $\u{1B}", "help \u{1B}[31m", "param \u{1B}",
    ]
    for statement in statements {
      _ = try conversation.session.run(SourceText(statement))
      let said = conversation.world.takeOutput() + conversation.world.takeErrors()
      #expect(commands(in: said) == [], "\(statement): \(said.debugDescription)")
    }
    #expect(commands(in: banner(for: conversation.session.engine, language: language)) == [])
  }
}
