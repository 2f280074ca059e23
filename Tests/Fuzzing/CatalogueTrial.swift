import CaseCatalogue
import CaseCore
import CaseEngine
import CaseRender
import CaseShell
import CaseTestSupport

/// Loads a catalogue; asks it a few things where it opens, and looks at the faults where it does not.
struct CatalogueTrial {
  private(set) var openedCount = 0

  mutating func finding(in files: [String: [UInt8]], variant: UInt64) -> String? {
    do throws(LoadFailure) {
      let catalogue = try Catalogue.load(files: files)
      openedCount += 1
      let told = CatalogueTrial.finding(in: try Catalogue.check(files: files).findings)
      return told ?? CatalogueTrial.finding(in: Engine(catalogue), variant: variant)
    } catch {
      return error.diagnostics.isEmpty ? "it does not open, and nothing is told" : CatalogueTrial.finding(in: error.diagnostics)
    }
  }

  private static func finding(in diagnostics: [Diagnostic]) -> String? {
    for diagnostic in diagnostics.prefix(20) {
      let code = diagnostic.message.code
      if code == "unreadableJSON" { return "simdjson refuses what the scanner accepts" }
      if code != "cannotOpen" {
        guard let source = diagnostic.source, let span = diagnostic.span else { return "\(code) has no place" }
        guard span.lowerBound >= 0, span.upperBound <= source.bytes.count else { return "\(code) is at \(span), beyond the file" }
      }
      for (language, width) in [(Language.zh, 40), (.en, nil)] {
        let text = DiagnosticRenderer(language: language, width: width, usesColor: false).render(diagnostic)
        if let finding = OutputCheck.finding(in: text) { return finding }
      }
    }
    return nil
  }

  private static func finding(in engine: Engine, variant: UInt64) -> String? {
    var random = SplitMix64(seed: variant)
    let world = KeptWorld()
    let language = Language.allCases.randomElement(using: &random) ?? .zh
    let width = [nil, 20, 80].randomElement(using: &random) ?? nil
    let format = Format.allCases.filter(\.isForPeople).randomElement(using: &random) ?? .table
    var session = Session(
      engine: engine, settings: Settings(language: language, format: format, width: width, keepsGoing: true), world: world)
    if let finding = OutputCheck.finding(in: banner(for: engine, language: language)) { return finding }
    for statement in statements(about: engine.catalogue, &random) {
      _ = try? session.run(SourceText(statement))
      if let finding = OutputCheck.finding(in: world.take()) { return "\(statement.debugDescription): \(finding)" }
    }
    return nil
  }

  private static func statements(about catalogue: Catalogue, _ random: inout SplitMix64) -> [String] {
    let schema = catalogue.schema
    let kind = schema.kinds.randomElement(using: &random)?.name ?? ""
    let field = schema.fields.randomElement(using: &random)?.name ?? ""
    let identifier = (0..<catalogue.rowCount).randomElement(using: &random).map(catalogue.identifier) ?? ""
    let all = [
      "describe", "describe \(kind)", "describe \(field)", "find \(kind)", "stats \(kind)", "stats \(identifier)", "show \(identifier)",
      "related \(identifier)", "why \(identifier)", "cite \(identifier)", "conflicts", "search a", "values \(field)",
      "count \(kind) by \(field)", "find \(kind) sort by \(field) desc limit 3", "find where \(field) is empty",
      "find where \(field) ~ a", "find where \(field) > 5", "find where \(field) = 2000..2020", "stats",
    ]
    return Array(all.shuffled(using: &random).prefix(4))
  }
}
