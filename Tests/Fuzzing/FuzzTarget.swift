import CaseTestSupport

/// What is tried, with what makes its inputs.
protocol FuzzTarget {
  /// What its inputs are called.
  var name: String { get }

  /// What became of the inputs.
  var summary: String { get }

  func makeInput(_ random: inout SplitMix64) -> FuzzInput

  /// What is wrong with what became of an input; `nil` where all is as it must be.
  mutating func finding(in input: FuzzInput) -> String?
}

/// Bytes, and what they stand for.
struct FuzzInput {
  /// The file that they are; empty for statements.
  var file = ""
  var bytes: [UInt8]

  /// What the answers look like, and the like.
  var variant: UInt64

  /// The bytes as a literal that shows each of them.
  var description: String {
    let text = bytes.map { byte in
      switch byte {
      case UInt8(ascii: "\\"): "\\\\"
      case 0x20..<0x7F: String(Unicode.Scalar(byte))
      default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return "\(file) “\(text.joined())”, variant \(variant)"
  }
}
