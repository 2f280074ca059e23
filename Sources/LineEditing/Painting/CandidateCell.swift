import TextMeasure

/// The widths of a candidate's parts: a mark, the label, the note, a bar and the count; what has no room has none.
struct CandidateCell: Equatable {
  var label = 1
  var note = 0
  var bar = 0
  var count = 0

  /// The cells between two parts, and between two columns.
  static let gap = 2

  /// A shorter bar tells nothing, and a longer one no more.
  private static let barLengths = 4...16

  /// As much of a label is worth more than a count.
  private static let leastLabel = 6

  /// As many candidates are measured; a wider one further on is cut.
  private static let measured = 256

  var width: Int { 1 + label + [note, bar].filter { $0 > 0 }.reduce(0) { $0 + CandidateCell.gap + $1 } + (count > 0 ? 1 + count : 0) }

  /// The columns of a cell where its parts begin.
  var noteStart: Int { 1 + label + CandidateCell.gap }
  var barStart: Int { 1 + label + CandidateCell.gap + (note > 0 ? note + CandidateCell.gap : 0) }

  /// As much as all candidates need, without bars.
  init(_ candidates: some Collection<Candidate>, ambiguous: AmbiguousWidth) {
    for candidate in candidates.prefix(CandidateCell.measured) {
      label = max(label, candidate.label.visibleWidth(ambiguous: ambiguous))
      note = max(note, candidate.note.visibleWidth(ambiguous: ambiguous))
      if let number = candidate.count { count = max(count, String(number).utf8.count) }
    }
  }

  /// The same parts in a column with so much room.
  ///
  /// Where there is too little of it notes go first, then the label's end, then the count; bars have what is left.
  func fitted(to room: Int, isOnly: Bool, drawsBars: Bool) -> CandidateCell {
    var cell = self
    if cell.width > room { cell.note = isOnly ? noteBesideLabel(in: room) : 0 }
    cell.label = labelBesideOthers(of: cell, in: room)
    if cell.label < min(label, CandidateCell.leastLabel) {
      cell.count = 0
      cell.label = labelBesideOthers(of: cell, in: room)
    }
    let left = room - cell.width - CandidateCell.gap
    if drawsBars, cell.count > 0, left >= CandidateCell.barLengths.lowerBound { cell.bar = min(left, CandidateCell.barLengths.upperBound) }
    return cell
  }

  private func labelBesideOthers(of cell: CandidateCell, in room: Int) -> Int { max(min(label, room - (cell.width - cell.label)), 1) }

  /// In a wide row a note keeps a third beside a long label; in a narrow one it has what the label leaves.
  private func noteBesideLabel(in room: Int) -> Int {
    var rest = self
    rest.note = 0
    let left = room - rest.width - CandidateCell.gap
    let kept = room < 60 ? left : max(left, room / 3)
    return kept < 4 ? 0 : min(note, kept)
  }

  /// The fewest columns that hold so many candidates in the rows, with or without notes: that leaves room for bars.
  ///
  /// As many as there is room for where none hold them all, or where there are but labels.
  func columns(for count: Int, in rows: Int, of width: Int) -> Int {
    let needed = (count + rows - 1) / rows
    var bare = self
    bare.note = 0
    if bare.width <= CandidateCell.room(in: width, columns: needed), note > 0 || self.count > 0 { return needed }
    return max((width + CandidateCell.gap) / (self.width + CandidateCell.gap), 1)
  }

  /// The cells of each of some columns.
  static func room(in width: Int, columns: Int) -> Int { (width - gap * (columns - 1)) / columns }
}
