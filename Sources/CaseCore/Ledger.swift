import Synchronization

/// What was made of a catalogue since its files were opened, how much memory it takes, and how long it took to make.
public final class Ledger: Sendable {
  /// What can be made.
  public enum Item: String, Sendable, CaseIterable {
    /// Columns and texts, as they were loaded.
    case columns

    /// Sets of rows.
    case sets

    /// Numbers to sort rows by, and the order of all rows by them.
    case numbers, order

    /// The distinct texts of a field, and where their pairs of characters stand.
    case texts, pairs

    /// Names in the form in which they are compared, and how they are spelled.
    case names, spellings

    /// Which records refer to each record.
    case references
  }

  /// All that was made of one sort for one field, or for none in particular.
  public struct Entry: Sendable, Hashable {
    public let item: Item

    /// The number of the field.
    public let field: Int?

    /// How many there are.
    public fileprivate(set) var count: Int
    public fileprivate(set) var byteCount: Int
    public fileprivate(set) var milliseconds: Double
  }

  private let clock: @Sendable () -> Double
  private let made = Mutex<[Entry]>([])

  /// - Parameter clock: The time in milliseconds since some moment.
  public init(clock: @escaping @Sendable () -> Double = { 0 }) { self.clock = clock }

  /// What was made, in the order of its first entries.
  public var entries: [Entry] { made.withLock { $0 } }

  /// Makes something, and enters it.
  ///
  /// - Parameter byteCount: How many bytes it takes, as near as its parts tell.
  public func entering<Value, Failure: Error>(
    _ item: Item, of field: Int? = nil, byteCount: (Value) -> Int, _ make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let start = clock()
    let value = try make()
    let milliseconds = clock() - start
    let bytes = byteCount(value)
    made.withLock { entries in
      let place = entries.firstIndex { $0.item == item && $0.field == field } ?? entries.count
      if place == entries.count { entries.append(Entry(item: item, field: field, count: 0, byteCount: 0, milliseconds: 0)) }
      entries[place].count += 1
      entries[place].byteCount += bytes
      entries[place].milliseconds += milliseconds
    }
    return value
  }
}
