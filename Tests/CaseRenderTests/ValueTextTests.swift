import CaseCore
import Testing

@testable import CaseRender

@Suite struct ValueTextTests {
  @Test(arguments: [
    (Value.count(9999), "9999", "9999"), (.count(10_000), "10,000", "10000"), (.count(-123_456), "-123,456", "-123456"),
    (.count(.max), "9,223,372,036,854,775,807", "9223372036854775807"),
    (.quantity(Quantity(value: 1234567.25, unitLabel: "个")), "1,234,567.25个", "1234567.25个"),
    (.quantity(Quantity(value: -35000, sign: "<")), "<-35,000", "<-35000"), (.quantity(Quantity(value: 1e21)), "1e+21", "1e+21"),
    (.quantity(Quantity(value: 0.00001)), "0.00001", "0.00001"),
    (.list([.count(12_000), .name(Name(code: "UZ", label: "乌兹别克斯坦"))]), "12,000、乌兹别克斯坦", "12000; 乌兹别克斯坦"),
    (.missing, "", ""),
  ])
  func `values read one way to people and another to data files`(value: Value, people: String, data: String) {
    #expect(value.text(in: .zh) == people)
    #expect(value.plainText == data)
  }
}
