import CXXHash

/// Hashes files one after another, as if they were one.
final class FileDigest {
  private let state: OpaquePointer

  /// `nil` when there is no memory.
  init?() {
    guard let state = cxh_create() else { return nil }
    self.state = state
  }

  deinit { cxh_destroy(state) }

  // Why unsafe: a C function takes the mapped bytes by their address.
  func add(_ file: MappedFile) { cxh_update(state, file.bytes.baseAddress, file.bytes.count) }

  /// XXH3 of all bytes so far.
  var value: UInt64 { cxh_digest(state) }
}
