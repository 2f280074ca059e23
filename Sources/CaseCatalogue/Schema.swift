public import CaseCore

/// What a catalogue's `schema.json` says: kinds, fields, vocabularies and what they are called.
public struct Schema: Sendable {
  public var title: LocalizedText
  public var edition: String

  /// Statements worth trying first.
  public var examples: [String]
  public var notices: [Notice]
  public var published: [PublishedTotal]
  public var vocabularies: [Vocabulary]
  public var fields: [Field]

  /// In the order of the file, which is that of answers.
  public var kinds: [Kind]

  /// The vocabulary field that tells how strong a record's evidence is.
  public var strength: FieldID?

  /// The vocabulary fields whose values tie records together.
  public var ties: [FieldID] = []

  /// The text fields that name a record, its title first.
  public var nameFields: [FieldID] { fields.indices.filter { fields[$0].isName } }

  /// The keys that hold the scales of quantity fields; they are no fields of their own.
  var scaleKeys: [FieldID: String] = [:]
}

/// A kind's place in `Schema.kinds`.
public typealias KindID = Int

/// A field's place in `Schema.fields`, and its column's in `Catalogue.columns`.
public typealias FieldID = Int

/// A vocabulary's place in `Schema.vocabularies`.
public typealias VocabularyID = Int

/// An entry's place in its vocabulary.
public typealias EntryID = UInt32

/// A record's place in the catalogue, over all kinds.
public typealias Row = Int

/// A class of records.
public struct Kind: Sendable {
  public var name: String

  /// The file that holds its records; `nil` for a kind that is only written inside others.
  public var file: String?
  public var label: LocalizedText
  public var aliases: [String]
  public var required: [FieldID]
  public var optional: [FieldID]

  /// The fields that a table of these records shows.
  public var columns: [FieldID]

  /// The kind's records are figures, whose parts stand in these fields.
  public var figure: FigureFields?

  /// The kind's records are sources, whose parts stand in these fields.
  public var source: SourceFields?

  /// The kind's records tie two records together, which stand in these fields.
  public var relation: RelationFields?

  /// The kind's records tell where sources disagree, whose parts stand in these fields.
  public var conflict: ConflictFields?

  /// All its fields, required ones first.
  public var fields: [FieldID] { required + optional }
}

/// Which fields make a figure.
public struct FigureFields: Sendable {
  public var value: FieldID
  public var growth: FieldID?
  public var period: FieldID?

  /// The vocabulary field that names what a figure speaks of.
  public var scope: FieldID?

  /// The reference to the record that a figure is about.
  public var owner: FieldID?

  /// The vocabulary field that names what a figure measures, where its title does not; figures of the same measure can be set side by side.
  public var measure: FieldID?

  /// The vocabulary field that names what a figure belongs to among many.
  public var topic: FieldID?
}

/// Which fields make a relation between two records.
public struct RelationFields: Sendable {
  /// The reference to the record that the relation is told of.
  public var origin: FieldID

  /// The vocabulary field that names the relation.
  public var type: FieldID

  /// The reference to the other record.
  public var target: FieldID
}

/// Which fields make a disagreement between sources.
public struct ConflictFields: Sendable {
  /// The reference to the records that it touches.
  public var records: FieldID

  /// The text field that names the fields which it touches; without one of its texts it touches the records as a whole.
  public var touches: FieldID?

  /// The records that are the versions.
  public var versions: FieldID

  /// The text field of a version that tells what its sources say.
  public var says: FieldID

  /// The text field in which an editor advises; it decides nothing.
  public var advice: FieldID?
}

/// Which fields make a source.
public struct SourceFields: Sendable {
  public var title: FieldID
  public var publisher: FieldID?
  public var date: FieldID?
  public var address: FieldID?
  public var accessed: FieldID?
  public var language: FieldID?
}

/// A property that records may have.
public struct Field: Sendable {
  public var name: String
  public var label: LocalizedText
  public var aliases: [String]
  public var type: FieldType

  /// Whether a record may have several values of it.
  public var isMany: Bool

  /// Whether its texts are names of the record; the first such field is the record's title.
  public var isName: Bool

  /// What a reader must know about the field.
  public var note: LocalizedText?

  /// The entry that a record which names none has.
  public var standard: EntryID?
}

/// What values of a field are.
public enum FieldType: Sendable {
  case identifier

  /// The record's kind, which no record needs to say.
  case kind
  case text(isLocalized: Bool)

  /// Entries of a vocabulary, each perhaps with a role out of another.
  case vocabulary(VocabularyID, role: VocabularyID?)
  case date

  /// A number; its unit and comparator stand in other fields of the record, or its unit is always the same.
  case quantity(unit: FieldID?, comparator: FieldID?, fixedUnit: EntryID?, unitVocabulary: VocabularyID)

  /// Identifiers of records, of certain kinds only where kinds are named.
  case reference(kinds: [KindID])

  /// Sources, each with what it supports.
  case evidence(kind: KindID)

  /// Records of another kind that are written inside their owner, and what they take over from it.
  case records(kind: KindID, owner: FieldID, inherited: [FieldID])
}

/// A closed or open list of names.
public struct Vocabulary: Sendable {
  public var name: String
  public var label: LocalizedText

  /// Whether names that data uses become entries.
  public var isOpen: Bool
  public var entries: [Entry]

  /// A name of a vocabulary.
  public struct Entry: Sendable {
    public var code: String
    public var label: LocalizedText
    public var aliases: [String]

    /// Names that hold only where a value of this vocabulary is expected.
    public var abbreviations: [String]

    /// How its Chinese name is read, where the characters alone do not tell: syllables of small letters with a blank between them.
    public var pinyin: [String]
    public var note: LocalizedText?

    /// The identifier of the record that the entry is the name of.
    public var record: String?
    public var unit: Unit?
    public var comparator: Comparator?
  }

  /// How an entry measures.
  public struct Unit: Sendable, Hashable {
    /// Units of one dimension can be compared.
    public var dimension: String

    /// How many of the dimension's base unit it is.
    public var factor: Double
  }

  /// How an entry qualifies a number.
  public struct Comparator: Sendable {
    /// What is written before the number.
    public var sign: LocalizedText

    /// 1: just above the number, -1: just below, 0: the number.
    public var order: Int
  }
}

/// What a reader must know about the records of a kind.
public struct Notice: Sendable {
  public var kind: KindID
  public var text: LocalizedText
}

/// A total that a source publishes, to be compared with what the catalogue holds.
public struct PublishedTotal: Sendable {
  public var kind: KindID
  public var label: LocalizedText
  public var count: Int

  /// How the count is meant, as an entry of the vocabulary of comparators; `nil` when it is exact.
  public var comparator: (vocabulary: VocabularyID, entry: EntryID)?

  /// Which records of the kind the total speaks of.
  public var conditions: [(field: FieldID, entry: EntryID)]
  public var source: String?
}
