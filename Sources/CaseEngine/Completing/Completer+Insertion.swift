import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

extension Completer {
  /// A candidate for a name that was found: the part that was typed is marked in it, or the name that was typed stands beside it.
  func candidate(
    _ label: String, _ note: String, _ count: Int?, _ searchable: SearchableNames, _ match: Found, _ typed: TypedText
  ) -> Completion.Candidate {
    var candidate = named(label, note: note, count: count)
    guard !typed.isEmpty else { return candidate }
    let folded = FoldedText(label)
    if let part = match.match(in: folded.bytes, of: searchable.index) {
      candidate.matches = [folded.written(part)]
    } else {
      let typedName = String(decoding: searchable.index.name(match.place), as: UTF8.self)
      candidate.note = [typedName, note].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    return candidate
  }

  /// A candidate that is a name of the catalogue.
  func named(_ label: String, note: String, count: Int?) -> Completion.Candidate {
    Completion.Candidate(text: label, label: label, note: note, count: count, appendsSpace: true)
  }

  /// A name as the statement has to have it: in quotes where it would be read as something else without them.
  func insertion(of label: String, _ typed: TypedText, _ writing: Ranking.Writing) -> String {
    if let quote = typed.quote, let quoted = label.inserted(in: quote, before: rest) { return quoted }
    if label.holdsSign || (writing == .argument && label.utf8.contains(UInt8(ascii: " "))) { return label.quoted }
    guard label.holdsKeyword else { return label }
    // The longest name that stands at a place is read, whatever words are in it, unless one of the language stands there first.
    if writing == .name, !String(label.prefix { $0 != " " }).holdsKeyword { return label }
    let head = source[parsed.span.lowerBound..<typed.offset]
    let whole = head.utf8.count..<head.utf8.count + label.utf8.count
    let read = parse(SourceText(head + label), lexicon: engine.lexicon)
    return read.count == 1 && read[0].tokens.contains { [.name, .field].contains($0.class) && $0.span == whole } ? label : label.quoted
  }
}

extension String {
  /// The text in a quotation that is open already; `nil` where it cannot stand in one.
  fileprivate func inserted(in quote: Unicode.Scalar, before rest: String) -> String? {
    guard let closing = quote.closingQuote, !unicodeScalars.contains(closing), !unicodeScalars.contains("\\") else { return nil }
    let isClosed = rest.unicodeScalars.first == closing
    return String(quote) + self + (isClosed ? "" : String(closing))
  }
}
