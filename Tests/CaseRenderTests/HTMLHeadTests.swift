import CaseCore
import Testing

@testable import CaseRender

@Suite struct HTMLHeadTests {
  @Test(arguments: [
    ("", "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), ("abc", "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (String(repeating: "a", count: 119), "sha256-MeulHDE6XAgiat8Y1KNZz9/Y0ugWsT9K+VL36mWE3Ps="),
  ])
  func `the digests of the tests are those of everyone`(text: String, source: String) {
    #expect(SHA256.source(of: text) == source)
  }

  @Test func `the policy knows the style and the script as they are`() {
    #expect(SHA256.source(of: HTMLStyle.sheet) == HTMLStyle.digest)
    #expect(SHA256.source(of: HTMLScript.text) == HTMLScript.digest)
  }

  @Test func `what is compared stands alone in its element`() {
    for text in [HTMLStyle.sheet, HTMLScript.text] { #expect(!text.contains("</") && !text.contains("<!--") && !text.contains("\r")) }
  }

  @Test(arguments: [false, true]) func `a script is allowed only where there is one`(runsScript: Bool) {
    var text = ""
    HTMLHead(title: "a\"<b>", language: .ru, runsScript: runsScript).write(to: &text)
    #expect(text.contains("<html lang=\"ru\">") && text.contains("<title>a&quot;&lt;b&gt;</title>"))
    let script = runsScript ? "; script-src '\(HTMLScript.digest)'" : ""
    #expect(
      text.contains(
        "content=\"default-src 'none'; style-src '\(HTMLStyle.digest)'\(script); base-uri 'none'; form-action 'none'\""))
    #expect(!text.contains("unsafe"))
  }
}
