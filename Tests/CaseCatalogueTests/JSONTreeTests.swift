import CaseCore
import Testing

@testable import CaseCatalogue

@Suite struct `A tree of JSON` {
  private func text(_ path: (JSONTree) -> JSONTree?, in text: String, from offset: Int = 0) -> String? {
    let bytes = Array(text.utf8)
    return JSONTree(bytes, from: offset).flatMap(path).map { String(decoding: bytes[$0.span], as: UTF8.self) }
  }

  @Test func `finds members and elements`() {
    let json = #"{"a": [1, {"b": "x\"y"}, [true, null]], "c": {}, "d": -2.5}"#
    #expect(text({ $0["a"]?[0] }, in: json) == "1")
    #expect(text({ $0["a"]?[1]?["b"] }, in: json) == #""x\"y""#)
    #expect(text({ $0["a"]?[2]?[1] }, in: json) == "null")
    #expect(text({ $0["a"] }, in: json) == "[")
    #expect(text({ $0["d"] }, in: json) == "-2.5")
    for path: (JSONTree) -> JSONTree? in [{ $0["e"] }, { $0["a"]?[3] }, { $0["a"]?[-1] }, { $0["c"]?["a"] }, { $0[0] }] {
      #expect(text(path, in: json) == nil)
    }
  }

  @Test func `begins where it is told`() {
    #expect(text({ $0["a"] }, in: #"[{"a": 1}, {"a": 2}]"#, from: 11) == "2")
  }

  @Test(arguments: ["", "{", "[1,", "{\"a\":", "nonsense"]) func `is none where there is no JSON`(json: String) {
    #expect(JSONTree(Array(json.utf8)) == nil)
  }
}
