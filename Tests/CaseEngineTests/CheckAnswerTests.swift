import CaseCatalogue
import CaseCore
import CaseEngine
import CaseTestSupport
import Testing

@Suite struct `The answer of a check` {
  private func answer(_ folder: String, in language: Language, as format: Format = .json) throws -> Answer {
    Answer(try Catalogue.check(CheckTarget(folder: folder)), language: language, format: format)
  }

  private func rows(_ section: Section) -> [[Value]] { if case .table(let table) = section.content { table.rows } else { [] } }

  @Test(arguments: [(Language.zh, "没有发现问题"), (.en, "Nothing is wrong")]) func `says that nothing is wrong`(language: Language, text: String)
    throws
  {
    let answer = try answer(CatalogueFolders.elements, in: language)
    #expect(answer.sections.first?.heading?.text(in: language) == text)
  }

  @Test func `sets published totals beside what is here`() throws {
    let total = try #require(rows(try answer(CatalogueFolders.elements, in: .en).sections[1]).first)
    #expect(
      total == [
        .text("Noble gases that occur in nature"), .quantity(Quantity(value: 6)), .count(5), .list([.text("Group = Noble gas")]),
        .count(25),
      ])
  }

  @Test func `tells how filled each field is, never 100 of what lacks one and never 0 of what has one`() throws {
    let rows = rows(try answer(CatalogueFolders.elements, in: .zh).sections[2])
    #expect(rows.allSatisfy { $0.count == 5 })
    for row in rows {
      guard case .count(let filled) = row[2], case .count(let total) = row[3], case .count(let percent) = row[4] else {
        Issue.record("no counts: \(row)")
        continue
      }
      #expect((percent == 100) == (filled == total))
      #expect((percent == 0) == (filled == 0))
    }
    #expect(rows.contains { $0[0] == .name(Name(code: "element", label: "化学元素")) && $0[1] == .name(Name(code: "above", label: "同族上方元素")) })
  }

  @Test(arguments: [Format.table, .card, .markdown]) func `counts for people the fields that are always filled`(format: Format) throws {
    let (page, data) = (try answer(CatalogueFolders.elements, in: .en, as: format), try answer(CatalogueFolders.elements, in: .en))
    let always = rows(data.sections[2]).count { $0[4] == .count(100) }
    #expect(always > 0)
    #expect(rows(page.sections[2]).count == rows(data.sections[2]).count - always)
    #expect(!rows(page.sections[2]).contains { $0[4] == .count(100) })
    guard case .note(let note) = try #require(page.sections.last).content else {
      Issue.record("no count")
      return
    }
    #expect(note.text(in: .en) == "\(always) more fields are always filled")
    #expect(page.edition == nil && data.edition != nil)
  }

  @Test func `of a catalogue that does not open is its faults`() throws {
    let answer = try answer(CatalogueFolders.repository + "/Tests/CaseTestSupport/Broken", in: .en)
    guard case .diagnostics(let faults) = try #require(answer.sections.last).content else {
      Issue.record("no faults")
      return
    }
    #expect(!faults.isEmpty)
    #expect(answer.sections.count == 2)
    guard case .note(let note) = try #require(answer.sections.first).content else {
      Issue.record("no folder")
      return
    }
    #expect(note.text(in: .en) == "Checked: \(CatalogueFolders.repository)/Tests/CaseTestSupport/Broken")
    #expect(answer.notes.map(\.code) == ["onlyLoaded"])
  }

  @Test(
    arguments: [
      CheckMessage.counts(errors: 1, warnings: 2), .counts(errors: 0, warnings: 0), .checked("f", nil), .alwaysFilled(1), .findings,
      .totals, .fillings, .total, .published, .held,
      .conditions, .ofKind, .filled, .of, .percent, .untold(3), .otherErrors(1), .onlyLoaded,
      .unusedEntries(LocalizedText(zh: "国家", en: "Country"), ["A"]),
    ]) func `has words in both languages`(message: CheckMessage)
  {
    #expect(!message.text(in: .zh).isEmpty)
    #expect(message.text(in: .ru) == message.text(in: .en))
  }
}
