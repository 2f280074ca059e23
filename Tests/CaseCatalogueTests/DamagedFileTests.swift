import CaseCore
import CaseTestSupport
import Testing

@testable import CaseCatalogue

@Suite struct `A damaged file` {
  private static let files = [
    "schema.json", "elements.json", "measurements.json", "sources.json", "people.json", "relations.json", "conflicts.json",
  ]

  private let folder: TemporaryFolder
  private let good: [String: [UInt8]]

  init() throws {
    folder = try TemporaryFolder()
    var good: [String: [UInt8]] = [:]
    for file in Self.files {
      let bytes = try TemporaryFolder.read("\(CatalogueFolders.elements)/\(file)")
      good[file] = bytes
      try folder.write(bytes, to: file)
    }
    self.good = good
  }

  private enum Damage: CaseIterable { case truncation, replacement, deletion, insertion, repetition, token }

  private func damaged(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Damage.allCases.randomElement(using: &random) {
    case .truncation: bytes.removeSubrange(place...)
    case .replacement: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
    case .deletion: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...9, using: &random)))
    case .insertion: bytes.insert(UInt8.random(in: .min ... .max, using: &random), at: place)
    case .repetition: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + Int.random(in: 1...60, using: &random))], at: place)
    case .token, nil:
      let tokens = [
        "{", "}", "[", "]", ",", ":", "\"", "null", "1e999", "\\", "\\ud800", "\\udc00", "\u{FEFF}", "true", "-", "0", "[[", "\n",
      ]
      bytes.insert(contentsOf: (tokens.randomElement(using: &random) ?? "").utf8, at: place)
    }
    return bytes
  }

  @Test(arguments: 0..<4) func `loads, or has its faults told with their places`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let file = try #require(Self.files.randomElement(using: &random))
      let bytes = damaged(try #require(good[file]), &random)
      try folder.write(bytes, to: file)
      do {
        _ = try Catalogue.load(folder: folder.path)
        let fault = JSONScanner.firstFault(in: bytes, maximumDepth: 1_024)
        #expect(fault == nil, "simdjson accepts what the scanner refuses: \(String(describing: fault))")
      } catch {
        #expect(!error.diagnostics.isEmpty)
        for diagnostic in error.diagnostics {
          // A damaged schema can name a file that is not there.
          if diagnostic.message.code == "cannotOpen" { continue }
          let source = try #require(diagnostic.source)
          let span = try #require(diagnostic.span)
          #expect(span.lowerBound >= 0 && span.upperBound <= source.bytes.count)
          #expect(diagnostic.message.code != "unreadableJSON", "simdjson refuses what the scanner accepts")
          #expect(!diagnostic.message.text(in: .zh).isEmpty)
        }
      }
      try folder.write(try #require(good[file]), to: file)
    }
  }
}
