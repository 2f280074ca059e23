extension CatalogueFault {
  /// The ways out that follow from the fault alone.
  var hints: [CatalogueHint] {
    switch self {
    case .byteOrderMark: [.saveWithoutByteOrderMark]
    case .invalidUTF8: [.saveAsUTF8]
    case .trailingComma: [.removeComma]
    case .unclosedString, .controlCharacter: [.writeEscaped]
    case .invalidEscape, .loneSurrogate: [.escapeBackslash]
    case .invalidNumber, .numberOutOfRange: [.writeNumber]
    case .invalidJSON(_, let found): found.map(CatalogueFault.hints(found:)) ?? []
    case .nullValue, .emptyValue, .impliedKey, .scaleWithoutNumber: [.leaveOut]
    case .wrongShape(_, .array, _): [.writeInBrackets]
    case .missingPart(let key), .missingField(let key, _): [.addKey(key)]
    case .duplicateIdentifier: [.renameIdentifier]
    case .invalidDate, .impossibleDate: [.writeDate]
    case .reversedDates: [.swapDates]
    case .invalidPinyin: [.writePinyin]
    case .noIdentifier: [.addKey("id")]
    case .kindWithoutFile: [.addKey("file")]
    case .fileChanged: [.readAgain]
    case .nameIsField(let name): [.removeField(name)]
    default: []
    }
  }

  private static func hints(found: String) -> [CatalogueHint] {
    switch found {
    case "/", "#": [.removeComment]
    case "'", "“", "”", "‘", "’", "＂": [.writeInQuotationMarks]
    case "None", "True", "False", "TRUE", "FALSE", "NULL", "Null", "undefined", "nil": [.writeLiteral]
    case "NaN", "Infinity", "-Infinity", "+", ".": [.writeNumber]
    case _ where found.first?.isLetter == true: [.writeInQuotationMarks]
    default: []
    }
  }
}
