/// A catalogue of the form of `SmallCatalogue` with as many things as are asked for: made up, and the same in every run.
///
/// The things are called as the records of a real catalogue are: a place, what it is like, what it is about, what form it has. Every tenth
/// thing has a figure, every hundredth is disputed, and every twentieth is linked to another.
public enum GeneratedCatalogue {
  /// Each file's bytes.
  public static func files(thingCount: Int) -> [String: [UInt8]] {
    var files = SmallCatalogue.files
    for file in GeneratedRecords.allCases {
      var bytes: [UInt8] = []
      file.write(thingCount: thingCount) { bytes.append(contentsOf: $0.utf8) }
      files[file.name] = bytes
    }
    files["schema.json"] = Array(schema.utf8)
    return files
  }

  /// Writes the files to a folder, which is made where there is none; the schema comes last, so that a folder that has one is whole.
  ///
  /// No file is ever in memory as a whole.
  public static func write(thingCount: Int, to folder: String) throws(OutputFile.Failure) {
    try OutputFile.makeFolder(folder)
    let names = SmallCatalogue.files.keys.filter { $0 != "schema.json" }
    for name in names {
      var output = try OutputFile("\(folder)/\(name)")
      if let file = GeneratedRecords.allCases.first(where: { $0.name == name }) {
        try file.write(thingCount: thingCount) { text throws(OutputFile.Failure) in try output.append(text) }
      } else {
        try output.append("[]")
      }
      try output.finish()
    }
    var output = try OutputFile("\(folder)/schema.json")
    try output.append(schema)
    try output.finish()
  }

  /// That of the small catalogue, where titles name records, and colours and tags tie them together; and two vocabularies more.
  private static var schema: String {
    let vocabularies = [GeneratedVocabulary.craft, .region]
    let optional = vocabularies.map { #""\#($0.name)", "# }.joined()
    let fields = [
      #"{"name": "craft", "type": "vocabulary", "vocabulary": "craft", "many": true, "label": {"zh": "工艺", "en": "Craft", "ru": "Ремесло"}}"#,
      #"{"name": "region", "type": "vocabulary", "vocabulary": "region", "label": {"zh": "地方", "en": "Region", "ru": "Край"}}"#,
    ]
    return [
      (#""edition": "1","#, #""edition": "1", "ties": ["colour", "tags"],"#),
      (#""vocabularies": ["#, #""vocabularies": [\#(vocabularies.map(\.json).joined(separator: ",\n")),"#),
      (#""localized": true}"#, #""localized": true, "names": true}"#),
      (#"{"name": "note","#, "\(fields.joined(separator: ",\n")),\n{\"name\": \"note\","),
      (#""optional": ["note", "names","#, #""optional": [\#(optional)"note", "names","#),
    ].reduce(SmallCatalogue.schema) { $0.replacing($1.0, with: $1.1, maxReplacements: 1) }
  }
}
