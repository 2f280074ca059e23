import CaseCore
import Testing

@testable import CaseCatalogue

@Suite struct `Messages of the loader` {
  private static let shapes: [JSONShape] = [.object, .array, .text, .number, .boolean, .null, .count, .localizedText, .nameWithRole]
  private static let expectations: [JSONExpectation] = [
    .value, .valueOrBracket, .key, .keyOrBrace, .colon, .commaOrBrace, .commaOrBracket, .end,
  ]

  private static let faults: [CatalogueFault] =
    [
      .cannotOpen(path: "p", reason: "r"), .fileChanged, .byteOrderMark, .invalidUTF8, .trailingComma, .unclosedString,
      .controlCharacter(27),
      .invalidEscape("\\q"), .loneSurrogate, .invalidNumber("01"), .numberOutOfRange("1e999"), .nestingTooDeep(9), .unreadableJSON,
      .notArray(found: nil), .notArray(found: .object), .notObject(found: .text), .unknownKey("k"), .repeatedKey("k"), .nullValue("k"),
      .emptyValue("k"), .missingPart("k"), .missingField("k", record: nil), .missingField("k", record: "r"), .impliedKey("k"),
      .emptyIdentifier, .tooMuchInherited, .identifierTooLong(limit: 9), .duplicateIdentifier("i", first: nil),
      .duplicateIdentifier("i", first: SourcePlace(source: SourceText("[]", file: "f"), offset: 1)),
      .unknownEntry("w", vocabulary: LocalizedText(zh: "国家", en: "Country", ru: "Country")), .unknownUnit("u"), .unknownScale("s"),
      .scaleWithoutNumber("k"),
      .invalidDate("d"), .impossibleDate("d"), .reversedDates("d"), .unknownType("t"), .unknownField("f"), .unknownKind("k"),
      .unknownVocabulary("v"), .duplicateName("n"), .duplicateAlias("a", of: "o"), .repeatedField("f"), .noIdentifier,
      .secondIdentifier("f"),
      .wrongFieldType("f", expected: ["date", "text"]), .fieldOfAnotherKind("f", kind: "k"), .kindWithoutSource("k"), .kindWithoutFile("k"),
      .recordsInRecords("k"),
      .nameIsField("f"), .noUnits, .invalidFileName("f"), .invalidPinyin("p"), .invalidFactor, .invalidOrder, .tooManyKinds(limit: 9),
    ] + shapes.map { .wrongShape("k", expected: $0, found: .null) }
    + expectations.flatMap { [.invalidJSON(expected: $0, found: "x"), .invalidJSON(expected: $0, found: nil)] }

  private static let hints: [CatalogueHint] =
    [
      .nearest(["a", "b"]), .nearestEntries([CatalogueHint.Entry(code: "CN", label: LocalizedText(zh: "中国", en: "China", ru: "China"))]),
      .known(["a"]),
      .leaveOut, .remove, .saveAsUTF8, .saveWithoutByteOrderMark, .removeComma, .writeEscaped, .escapeBackslash, .writeInQuotationMarks,
      .removeComment, .writeLiteral, .writeNumber, .writeDate, .swapDates, .writeInBrackets, .addKey("k"), .renameIdentifier, .readAgain,
      .removeField("f"),
      .checkFolder, .writePinyin,
    ]

  @Test func `are written in Chinese and English, and Russian falls back to English`() {
    let messages: [any Message] = Self.faults + Self.hints + Self.shapes + Self.expectations
    for message in messages {
      let texts = [Language.zh, .en, .ru].map { message.text(in: $0) }
      #expect(!texts[0].isEmpty && !texts[1].isEmpty)
      #expect(texts[1] == texts[2])
      #expect(!texts.joined().contains("Optional("))
    }
    for fault in Self.faults { #expect(fault.text(in: .zh) != fault.text(in: .en)) }
  }

  @Test(
    arguments: [
      (CatalogueFault.controlCharacter(0x1B), "a control character in a text: U+001B"),
      (.wrongShape("share", expected: .number, found: .text), "“share” must be a number, and is a text"),
      (.invalidJSON(expected: .commaOrBrace, found: "]"), "expected “,” or “}”, found “]”"),
      (.wrongFieldType("f", expected: ["date", "text"]), "the field “f” must have the type date or text"),
    ]) func `read well`(fault: CatalogueFault, text: String)
  {
    #expect(fault.text(in: .en) == text)
  }
}
