import CaseCore
import CaseQuery
import Testing

struct SettingTests {
  @Test(arguments: Setting.allCases)
  func `A setting and each of its choices have a name that programs know first`(_ setting: Setting) {
    #expect(setting.names.first == setting.rawValue)
    for choice in setting.choices {
      #expect(choice.name == choice.names.first)
      #expect(setting.choice(named: choice.name) == choice)
    }
    #expect(setting.choice(named: "none") == nil)
  }

  @Test func `No two settings share a name, and no two choices of one`() {
    for names in [Setting.allCases.flatMap(\.names)] + Setting.allCases.map({ $0.choices.flatMap(\.names) }) {
      #expect(Set(names).count == names.count)
    }
  }

  @Test(arguments: Setting.allCases)
  func `A setting says in Chinese and in English what it does`(_ setting: Setting) {
    #expect(setting.label(in: .en) == setting.rawValue)
    #expect(setting.label(in: .zh) != setting.rawValue)
    #expect(setting.meaning.zh != nil && setting.meaning.en != nil && setting.meaning.zh != setting.meaning.en)
  }

  @Test func `A choice is called what people call it, or else what programs do`() {
    #expect(Setting.language.choices.map { $0.label(in: .zh) } == ["中文", "英文", "俄文"])
    #expect(Setting.language.choices.map { $0.label(in: .en) } == ["zh", "en", "ru"])
    #expect(Setting.editing.choices.map { $0.label(in: .zh) } == ["emacs", "vi"])
    #expect(Setting.format.choices.map(\.name) == Format.allCases.map(\.rawValue))
  }
}
