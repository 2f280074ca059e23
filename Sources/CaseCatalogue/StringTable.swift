/// A text's number in a `StringTable`.
public typealias StringID = UInt32
public struct StringTable: Sendable {
  public var count: Int { 0 }
  public func string(at id: StringID) -> String { "" }
  public func find(_ text: String) -> StringID? { nil }
}
