import CaseCore
import CaseRender
import Testing

@Suite struct `A JSON document as text` {
  @Test func `stands two spaces a level, short arrays on a line`() {
    let document = JSONDocument.object([
      ("a", .texts(["x\"\n", "y"])), ("b", .object([])), ("c", .array([.object([("d", .number(1.5))]), .boolean(true)])), ("e", .array([])),
      ("f", .number(256)),
    ])
    #expect(
      document.jsonText == #"""
        {
          "a": ["x\"\n", "y"],
          "b": {},
          "c": [
            {
              "d": 1.5
            },
            true
          ],
          "e": [],
          "f": 256
        }

        """#)
  }
}
