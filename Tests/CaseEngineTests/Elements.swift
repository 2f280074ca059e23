import CaseCatalogue
import CaseCore
import CaseQuery
import CaseTestSupport
import Testing

@testable import CaseEngine

/// The catalogue of elements, asked as a session asks it.
struct Elements {
  let engine: Engine

  /// Read once for all tests: it never changes.
  private static let loaded = Result { Engine(try Catalogue.load(folder: CatalogueFolders.elements)) }

  init() throws { engine = try Elements.loaded.get() }

  /// The catalogue, read anew.
  init(ledger: Ledger) throws { engine = Engine(try Catalogue.load(folder: CatalogueFolders.elements, ledger: ledger)) }

  /// The catalogue with some of its texts changed, file by file.
  init(editing edit: (_ file: String, _ text: String) -> String) throws {
    let names = ["schema.json"] + (try Elements().schema.kinds.compactMap(\.file))
    var files: [String: [UInt8]] = [:]
    for name in names {
      let text = String(decoding: try TemporaryFolder.read("\(CatalogueFolders.elements)/\(name)"), as: UTF8.self)
      files[name] = Array(edit(name, text).utf8)
    }
    engine = Engine(try Catalogue.load(files: files))
  }

  var catalogue: Catalogue { engine.catalogue }
  var schema: Schema { engine.catalogue.schema }

  func field(_ name: String) throws -> FieldID { try #require(schema.field(named: name)) }
  func kind(_ name: String) throws -> KindID { try #require(schema.kind(named: name)) }
  func row(_ identifier: String) throws -> Row { try #require(catalogue.row(withIdentifier: identifier)) }

  /// The rows of a kind.
  func rows(_ kind: String) throws -> [Row] { catalogue.rowsByKind[try self.kind(kind)].map(Row.init) }

  /// A statement that is a query.
  func query(_ statement: String) throws -> Query {
    let parsed = try #require(parse(SourceText(statement), lexicon: engine.lexicon).first)
    if let problem = parsed.problems.first { throw problem }
    guard case .query(let query) = parsed.statement else { throw NoQuery(statement: statement) }
    return query
  }

  struct NoQuery: Error { let statement: String }

  func outcome(_ statement: String, in environment: Environment = Environment(language: .en)) throws -> Engine.Outcome {
    try engine.answer(query(statement), in: environment)
  }

  func answer(_ statement: String, in environment: Environment = Environment(language: .en)) throws -> Answer {
    try outcome(statement, in: environment).answer
  }

  /// The identifiers of the records that a statement finds, in their order.
  func identifiers(_ statement: String, in environment: Environment = Environment(language: .en)) throws -> [String] {
    guard case .records(let rows, _) = try outcome(statement, in: environment).rows?.state else { return [] }
    return rows.map(catalogue.identifier)
  }

  /// The symbols of the elements that a statement finds, with blanks between.
  func symbols(_ statement: String, in environment: Environment = Environment(language: .en)) throws -> String {
    let field = try field("symbol")
    guard case .records(let rows, _) = try outcome(statement, in: environment).rows?.state else { return "" }
    return rows.map { catalogue.value(field, of: $0, in: .en).text }.joined(separator: " ")
  }

  /// The rows of the first table of an answer, their cells with `|` between.
  func lines(_ statement: String, in environment: Environment = Environment(language: .en)) throws -> [String] {
    for section in try answer(statement, in: environment).sections {
      if case .table(let table) = section.content { return table.rows.map { $0.map(\.text).joined(separator: "|") } }
    }
    return []
  }

  /// The codes of the notes beside an answer.
  func notes(_ statement: String, in environment: Environment = Environment(language: .en)) throws -> [String] {
    try answer(statement, in: environment).notes.map { $0.text(in: .en) }
  }

  /// What is wrong with a statement that can be read, but not answered.
  func problem(_ statement: String, in environment: Environment = Environment(language: .en)) throws -> Diagnostic? {
    let query = try query(statement)
    do throws(Diagnostic) {
      _ = try engine.answer(query, in: environment)
      return nil
    } catch {
      return error
    }
  }
}

extension Value {
  /// A value as a test compares it.
  var text: String {
    switch self {
    case .missing: "-"
    case .text(let text): text
    case .count(let count): String(count)
    case .date(let span): span.description
    case .quantity(let quantity): quantity.text
    case .name(let name): name.label
    case .list(let values): values.map(\.text).joined(separator: "+")
    case .disputed(let value): value.text + "*"
    case .excerpt(let excerpt): excerpt.text
    }
  }
}
