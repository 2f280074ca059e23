/// A catalogue with a field of every type, whose files are empty: what is put in place of one can be looked at alone.
public enum SmallCatalogue {
  /// Each file's bytes.
  public static var files: [String: [UInt8]] {
    let names = ["things.json", "figures.json", "sources.json", "links.json", "disputes.json"]
    return Dictionary(uniqueKeysWithValues: names.map { ($0, Array("[]".utf8)) } + [("schema.json", Array(schema.utf8))])
  }

  public static let schema = """
    {
      "title": {"zh": "东西", "en": "Things"}, "edition": "1",
      "vocabularies": [
        {"name": "colour", "entries": [
          {"code": "red", "label": {"zh": "红色", "en": "Red"}, "aliases": ["crimson"]},
          {"code": "green", "label": {"zh": "绿色", "en": "Green"}},
          {"code": "blue", "label": {"zh": "蓝色", "en": "Blue"}}]},
        {"name": "tag", "open": true},
        {"name": "role", "entries": [{"code": "maker"}, {"code": "owner"}]},
        {"name": "unit", "entries": [{"code": "kg", "dimension": "mass", "factor": 1}, {"code": "%", "dimension": "share"}]},
        {"name": "comparator", "entries": [{"code": "over", "sign": ">", "order": 1}]}
      ],
      "fields": [
        {"name": "id", "type": "identifier"},
        {"name": "title", "type": "text", "localized": true},
        {"name": "note", "type": "text"},
        {"name": "names", "type": "text", "many": true},
        {"name": "colour", "type": "vocabulary", "vocabulary": "colour"},
        {"name": "colours", "type": "vocabulary", "vocabulary": "colour", "many": true},
        {"name": "tags", "type": "vocabulary", "vocabulary": "tag", "many": true},
        {"name": "people", "type": "vocabulary", "vocabulary": "tag", "role": "role", "many": true},
        {"name": "made", "type": "date"},
        {"name": "weight", "type": "quantity", "unit": "unit", "comparator": "comparator", "scale": "scale"},
        {"name": "unit", "type": "vocabulary", "vocabulary": "unit"},
        {"name": "comparator", "type": "vocabulary", "vocabulary": "comparator"},
        {"name": "share", "type": "quantity", "fixedUnit": "%"},
        {"name": "like", "type": "reference", "kinds": ["thing"], "many": true},
        {"name": "owner", "type": "reference"},
        {"name": "figure", "type": "records", "kind": "figure", "owner": "owner", "inherit": ["colour"], "many": true},
        {"name": "source", "type": "evidence", "kind": "source", "many": true},
        {"name": "origin", "type": "reference"},
        {"name": "relation", "type": "vocabulary", "vocabulary": "role"},
        {"name": "target", "type": "reference"},
        {"name": "touched", "type": "reference", "many": true},
        {"name": "touches", "type": "text", "many": true},
        {"name": "dispute", "type": "reference"},
        {"name": "version", "type": "records", "kind": "version", "owner": "dispute", "inherit": ["source"], "many": true},
        {"name": "says", "type": "text"}
      ],
      "kinds": [
        {"name": "thing", "file": "things.json", "required": ["id", "title"],
          "optional": ["note", "names", "colour", "colours", "tags", "people", "made", "weight", "unit", "comparator", "share", "like",
            "figure", "source"]},
        {"name": "figure", "file": "figures.json", "required": ["id", "weight", "owner"], "optional": ["unit", "colour"],
          "figure": {"value": "weight", "owner": "owner"}},
        {"name": "source", "file": "sources.json", "required": ["id", "title"], "source": {"title": "title"}},
        {"name": "link", "file": "links.json", "required": ["id", "origin", "relation", "target"],
          "relation": {"origin": "origin", "type": "relation", "target": "target"}},
        {"name": "dispute", "file": "disputes.json", "required": ["id", "touched", "version"], "optional": ["touches", "note", "source"],
          "conflict": {"records": "touched", "touches": "touches", "versions": "version", "says": "says", "advice": "note"}},
        {"name": "version", "required": ["id", "says", "source"], "optional": ["dispute"]}
      ]
    }
    """
}
