import CaseCore

/// The head of an HTML document, whose policy allows its own style and script, by their digests, and nothing else.
struct HTMLHead {
  let title: String
  let language: Language

  /// Whether there is something for the script to do.
  let runsScript: Bool

  func write(to output: inout String) {
    let script = runsScript ? "; script-src '\(HTMLScript.digest)'" : ""
    let policy = "default-src 'none'; style-src '\(HTMLStyle.digest)'\(script); base-uri 'none'; form-action 'none'"
    output += """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLText.plain(title))</title>
      <style>\(HTMLStyle.sheet)</style>
      </head>

      """
  }
}
