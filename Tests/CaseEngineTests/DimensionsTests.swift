import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `Figures of another dimension` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: [
    ("value > 5 kg", "87 figures left aside (°C 47, u 25, g/cm³ 15)"), ("value = 5 t, 3 u", "62 figures left aside (°C 47, g/cm³ 15)"),
    ("value > 1 g/cm³ and value < 2000 kg/m³", "80 figures left aside (°C 47, u 25, t 8)"),
    ("value > 5 kg or value < 3 °C", "40 figures left aside (u 25, g/cm³ 15)"),
    ("value > 5 kg and property = density", "15 figures left aside (g/cm³ 15)"),
    ("value > 1e99 kg", "87 figures left aside (°C 47, u 25, g/cm³ 15)"),
    ("(value > 5 kg or property = density)", "72 figures left aside (°C 47, u 25)"),
  ])
  func `are counted by their units`(condition: String, note: String) throws {
    let notes = try elements.notes("find where \(condition)").filter { $0.hasPrefix("another dimension") }
    #expect(notes == ["another dimension: " + note])
  }

  @Test(arguments: [
    ("value > 5 kg", "these figures are counted in different words (t 8): only their numbers were compared"), ("value > 5 t", nil),
    ("value > 5 tonne", nil), ("value > 5", nil), ("value > 1e99 kg", nil), ("value > 5 °C", nil),
  ])
  func `of one dimension may count different things: then only numbers are compared, and that is told`(condition: String, note: String?)
    throws
  {
    // Units that are not scaled to each other are only words for what is counted.
    let counted = try Elements { file, text in
      file == "schema.json" ? text.replacing(#""dimension": "mass", "factor": 1000"#, with: #""dimension": "mass", "factor": 1"#) : text
    }
    #expect(try counted.notes("find where \(condition)").filter { $0.contains("counted") } == [note].compactMap { $0 })
    #expect(try !elements.notes("find where \(condition)").contains { $0.contains("counted") })
  }

  @Test(arguments: [
    "value > 5", "value != 5 kg", "value not in (5 kg, 3 u)", "not value > 5 kg", "value > 5 kg and property = production",
    "value = 5 kg, 3",
    "value is empty", "growth > 3%",
  ])
  func `are not told of where none was left aside`(condition: String) throws {
    #expect(try !elements.notes("find where \(condition)").contains { $0.hasPrefix("another dimension") })
  }

  @Test func `are those of the rows at hand`() throws {
    let answer = try elements.answer("find where property = density | where value > 5 kg", in: Environment(language: .zh))
    #expect(answer.notes.map { $0.text(in: .zh) }.contains("另有 15 项数据量纲不同，未参与比较（g/cm³ 15）"))
  }

  @Test func `are listed as far as the first five units`() {
    let units = ["a", nil, "c", "d", "e", "f"].map { UnitCount(unit: $0, count: 2) }
    #expect(UnitCount.list(units, in: .en) == "a 2, no unit 2, c 2, d 2, e 2 …")
    #expect(UnitCount.list(units, in: .zh) == "a 2、无单位 2、c 2、d 2、e 2……")
  }
}
