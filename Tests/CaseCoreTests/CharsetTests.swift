import CaseCore
import Testing

@Suite struct CharsetTests {
  @Test(
    arguments: [
      (nil, "xterm", .unicode), (nil, nil, .unicode), ("C", "xterm", .unicode), ("POSIX", nil, .unicode), ("zh_CN", "xterm", .unicode),
      ("zh_CN.UTF-8", "tmux-256color", .unicode), ("en_US.utf8@euro", "xterm", .unicode), ("C.UTF-8", nil, .unicode),
      ("zh_CN.GBK", "xterm", .ascii), ("zh_CN.GB18030", nil, .ascii), ("ru_RU.KOI8-R", "xterm", .ascii),
      ("de_DE.ISO-8859-15@euro", nil, .ascii),
      ("zh_CN.UTF-8", "linux", .ascii), (nil, "dumb", .ascii), ("C.", "xterm", .ascii),
    ] as [(String?, String?, Charset)])
  func `follows the locale, where it names one, and the terminal`(locale: String?, terminalType: String?, charset: Charset) {
    #expect(Charset(locale: locale, terminalType: terminalType) == charset)
  }
}
