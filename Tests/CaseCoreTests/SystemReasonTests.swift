import CaseCore
import Glibc
import Testing

struct SystemReasonTests {
  @Test(arguments: [ENOENT, EACCES, EPERM, EISDIR, ENOTDIR, ENOSPC, EFBIG, EROFS, ENAMETOOLONG, ELOOP, EMFILE, EIO, ENOMEM, EEXIST])
  func `A usual reason has words in Chinese`(_ code: Int32) {
    let reason = SystemReason(code: code, words: String(cString: strerror(code)))
    #expect(reason.text(in: .zh).unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(reason.text(in: .en) == String(cString: strerror(code)))
    #expect(reason.text(in: .ru) == reason.text(in: .en))
  }

  @Test func `A rare one is told in the system's words`() {
    #expect(SystemReason(code: EXDEV, words: "Invalid cross-device link").text(in: .zh) == "Invalid cross-device link")
    #expect(SystemReason(words: "it is closed").text(in: .zh) == "it is closed")
  }
}
