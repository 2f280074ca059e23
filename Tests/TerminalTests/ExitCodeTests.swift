import CaseTestSupport
import Testing

@Suite struct `The exit code of casebook` {
  private static let files = [
    "good.casebook": "param field\ncount case where field=$field as csv\n", "bad.casebook": "count case\nrun inner.casebook\n",
    "inner.casebook": "\nfind case\nexpect 5 rows\n", "lost.casebook": "run nowhere.casebook\n", "latin.casebook": "count \u{FF}",
    "loop.casebook": "run ./loop.casebook\n", "left.casebook": "count nothing\nquit\n",
  ]

  /// What a line of a shell, in which `casebook` stands for the program, ends with and says.
  static func run(_ line: String, variables: [String: String] = [:], in folder: TemporaryFolder) throws -> (code: Int32, output: String) {
    let environment = [
      "program": BuiltPrograms.path("casebook"), "PATH": "/usr/bin:/bin", "HOME": folder.path, "CASEBOOK_CATALOG": CatalogueFolders.shipped,
      "LANG": "en_GB.UTF-8",
    ]
    let script = "cd '\(folder.path)'; casebook() { \"$program\" --quiet \"$@\"; }; \(line)"
    let (status, output) = try ChildProcess.run(["sh", "-c", script], environment: environment.merging(variables) { $1 })
    return (status >> 8, output)
  }

  @Test func `is not that of what every session begins with`() throws {
    let folder = try TemporaryFolder()
    try folder.write("set format json\nset nothing\nlet uz = find case where country=UZ\n", to: "init.casebook")
    let link = "mkdir -m 700 casebook && mv init.casebook casebook && "
    let variables = ["XDG_CONFIG_HOME": folder.path]
    let (code, output) = try Self.run(
      link + "casebook -c 'count $uz' && casebook --format csv -c 'count $uz; save x' 2>/dev/null", variables: variables, in: folder)
    #expect(code == 0, "\(output)")
    #expect(
      output.contains("init.casebook:2:5: warning: ") && output.contains(#"{"count":20}"#) && output.hasSuffix("count\n20\n"), "\(output)")
    #expect(
      try Self.run("casebook --format csv run x 2>/dev/null && stat -c %a casebook/queries", variables: variables, in: folder).output
        .hasSuffix("20\n700\n"))
    for line in ["casebook --no-init -c 'count $uz'", "echo 'count $uz' | casebook"] {
      let (code, output) = try Self.run(line, variables: variables, in: folder)
      #expect(code == 1 && output.contains("$uz") && !output.contains("warning"), "\(output)")
    }
  }

  @Test(arguments: [
    ("casebook run good.casebook --set field=物流", 0, "18"), ("casebook run - --set field=物流 <good.casebook", 0, "18"),
    ("casebook -c 'count case; quit; count nothing'", 0, "82"), ("casebook -c 'run good.casebook field=物流'", 0, "18"),
    ("casebook run good.casebook", 1, "good.casebook:1:7: error: the parameter field"),
    ("casebook run good.casebook --set fild=1", 1, "has no parameter fild"),
    (
      "casebook run bad.casebook", 1,
      "inner.casebook:3:8: error: expected 5 rows, the answer above has 82\n  expect 5 rows\n         ^^^^^^\n  → run from bad.casebook:2:5"
    ),
    ("casebook run loop.casebook", 1, "would run itself"), ("printf 'count case\\nfind nothing' | casebook", 1, "stdin:2:6"),
    ("printf 'count \\377' | casebook", 1, "stdin:1:7: error: this byte is no UTF-8"),
    ("casebook --keep-going run left.casebook", 1, "left.casebook:1:7"),
    ("casebook --keep-going -c 'count nothing; quit' -c 'count case'", 1, "nothing"),
    ("casebook run good.casebook --set field", 64, "--set takes NAME=VALUE"), ("casebook --nonsense", 64, "nonsense"),
    ("casebook run nowhere.casebook", 66, "cannot open nowhere.casebook"), ("casebook run lost.casebook", 66, "lost.casebook:1:5"),
    ("casebook -c 'open /nowhere'", 66, "cannot open /nowhere/schema.json"), ("casebook -c 'check /nowhere'", 66, "cannot open"),
    ("casebook -c 'run nowhere.casebook'", 66, "cannot open nowhere.casebook"), ("casebook --catalog /nowhere -c count", 66, "/nowhere"),
    ("casebook -c 'count case as csv to /dev/full'", 74, "/dev/full"),
    ("LANG=zh_CN.UTF-8 casebook run nowhere.casebook", 66, "无法打开 nowhere.casebook：没有此文件或目录"),
    ("casebook --language zh --catalog /nowhere -c count", 66, "没有此文件或目录"),
    ("LANG=ru_RU.UTF-8 casebook -c 'find case where country=UZ and field=物流 limit 1'", 0, "Узбекистан"),
    ("casebook --language ru -c 'find caes'", 1, "error: "),
  ])
  func `is what the README says`(line: String, code: Int32, part: String) throws {
    let folder = try TemporaryFolder()
    for (name, text) in Self.files { try folder.write(text, to: name) }
    let (found, output) = try Self.run(line, in: folder)
    #expect(found == code, "\(output)")
    #expect(output.contains(part), "\(output)")
  }
}
