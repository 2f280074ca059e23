import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `What a record is tied to` {
  let elements: Elements

  init() throws { elements = try Elements() }

  private func ties(_ statement: String, _ environment: Environment = Environment(language: .en)) throws -> [String] {
    try elements.lines(statement, in: environment)
  }

  @Test func `is told by relations both ways before anything that is shared`() throws {
    let ties = try ties("related Helium")
    #expect(ties.first?.hasPrefix("Neon|Element|← Element above+Group: Noble gas+") == true, "\(ties)")
    #expect(ties.contains("Uranium|Element|← Decays to") && ties.contains("Carbon|Element|→ Fuses to"))
    let told = ties.lastIndex { $0.contains("→") || $0.contains("←") } ?? 0
    #expect(ties.dropFirst(told + 1).allSatisfy { !$0.contains("→") && !$0.contains("←") })
  }

  @Test func `is what refers to it, or it refers to`() throws {
    #expect(try ties("related Gallium").contains { $0.hasPrefix("Aluminium|Element|") && $0.contains("→ Element above") })
    #expect(try ties("related Aluminium").contains { $0.hasPrefix("Gallium|Element|") && $0.contains("← ") })
    #expect(try ties("related Oxygen").contains { $0.hasPrefix("When oxygen was discovered|Conflict|← ") })
  }

  @Test func `is what a name that it bears is said of`() throws {
    let ties = try ties("related Sir Humphry Davy")
    #expect(ties.contains { $0.hasPrefix("Sodium|Element|") && $0.contains("Discoverer: Humphry Davy") }, "\(ties)")
    // The name and the record are one.
    #expect(try elements.identifiers("related Davy") == elements.identifiers("related person-davy"))
  }

  @Test func `is closest where few have as much in common`() throws {
    let rows = try elements.identifiers("related Chlorine where kind = element")
    #expect(rows.contains("element-br"))
    // What the record itself is made of is not beside it.
    #expect(!rows.contains("element-cl") && !rows.contains { $0.contains("#") })
  }

  @Test func `of several names is what ties them`() throws {
    #expect(try elements.symbols("related Argon, Xenon").split(separator: " ").contains("Kr"))
    #expect(try elements.notes("related Argon, Sodium").first?.hasPrefix("no source tells of a tie between them") == true)
    // Hydrogen fuses to helium, and helium to carbon.
    #expect(try elements.notes("related Hydrogen, Carbon") == [])
    #expect(try ties("related Hydrogen, Carbon").first == "Helium|Element|→ Fuses to+Country: United Kingdom+← Fuses to")
    #expect(try elements.notes("related Tungsten, Helium") == ["the catalogue has nothing that is tied to each of them"])
  }

  @Test func `goes on into clauses`() throws {
    #expect(try elements.lines("related Helium | count by kind").contains { $0.hasPrefix("Element|") })
    #expect(try ties("related Helium limit 1").count == 1)
    #expect(try elements.symbols("related Helium where symbol = U") == "U")
  }

  @Test func `says so where there is nothing`() throws {
    #expect(try elements.notes("related src-usgs") == ["the catalogue ties it to nothing"])
  }

  @Test func `has an identifier for a machine`() throws {
    #expect(try ties("related Gallium", Environment(language: .en, format: .csv)).contains { $0.hasPrefix("element-al|Aluminium|") })
  }
}
