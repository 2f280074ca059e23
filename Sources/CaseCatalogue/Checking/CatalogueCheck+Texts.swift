import CaseCore
import TextMeasure

extension CatalogueCheck {
  /// Tells half-width punctuation between Chinese characters, in any text of any file.
  ///
  /// It looks at the bytes of the files: the punctuation of JSON itself never stands between two such characters.
  mutating func checkPunctuation() throws(Diagnostic) {
    for (number, document) in files.numbered {
      let bytes = document.text.bytes
      guard bytes.count > 6 else { continue }
      for index in 3..<bytes.count - 3 {
        if index & 0xFFFF == 0 { try pace.step(Pace.stride) }
        guard bytes[index] < 0x40, bytes[index - 1] >= 0x80, let sign = CatalogueCheck.fullWidth[bytes[index]],
          CatalogueCheck.isHan(bytes[index - 3..<index]),
          CatalogueCheck.isHan(bytes[index + 1..<index + 4])
        else { continue }
        let finding = CatalogueFinding.halfWidthPunctuation(String(Unicode.Scalar(bytes[index])))
        let hints = [CatalogueHint.writeFullWidth(sign)]
        findings.add(
          Finding(
            message: finding, severity: .warning, hints: hints, text: document.text, document: number, place: .span(index..<index + 1)))
      }
    }
  }

  /// Half-width punctuation and what Chinese text has in its place.
  private static let fullWidth: [UInt8: String] = [
    UInt8(ascii: ","): "，", UInt8(ascii: "."): "。", UInt8(ascii: ";"): "；", UInt8(ascii: ":"): "：", UInt8(ascii: "!"): "！",
    UInt8(ascii: "?"): "？", UInt8(ascii: "("): "（", UInt8(ascii: ")"): "）",
  ]

  private static func isHan(_ bytes: some Collection<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.isHan)
  }

  /// Tells records that no source supports although records of their kind can have sources.
  mutating func checkEvidence() throws(Diagnostic) {
    for (number, kind) in schema.kinds.enumerated() {
      let fields = kind.fields.filter { if case .evidence = schema.fields[$0].type { true } else { false } }
      if fields.isEmpty { continue }
      for row in catalogue.rowsByKind[number].map({ Row($0) }) where !fields.contains(where: { catalogue.columns[$0].hasValue(inRow: row) })
      {
        try pace.step()
        let hints = fields.first.map { [CatalogueHint.addKey(schema.fields[$0].name)] } ?? []
        add(.unsupported(catalogue.identifier(of: row)), row: row, hints: hints, severity: .warning)
      }
    }
  }

  /// Tells JSON files in the folder that no kind names.
  mutating func checkFolder() {
    let named = Set(["schema.json"] + schema.kinds.compactMap(\.file))
    let names = FolderListing.names(in: files.folder).filter { $0.hasSuffix(".json") || $0.hasSuffix(".jsonl") }
    for name in names where !named.contains(name) {
      let text = SourceText(file: CatalogueStore.folder(files.folder).path(of: name), bytes: [])
      let hints = [CatalogueHint.nameFile(name)]
      findings.add(
        Finding(
          message: .unnamedFile, severity: .warning, hints: hints, text: text, document: files.documents.count, place: .span(0..<0)))
    }
  }
}
