import Glibc

/// Why the operating system did not do something.
public struct SystemReason: Message, Hashable {
  /// The system's `errno`; `nil` where it is not the system that refuses.
  public let code: Int32?

  /// The system's own words.
  public let words: String

  /// A reason that the system gives in these words.
  public init(code: Int32? = nil, words: String) {
    self.code = code
    self.words = words
  }

  public func text(in language: Language) -> String { language == .zh ? chinese ?? words : words }

  /// `nil` for a reason that is rare.
  private var chinese: String? {
    switch code {
    case ENOENT: "没有此文件或目录"
    case EACCES: "没有权限"
    case EPERM: "不允许这样做"
    case EISDIR: "这是目录，不是文件"
    case ENOTDIR: "路径中有一部分不是目录"
    case ENOSPC, EDQUOT: "没有剩余空间"
    case EFBIG: "文件太大"
    case EROFS: "文件系统只读"
    case ENAMETOOLONG: "名称太长"
    case ELOOP: "符号链接互相指向"
    case EMFILE, ENFILE: "打开的文件太多"
    case EIO: "读写出错"
    case ENOMEM: "内存不足"
    case EEXIST: "已经存在"
    case EBUSY: "正在使用"
    default: nil
    }
  }
}

extension SystemReason: ExpressibleByStringLiteral {
  public init(stringLiteral words: String) { self.init(words: words) }
}
