import CaseCatalogue
import CaseCore
import CaseQuery
import Testing

@testable import CaseEngine

@Suite struct `What the engine tells` {
  private static let label = LocalizedText(zh: "国家", en: "Country")

  private static let all: [EngineMessage] = [
    .kind, .field, .label, .typeHeading, .note, .source, .figures, .strength,
    .sourcesOfRecord, .alsoCalled, .relatedRecords, .part, .memory, .timeToMake, .madeOfCatalogue, .moreRelated(3, statement: "related x"),
    .figuresOf(Verbatim("x")), .figuresAt(Verbatim("x"), 2), .recordsAt(Verbatim("x"), 2), .conflictsOf(Verbatim("x")),
    .spreadOver(label, shown: 12, of: 20),
    .spreadOver(label, shown: nil, of: 0),
    .kindHeading(label, "case", 1), .type(.identifier), .type(.kind), .type(.text(isLocalized: true)), .type(.date),
    .type(.reference(kinds: [])),
    .type(.evidence(kind: 0)), .type(.vocabulary(0, role: nil)), .missingKept(1, field: "f"), .nothingMatches(of: 2),
    .conditionAlone("a = b", 1), .moreFigures(1, statement: "stats x as list"),
    .nothingAbout(Verbatim("x")), .publishedTotal(label, published: ">3", held: 2), .unknownField("f"),
    .fieldOfNoKind("f", kinds: ["a", "b"]),
    .columnIsGone("f", columns: ["a", "count"]), .unknownName("x", field: nil), .unknownName("x", field: "f"),
    .ambiguousName("x", field: "f", ["a", "b"], total: 3),
    .ambiguousName("x", field: nil, ["a", "b"], total: 2), .operatorDoesNotSuit("<", field: "f", .name),
    .operatorDoesNotSuit("~", field: "f", .date),
    .operatorDoesNotSuit("~", field: "f", .quantity), .operatorDoesNotSuit("~", field: "f", .text), .noRangeOf("f"), .onlyEmptiness("f"),
    .notADate("x"), .impossibleDate("x", .year), .impossibleDate("x", .half(3)), .impossibleDate("x", .quarter(5)),
    .impossibleDate("x", .month(13)), .impossibleDate("x", .day(30, year: 2025, month: 2, count: 28)), .impossibleDate("x", .backwards),
    .impossibleDate("x", .relative), .relativeDate("x"), .shortYear("x"), .unitOfNoFigure("t", field: "f"), .countHasNoUnit("t"),
    .quantityTooLarge, .otherDimension(1, units: []), .otherDimension(2, units: [UnitCount(unit: nil, count: 2)]), .datesAreAbsolute,
    .notAQuantity("x"), .unknownUnit("x", of: "5x"), .unitsDiffer("t", "m"), .backwardsRange, .unknownVariable("x"), .noLastAnswer,
    .queriesInEachOther,
    .noRecordsIn("x"), .noCountByCount, .partOfNoDate("f"), .noDateHere, .noNumbers("f"), .onlyEnds("f", "sum"), .nothingToDraw,
    .tooManyToDraw(3), .timelineNeedsDates, .dateFieldsAre(["f"]), .numbersAre(["f"]), .countFirst, .countByYear,
    .aggregateOf(.sum, LocalizedText(zh: "值", en: "Value")), .missingLeftOut(1, field: "f"), .sumsMayOverlap,
    .noAmounts(2), .noSumOfShares, .sharesLeftOut(1, field: "f"), .sharesLeftOut(2, field: "f"), .measureShares("f"),
    .otherWords([UnitCount(unit: "t", count: 2)]), .gapsLeftOut, .isParameter("x"), .undated(["20"]), .countedSeveral(2, 3),
    .mixedDimensions(2, field: label),
    .nothingFound, .fieldIsOf(["case"]),
    .seeValues("f"), .takeAll(field: "f", text: "x"), .unitsAre(["t"]),
    .dateForms,
  ]

  @Test(arguments: Ledger.Item.allCases) func `has a name for each part of memory`(item: Ledger.Item) {
    let message = EngineMessage.partOfMemory(item)
    #expect(message.text(in: .zh) != message.text(in: .en))
  }

  @Test(arguments: all.indices) func `has words in Chinese and in English`(number: Int) {
    let message = `What the engine tells`.all[number]
    let (chinese, english) = (message.text(in: .zh), message.text(in: .en))
    #expect(!chinese.isEmpty && !english.isEmpty)
    #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } || message.code == "takeAll", "\(chinese)")
    #expect(!english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } || message.code == "dateForms", "\(english)")
    #expect(message.text(in: .ru) == english)
  }

  @Test(arguments: [
    (EngineMessage.conditionAlone("a", 1), "a alone: 1 row"), (.conditionAlone("a", 0), "a alone: 0 rows"),
    (.missingKept(1, field: "f"), "1 of these rows has no f"),
    (.kindHeading(label, "c", 1), "Country (c): 1 record"),
    (.moreFigures(1, statement: "stats x as list"), "and 1 more figure; all of them: stats x as list"),
    (.nothingMatches(of: 1), "the only row does not match"),
    (.ambiguousName("x", field: nil, ["a"], total: 9), "'x' fits 9 names: a …"),
    (.spreadOver(label, shown: 3, of: 9), "By country (the first 3 of 9)"),
  ]) func `counts as English does`(message: EngineMessage, text: String) {
    #expect(message.text(in: .en) == text)
  }
}
