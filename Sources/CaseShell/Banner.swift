import CaseCatalogue
public import CaseCore
public import CaseEngine
import CaseRender

/// What stands above the first prompt: what is loaded, what to try, how to leave.
public func banner(for engine: Engine, language: Language) -> String {
  let (catalogue, schema) = (engine.catalogue, engine.catalogue.schema)
  let counts = schema.kinds.indices.filter { !catalogue.rowsByKind[$0].isEmpty }.prefix(3).map { kind in
    let label = schema.kinds[kind].label.text(in: language)
    return language == .zh ? "\(label) \(catalogue.rowsByKind[kind].count)" : "\(catalogue.rowsByKind[kind].count) × \(label)"
  }
  let lines: [ShellMessage] = [
    .banner(catalogue.edition), .holdings(counts),
    .tryThese(Array(schema.examples.prefix(3))), .howToLeave,
  ]
  let renderer = Renderer(format: .table, language: language, width: nil, usesColor: false)
  return lines.map { renderer.renderLine($0) }.joined()
}
