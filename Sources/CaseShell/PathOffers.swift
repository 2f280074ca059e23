import CaseEngine
import CaseQuery

/// The files and folders that a path which is being typed may become.
struct PathOffers {
  private let world: any World
  private let typed: WrittenPath

  /// The folder that is looked in, as it was typed, and what its entries may begin with.
  private let folder: String
  private let beginning: String

  /// What the folder holds, without what is hidden and what cannot be typed; nothing where it cannot be read.
  private let entries: [String]

  /// More is no choice, and would take too long between two keys.
  static let limit = 500

  init(_ written: String, in world: any World) {
    let typed = WrittenPath(written)
    let (folder, beginning) = (typed.path.folder, typed.path.fileName)
    let found = (try? world.entries(in: folder)) ?? []
    (self.world, self.typed, self.folder, self.beginning) = (world, typed, folder, beginning)
    entries = found.filter { name in
      (beginning.hasPrefix(".") || !name.hasPrefix(".")) && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
  }

  /// Whether only a name was typed so far, or nothing.
  var isWithoutFolder: Bool { folder.isEmpty }

  /// The files whose names end so.
  func files(endingIn endings: [String]) -> [Offer] {
    chosen { name in endings.contains { name.hasSuffix($0) } }.map { offer($0, isWhole: true) }
  }

  func folders() -> [Offer] { chosen { $0.hasSuffix("/") }.map { offer($0, isWhole: false) } }

  /// The folders, those of catalogues first.
  ///
  /// - Parameter isEnd: Whether a catalogue's folder is all that can be meant: a quotation around it is closed.
  func catalogues(called note: String, isEnd: Bool) -> [Offer] {
    let all = chosen { $0.hasSuffix("/") }
    let catalogues = Set(all.filter { world.isFile(folder + $0 + "schema.json") })
    return all.filter(catalogues.contains).map { offer($0, isWhole: false, isClosed: isEnd, note: note) }
      + all.filter { !catalogues.contains($0) }.map { offer($0, isWhole: false) }
  }

  /// An entry as it is written in the place of what was typed.
  private func offer(_ name: String, isWhole: Bool, isClosed: Bool = false, note: String = "") -> Offer {
    let path = folder + name
    let written = typed.writing(path, isWhole: isWhole || isClosed)
    return Offer(written, aliases: written == path ? [] : [path], note: note, isWhole: isWhole)
  }

  /// The entries of a kind in their order; where there are too many, those that begin as was typed before others.
  private func chosen(_ isMeant: (String) -> Bool) -> [String] {
    let meant = entries.filter(isMeant)
    guard meant.count > PathOffers.limit else { return meant.sorted() }
    let likely = meant.filter { $0.hasPrefix(beginning) }
    let others = meant.filter { !$0.hasPrefix(beginning) }
    return Array((likely.sorted() + others.sorted()).prefix(PathOffers.limit))
  }
}
