import CaseCore
import CaseShell
import Testing

@Suite struct `A parameter` {
  private func run(_ text: String, _ parameters: [String: String] = [:]) throws -> (status: Session.Status, world: MemoryWorld) {
    var conversation = try Conversation(["s": text], settings: Settings(language: .en, format: .csv, isQuiet: true))
    return (try conversation.session.runScript("s", parameters: parameters), conversation.world)
  }

  @Test(arguments: [
    ("param g : group = halogen", [:], "2"), ("参数 g：族类＝卤素", [:], "2"), ("param g : group", ["g": "Noble gas"], "5"),
    ("param g : group = nothing", ["g": "卤素"], "2"),
  ]) func `of a field takes any name of its values`(declaration: String, given: [String: String], count: String) throws {
    let (status, world) = try run(declaration + "\ncount element where group=$g", given)
    #expect(status == .done, "\(world.errors)")
    #expect(world.output == "count\n\(count)\n")
  }

  @Test(arguments: [
    ("count element\nparam g : group = halogn", [:], "s:2:19: error: 'halogn' is no group", "did you mean halogen?"),
    ("param g : group", ["g": "halogn"], "s:1:7: error: 'halogn' is no group", "did you mean halogen?"),
    ("param d : discovered = soon", [:], "s:1:24: error: 'soon' is no date", "2025"),
    ("param d : discovered", ["d": "1900..1950"], "s:1:7: error: '1900..1950' is no date", "2025"),
    ("param v : value = 3 cats", [:], "s:1:19: error: ", "cats"),
    ("param g : group", [:], "s:1:7: error: the parameter g has no default", "--set g="),
  ]) func `of a field is refused where it is declared`(text: String, given: [String: String], message: String, hint: String) throws {
    let (status, world) = try run(text, given)
    #expect(status == .failed)
    #expect(world.errors.contains(message), "\(world.errors)")
    #expect(world.errors.contains(hint), "\(world.errors)")
  }

  @Test(arguments: [
    "SE\" or country=\"GB", "SE or country=GB", "SE, GB", "SE; count source", "SE | limit 1", "(SE, GB)", "$other", "SE # ",
  ])
  func `is one value, whatever is in it`(value: String) throws {
    let (status, world) = try run("param c\ncount element where country=$c", ["c": value])
    #expect(status == .failed)
    #expect(world.output == "")
    #expect(world.errors.contains("error: '\(value)' is no country"), "\(world.errors)")
    let (typed, other) = try run("param c : country\ncount element where country=$c", ["c": value])
    #expect(typed == .failed)
    #expect(other.errors.contains("s:1:7: error: '\(value)' is no country"), "\(other.errors)")
    #expect(try run("param c\ncount element where title=$c", ["c": value]).world.output == "count\n0\n")
  }

  @Test func `is given by the statement that runs a script`() throws {
    var conversation = try Conversation(
      ["s": "param g : group\ncount element where group=$g"], settings: Settings(language: .en, isQuiet: true))
    #expect(try conversation.session.run(SourceText("run s g=卤素 ")) == .done)
    let errors = try conversation.fail("run s g='halogen\" or group=gas'")
    #expect(errors.contains("s:1:7: error: 'halogen\" or group=gas' is no group"))
  }
}
