import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// How many records that only share something are listed where nothing else is asked for.
  private static let mostShared = 20

  /// The records that a record or name is tied to, the closest first; of several names, those that are tied to each of them.
  mutating func relate(_ operands: [Operand], depth: Int) throws(Diagnostic) {
    var sides: [Ties] = []
    for operand in operands {
      sides.append(try Ties(of: try subject(operand, depth: depth), in: catalogue, try references, unless: interruption))
    }
    let ties = try Ties(common: sides, unless: interruption)
    let rows = try ties.rows(unless: interruption)
    if rows.isEmpty {
      notes.append(operands.count > 1 ? EngineMessage.nothingTiesThem : ties.sharesTooMuch ? .sharedByMost : .tiedToNothing)
    }
    if operands.count > 1, !ties.found.isEmpty, !ties.areToldTogether {
      notes.append(EngineMessage.onlyShared)
    }
    state = .records(.list(rows), kinds: try kindsOf(.list(rows)))
    drawing = .ties(ties.found)
  }

  /// Records with what ties them to what was asked for.
  func tieTable(_ rows: [Row], _ ties: [Row: [Tie]]) throws(Diagnostic) -> Answer {
    var shown = rows
    var notes: [any Message] = []
    if isAsBegun, usedFormat.isForPeople {
      let told = rows.prefix { ties[$0, default: []].contains(where: \.isTold) }.count
      shown = Array(rows.prefix(told + Execution.mostShared))
      if shown.count < rows.count { notes.append(EngineMessage.looserTies(rows.count - shown.count, all: rows.count)) }
    }
    return Answer(sections: [Section(.table(try tieRows(shown, ties)))], notes: notes, rowCount: rows.count)
  }

  /// Records, each with what ties it.
  func tieRows(_ rows: [Row], _ ties: [Row: [Tie]]) throws(Diagnostic) -> Table {
    let columns = titleColumns + [Table.Column(key: "tie", heading: EngineMessage.tie)]
    let cells = try rows.map(unless: interruption) { row in
      titleCells(row) + [.list(ties[row, default: []].map { .text($0.text(in: language)) })]
    }
    return Table(columns: columns, rows: cells)
  }
}
