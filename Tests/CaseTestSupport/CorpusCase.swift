/// A file in place of one of the small catalogue's, and what the loader must say of it.
///
/// The corpus has a case on each line: its name, the verdict, its text. The verdict is the number of records that the catalogue then has, or
/// the codes of all faults with `+` between (`2×` before one that comes twice); the text has a mark at the place of each. A line
/// `@ FILE TEMPLATE` says where the cases under it stand: in the template's `…`.
public struct CorpusCase: Sendable {
  public enum Verdict: Sendable, Equatable {
    case opens(recordCount: Int)
    case faults(codes: [String])
  }

  public var name: String
  public var verdict: Verdict

  /// The file that the bytes stand for.
  public var file: String
  public var bytes: [UInt8]

  /// The places of the faults, in bytes from the file's beginning.
  public var places: [Int]

  /// The whole catalogue with the file in it.
  public var files: [String: [UInt8]] { SmallCatalogue.files.merging([file: bytes]) { $1 } }

  /// The files of the corpus.
  public static let groups = [
    "json-structure", "json-numbers", "json-strings", "utf8", "depth", "records", "dates-and-quantities", "relations-and-conflicts",
    "schema",
  ]

  /// The cases of a file of the corpus.
  public static func cases(of group: String) throws -> [CorpusCase] {
    let path = "\(CatalogueFolders.repository)/Tests/CaseTestSupport/Corpus/\(group).txt"
    return cases(of: String(decoding: try TemporaryFolder.read(path), as: UTF8.self), in: group)
  }

  private static func cases(of text: String, in group: String) -> [CorpusCase] {
    var cases: [CorpusCase] = []
    var (file, template) = ("", "…")
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      if parts[0] == "@" {
        (file, template) = (parts[1], parts[2])
      } else {
        let text = CorpusText(template.replacing("…", with: parts.count > 2 ? parts[2] : "", maxReplacements: 1))
        cases.append(
          CorpusCase(name: "\(group)/\(parts[0])", verdict: Verdict(parts[1]), file: file, bytes: text.bytes, places: text.marks))
      }
    }
    return cases
  }
}

extension CorpusCase.Verdict {
  fileprivate init(_ text: String) {
    if let count = Int(text) {
      self = .opens(recordCount: count)
      return
    }
    let codes = text.split(separator: "+").flatMap { code -> [String] in
      let parts = code.split(separator: "×").map(String.init)
      return parts.count == 2 ? Array(repeating: parts[1], count: Int(parts[0]) ?? 1) : parts
    }
    self = .faults(codes: codes)
  }
}
