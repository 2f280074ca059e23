/// Which catalogue an answer comes from.
public struct Edition: Sendable, Hashable {
  public var title: LocalizedText

  /// What its editors call the edition.
  public var name: String

  /// 16 hexadecimal digits that another text in any of its files would change.
  public var digest: String

  /// A catalogue by its title, its edition and the digest of its files.
  public init(title: LocalizedText, name: String, digest: String) {
    self.title = title
    self.name = name
    self.digest = digest
  }
}

extension Edition: Message {
  public func text(in language: Language) -> String {
    let title = title.text(in: language)
    return language == .zh ? "\(title)（\(name) 版，校验值 \(digest)）" : "\(title), edition \(name), digest \(digest)"
  }
}
