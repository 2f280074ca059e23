/// A catalogue of the form of `SmallCatalogue` with as many things as are asked for: made up, and the same in every run.
public enum GeneratedCatalogue {
  private static let words = [
    "Copper", "Kettle", "Lantern", "Wheel", "Anchor", "Bridge", "Loom", "Compass", "Barrel", "Ladder", "铜壶", "灯笼", "车轮", "船锚", "织机", "罗盘",
  ]
  private static let colours = ["red", "green", "blue"]

  /// Each file's bytes; every tenth thing has a figure, every hundredth is disputed, and every twentieth is linked to another.
  public static func files(thingCount: Int) -> [String: [UInt8]] {
    var random = SplitMix64(seed: 7)
    func pick(_ choices: [String]) -> String { choices[Int.random(in: choices.indices, using: &random)] }
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    var (things, links, disputes): ([String], [String], [String]) = ([], [], [])
    for index in 0..<thingCount {
      let other = number(0...thingCount - 1)
      let figure = #", "figure": [{"weight": \#(number(1...900)), "unit": "kg"}]"#
      things.append(
        """
        {"id": "thing-\(index)", "title": {"en": "\(pick(words)) \(pick(words)) \(index)", "zh": "\(pick(words))\(index)"},
         "note": "A \(pick(words)) beside a \(pick(words)), number \(number(0...9_999)).", "colour": "\(pick(colours))",
         "tags": ["tag \(number(0...99))"], "made": "\(number(1_900...2_025))-0\(number(1...9))", "weight": \(number(1...5_000)), "unit": "kg",
         "like": ["thing-\(other)"], "source": [{"source": "source-\(number(0...99))"}]\(index % 10 == 0 ? figure : "")}
        """)
      if index % 20 == 0 {
        links.append(#"{"id": "link-\#(index)", "origin": "thing-\#(index)", "relation": "maker", "target": "thing-\#(other)"}"#)
      }
      if index % 100 == 0 {
        let versions = ["one", "two"].map { #"{"says": "\#($0)", "source": [{"source": "source-\#(number(0...99))"}]}"# }
        disputes.append(
          #"{"id": "dispute-\#(index)", "touched": ["thing-\#(index)"], "touches": ["made"], "version": [\#(versions.joined(separator: ", "))]}"#
        )
      }
    }
    let sources = (0..<100).map { #"{"id": "source-\#($0)", "title": {"en": "Source \#($0)"}}"# }
    var files = SmallCatalogue.files
    // Colours and tags tie things together.
    files["schema.json"] = Array(
      SmallCatalogue.schema.replacing(#""edition": "1","#, with: #""edition": "1", "ties": ["colour", "tags"],"#).utf8)
    for (name, records) in ["things": things, "links": links, "disputes": disputes, "sources": sources] {
      files["\(name).json"] = Array("[\(records.joined(separator: ",\n"))]".utf8)
    }
    return files
  }
}
