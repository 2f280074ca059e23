/// The lines that were entered, oldest first, kept in a file that several shells may share.
///
/// Nothing that goes wrong with the file stops the shell: the lines are then kept in memory only, and the problem is told once.
public struct History: Sendable {
  /// The lines that can be brought back.
  public private(set) var entries: [String] = []

  /// What was wrong with the file when it was read.
  public let problem: HistoryProblem?

  /// As many entries are kept.
  static let capacity = 10_000

  /// A file with more lines is trimmed.
  static let trimmingLimit = 12_000

  private let file: HistoryFile?
  private var fileLines = 0

  /// A history in memory only.
  public init() {
    file = nil
    problem = nil
  }

  /// The history in a file, which is made with the first line that is added.
  public init(path: String) {
    let file = HistoryFile(path: path)
    do throws(HistoryProblem) {
      let (entries, damaged, count) = try file.lines()
      self.entries = entries.suffix(History.capacity)
      fileLines = count
      problem = damaged > 0 ? .damaged(path: path, lines: damaged) : nil
      self.file = file
    } catch {
      problem = error
      self.file = nil
    }
  }

  /// Adds a line, unless it is empty, begins with a space or is the one before again; tells whether it was added.
  ///
  /// - Throws: why the file does not have it; the memory does.
  @discardableResult
  public mutating func add(_ line: String) throws(HistoryProblem) -> Bool {
    guard let first = line.utf8.first, first != UInt8(ascii: " "), line != entries.last else { return false }
    entries.append(line)
    if entries.count > History.capacity { entries.removeFirst(entries.count - History.capacity) }
    guard let file else { return true }
    try file.append(line)
    fileLines += 1
    if fileLines > History.trimmingLimit {
      try file.trim(to: History.capacity)
      fileLines = History.capacity
    }
    return true
  }
}
