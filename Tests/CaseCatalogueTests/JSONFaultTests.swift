import Testing

@Suite struct `Text that is not JSON` {
  private static let rows: [FaultFixture.Row] = [
    .init("▸", "invalidJSON"),
    .init(" \n ▸", "invalidJSON"),
    .init("[▸", "invalidJSON"),
    .init("[{\"id\": \"t1\", \"title\": \"A\"}▸", "invalidJSON"),
    .init("[{▸id: \"t1\"}]", "invalidJSON"),
    .init("[{▸'id': 't1'}]", "invalidJSON"),
    .init("[{▸“id”: 1}]", "invalidJSON"),
    .init("[{\"id\"▸ \"t1\"}]".replacing("▸ ", with: " ▸"), "invalidJSON"),
    .init("[{\"id\": \"t1\" ▸\"title\": \"A\"}]", "invalidJSON"),
    .init("[{\"id\": \"t1\"▸; \"title\": \"A\"}]", "invalidJSON"),
    .init("[{\"id\": \"t1\", \"title\": \"A\"} ▸{\"id\": \"t2\"}]", "invalidJSON"),
    .init("[{\"id\": \"t1\", \"title\": \"A\"}▸}", "invalidJSON"),
    .init("[{\"id\": \"t1\", \"title\": \"A\"▸]", "invalidJSON"),
    .init("[{\"id\": \"t1\", \"title\": \"A\"}] ▸[]", "invalidJSON"),
    .init("[{\"id\": \"t1\", \"title\": \"A\"}]▸]", "invalidJSON"),
    .init("[{\"id\": \"t1\",\n  \"title\": ▸}]", "invalidJSON"),
    .init("[{\"id\": \"t1\", \"x\": 1, \"title\": ▸}]", "invalidJSON"),
    .init("[\n  ▸// a comment\n]", "invalidJSON"),
    .init("[{\"id\": ▸None}]", "invalidJSON"),
    .init("[{\"id\": ▸True}]", "invalidJSON"),
    .init("[{\"share\": ▸NaN}]", "invalidJSON"),
    .init("[{\"share\": ▸+1}]", "invalidJSON"),
    .init("[{\"share\": ▸.5}]", "invalidJSON"),
    .init("[▸，]", "invalidJSON"),
    .init("[▸,{}]", "invalidJSON"),
    .init("▸hello", "invalidJSON"),
    .init("[{\"id\": \"t1\", \"title\": \"A\"}▸,]", "trailingComma"),
    .init("[{\"id\": \"t1\", \"title\": \"A\"▸,}]", "trailingComma"),
    .init("[{\"id\": \"t1\", \"names\": [\"钢\", \"铁\"▸,\n]}]", "trailingComma"),
    .init("[{\"id\": ▸\"t1, \n\"title\": 1}]", "unclosedString"),
    .init("[{\"id\": ▸\"t1}]", "unclosedString"),
    .init("[{\"id\": \"t▸\t1\"}]", "controlCharacter"),
    .init("[{\"id\": \"t▸\u{1B}1\"}]", "controlCharacter"),
    .init("[{\"id\": \"t▸\u{0}1\"}]", "controlCharacter"),
    .init("[{\"id\": \"C:▸\\windows\"}]", "invalidEscape"),
    .init("[{\"id\": \"▸\\u12G4\"}]", "invalidEscape"),
    .init("[{\"id\": \"▸\\u12\"}]", "invalidEscape"),
    .init("[{\"id\": \"▸\\uD83D\"}]", "loneSurrogate"),
    .init("[{\"id\": \"▸\\uDE00\"}]", "loneSurrogate"),
    .init("[{\"id\": \"▸\\uD83D\\u0041\"}]", "loneSurrogate"),
    .init("[{\"share\": ▸01}]", "invalidNumber"),
    .init("[{\"share\": ▸1.}]", "invalidNumber"),
    .init("[{\"share\": ▸-}]", "invalidNumber"),
    .init("[{\"share\": ▸1e}]", "invalidNumber"),
    .init("[{\"share\": ▸12kg}]", "invalidNumber"),
    .init("[{\"share\": ▸0x1F}]", "invalidNumber"),
    .init("[{\"share\": ▸-Infinity}]", "invalidNumber"),
    .init("[{\"share\": ▸1e400}]", "numberOutOfRange"),
    .init("[{\"share\": ▸99999999999999999999}]", "numberOutOfRange"),
    .init(String(repeating: "[", count: 1_024) + "▸" + String(repeating: "[", count: 500), "nestingTooDeep"),
    .init("▸{\"id\": \"t1\"}", "notArray"),
    .init(" ▸\"things\"", "notArray"),
    .init("▸12", "notArray"),
    .init("▸null", "notArray"),
  ]

  @Test(arguments: rows) func `is told with its place`(row: FaultFixture.Row) throws {
    try FaultFixture.expect(row, in: "things.json")
  }

  private static let schemaRows: [FaultFixture.Row] = [
    .init("▸", "invalidJSON"),
    .init("{\"title\": \"A\"▸,}", "trailingComma"),
    .init("{\"title\": ▸'A'}", "invalidJSON"),
    .init("{\"title\": \"A\"}▸}", "invalidJSON"),
    .init(String(repeating: "[", count: 1_023) + "▸" + String(repeating: "[", count: 500), "nestingTooDeep"),
  ]

  @Test(arguments: schemaRows) func `is told in the schema too`(row: FaultFixture.Row) throws {
    try FaultFixture.expect(row, in: "schema.json")
  }

  /// Bytes before the fault, the fault, what follows, and the column.
  @Test(
    arguments: [
      ([0xFF], 1), ([0xC0, 0xAF], 1), ([0xED, 0xA0, 0x80], 1), ([0xF4, 0x90, 0x80, 0x80], 1), ([0xE9, 0x93], 1), ([0xC3], 1), ([0x80], 1),
      ([0xE9, 0x93, 0x81, 0xF8], 2),
    ] as [([UInt8], Int)]) func `is told where it is no UTF-8`(bytes: [UInt8], column: Int) throws
  {
    let fixture = try FaultFixture()
    let text = Array("[{\"id\": \"".utf8) + bytes + Array("\"}]".utf8)
    let found = try fixture.faults(of: text, in: "things.json")
    #expect(found == [FaultFixture.Found(code: "invalidUTF8", file: "things.json", line: 1, column: 9 + column)])
  }

  @Test(arguments: ["schema.json", "things.json"]) func `may be a byte order mark`(file: String) throws {
    let fixture = try FaultFixture()
    let found = try fixture.faults(of: [0xEF, 0xBB, 0xBF] + Array("[]".utf8), in: file)
    #expect(found == [FaultFixture.Found(code: "byteOrderMark", file: file, line: 1, column: 1)])
  }

  @Test func `leaves what stands before it read`() throws {
    let fixture = try FaultFixture()
    let text = "[{\"id\": \"t1\", \"title\": \"A\", \"wrong\": 1},\n{\"id\": \"t2\" \"title\": \"B\"}]"
    let found = try fixture.faults(of: text.utf8, in: "things.json")
    #expect(found.map(\.description) == ["things.json:1:29: unknownKey", "things.json:2:13: invalidJSON"])
  }
}
