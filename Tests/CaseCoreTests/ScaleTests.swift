import CaseCore
import Testing

@Suite("Scale")
struct ScaleTests {
  @Test(arguments: Scale.allCases.filter { $0 != .one })
  func `a symbol stands for its scale, in data and as people write`(scale: Scale) {
    #expect(Scale(symbol: scale.symbol) == scale)
    #expect(scale.names.contains(scale.symbol))
    for name in scale.names {
      let read = Scale.prefix(of: Substring(name + "元"))
      #expect(read.scale == scale, "\(name)")
      #expect(read.rest == "元", "\(name)")
    }
  }

  @Test(arguments: [
    ("千", 1e3), ("万", 1e4), ("百万", 1e6), ("千万", 1e7), ("十万", 1e5), ("亿", 1e8), ("十亿", 1e9), ("百亿", 1e10), ("千亿", 1e11), ("万亿", 1e12),
  ])
  func `a scale multiplies`(symbol: String, factor: Double) { #expect(Scale(symbol: symbol)?.factor == factor) }

  @Test(arguments: ["", "m", "M", "billion", "萬", "百", "万元", " 万"])
  func `data knows a scale by its symbol alone`(symbol: String) { #expect(Scale(symbol: symbol) == nil) }

  @Test(
    arguments: [
      ("万亿元", .trillion, "元"), ("万元", .tenThousand, "元"), ("千万", .tenMillion, ""), ("千克", .thousand, "克"), ("million", .million, ""),
      ("M", .million, ""), ("m", .one, "m"),
      ("mil", .one, "mil"), ("thousand", .thousand, ""), ("\u{212A}m", .one, "\u{212A}m"), ("百个", .one, "百个"), ("", .one, ""),
      ("元", .one, "元"),
    ] as [(String, Scale, String)])
  func `the longest name is taken`(text: String, scale: Scale, rest: String) {
    let read = Scale.prefix(of: Substring(text))
    #expect(read.scale == scale)
    #expect(Array(read.rest.utf8) == Array(rest.utf8))
  }

  @Test func `scales grow with their order`() {
    #expect(Scale.allCases.map(\.factor) == Scale.allCases.map(\.factor).sorted())
    #expect(Set(Scale.allCases.flatMap(\.names)).count == Scale.allCases.flatMap(\.names).count)
  }
}
