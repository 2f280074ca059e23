import CaseCore
import CaseQuery
import CaseRender
import LineEditing
import TextMeasure

extension Session {
  /// Changes a setting, or tells what one of them, or each, is.
  mutating func set(_ setting: Setting?, to choice: Setting.Choice?) throws(Diagnostic) {
    if let setting, let choice {
      change(setting, to: choice)
      return say(ShellMessage.isSet(setting, choice))
    }
    let format = settings.formatWithoutSources
    try show(listing(setting.map { [$0] } ?? Setting.allCases, for: format), in: format)
  }

  private mutating func change(_ setting: Setting, to choice: Setting.Choice) {
    switch setting {
    case .language: settings.language = Language(rawValue: choice.name) ?? settings.language
    case .format: settings.format = Format(rawValue: choice.name) ?? settings.format
    case .wrap: settings.wrapping = CellWrapping(rawValue: choice.name) ?? settings.wrapping
    case .columns:
      settings.columns = Int(choice.name)
      settings.width = settings.columns ?? world.terminalWidth()
    case .numbers: settings.numbers = NumberForm(rawValue: choice.name) ?? settings.numbers
    case .pager: settings.usesPager = choice == .on
    case .editing: settings.editing = EditingMode(rawValue: choice.name) ?? settings.editing
    case .ambiguous: settings.ambiguous = AmbiguousWidth(rawValue: choice.name) ?? settings.ambiguous
    case .charset: settings.charset = Charset(rawValue: choice.name)
    case .color:
      settings.usesColor = choice == .on
      settings.usesColorForErrors = choice == .on
    case .echo: settings.echoes = choice == .on
    case .quiet: settings.isQuiet = choice == .on
    case .zero: settings.showsZero = choice == .show
    }
  }

  /// What a setting is; `nil` where the session leaves it to others.
  private func choice(of setting: Setting) -> Setting.Choice? {
    switch setting {
    case .language: setting.choice(named: settings.language.rawValue)
    case .format: setting.choice(named: settings.format.rawValue)
    case .wrap: setting.choice(named: settings.wrapping.rawValue)
    case .columns: settings.columns.map(Setting.Choice.init) ?? .auto
    case .numbers: setting.choice(named: settings.numbers.rawValue)
    case .pager: settings.usesPager ? .on : .off
    case .editing: settings.editing.flatMap { setting.choice(named: $0.rawValue) }
    case .ambiguous: setting.choice(named: settings.ambiguous.rawValue)
    case .charset: settings.charset.flatMap { setting.choice(named: $0.rawValue) } ?? .auto
    case .color: settings.usesColor ? .on : .off
    case .echo: settings.echoes ? .on : .off
    case .quiet: settings.isQuiet ? .on : .off
    case .zero: settings.showsZero ? .show : .hide
    }
  }

  /// Settings with what they are, what they can be and what they do.
  ///
  /// People get them on lines that fit: a table would be cut.
  private func listing(_ listed: [Setting], for format: Format) -> Answer {
    let language = settings.language
    if format.isForPeople {
      let facts = listed.flatMap { setting -> [Fact] in
        let value = ShellMessage.settingIs(choice(of: setting), setting)
        let choices = setting.choiceLabels(in: language).joined(separator: " ")
        return [
          Fact(key: "value", label: Verbatim(setting.label(in: language)), value: .text(value.text(in: language))),
          Fact(key: "choices", label: Verbatim(""), value: .text(choices)),
        ]
      }
      return Answer(sections: [Section(.facts(facts))])
    }
    let rows = listed.map { setting -> [Value] in
      [
        .name(Name(code: setting.rawValue, label: setting.label(in: language))),
        choice(of: setting).map { .name($0, in: language) } ?? .missing,
        .list(setting.choices.map { .name($0, in: language) } + setting.rangeLabels.map(Value.text)),
        .text(setting.meaning.text(in: language)),
      ]
    }
    let columns: [(String, SettingHeading)] = [
      ("setting", .setting), ("value", .value), ("choices", .choices), ("meaning", .meaning),
    ]
    return Answer(sections: [Section(.table(Table(columns: columns.map { Table.Column(key: $0, heading: $1) }, rows: rows)))])
  }
}

extension Value {
  /// A choice under the name that programs know, and the one that people do.
  fileprivate static func name(_ choice: Setting.Choice, in language: Language) -> Value {
    .name(Name(code: choice.name, label: choice.label(in: language)))
  }
}
