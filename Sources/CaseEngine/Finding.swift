import CaseCatalogue

/// What was found of a search's words in a record.
struct Finding: Sendable {
  /// How good it is; more is better.
  var score: Int

  /// The text beside the title that has the most of the words; `nil` where only the title has any.
  var place: Place?

  /// A text that words were found in.
  struct Place: Sendable {
    var field: FieldID
    var text: Text

    enum Text: Sendable {
      case string(StringID)
      case entry(VocabularyID, EntryID)
    }
  }

  /// How much finding a word in a text of the record counts: its title says what it is about.
  enum Weight: Int {
    case passing = 1
    case text = 2
    case value = 3
    case alias = 6
    case title = 10

    /// How well a text of this weight tells why the record was found: a sentence tells more than a tag.
    var tellingness: Int {
      switch self {
      case .title, .passing: 0
      case .value: 1
      case .alias: 2
      case .text: 3
      }
    }
  }
}
