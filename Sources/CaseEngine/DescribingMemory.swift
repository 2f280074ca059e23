import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// Of a catalogue that takes less memory nobody asks where it goes: as many bytes.
  private static let toldMemory = 16 << 20

  /// Where the memory of a large catalogue goes, and what it took to make what stands in it; for people, nothing else for others.
  func memorySection() -> Section? {
    // Of a field with few texts none are kept.
    let entries = catalogue.ledger.entries.filter { $0.byteCount > 0 }
    guard usedFormat.isForPeople, entries.reduce(0, { $0 + $1.byteCount }) >= Execution.toldMemory else { return nil }
    let columns = [
      Table.Column(key: "part", heading: EngineMessage.part), Table.Column(key: "field", heading: EngineMessage.field),
      Table.Column(key: "count", heading: OwnColumn.count, alignment: .right),
      Table.Column(key: "memory", heading: EngineMessage.memory, alignment: .right),
      Table.Column(key: "time", heading: EngineMessage.timeToMake, alignment: .right),
    ]
    let rows = entries.map { entry -> [Value] in
      [
        .text(EngineMessage.partOfMemory(entry.item).text(in: language)),
        entry.field.map { .text(schema.fields[$0].label.text(in: language)) } ?? .missing, .count(entry.count),
        .quantity(Quantity(value: (Double(entry.byteCount) / 104_857.6).rounded() / 10, unitLabel: " MiB")),
        .quantity(Quantity(value: (entry.milliseconds * 10).rounded() / 10, unitLabel: " ms")),
      ]
    }
    return Section(heading: EngineMessage.madeOfCatalogue, .table(Table(columns: columns, rows: rows)))
  }
}
