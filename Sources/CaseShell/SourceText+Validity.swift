import CaseCore

extension SourceText {
  /// Where the first byte stands that is no UTF-8; `nil` where all of them are.
  var firstInvalidByte: Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var (offset, iterator, decoder) = (0, bytes.makeIterator(), Unicode.UTF8.ForwardParser())
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded): offset += encoded.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }
}
