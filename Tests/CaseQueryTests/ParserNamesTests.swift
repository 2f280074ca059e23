import CaseCore
import CaseQuery
import Testing

struct ParserNamesTests {
  @Test(arguments: [
    ("show Bosc", #"show "Bosc""#), ("show Bosc, pear", #"show "Bosc", "pear""#), ("show Bosc pear", #"show "Bosc", "pear""#),
    ("show Bosc pear 金冠 Granny Smith", #"show "Bosc", "pear", "金冠", "Granny Smith""#),
    ("show Bosc pear of the year", #"show "Bosc pear of the year""#), ("show Bosc pear of the month", #"show "Bosc pear of the month""#),
    ("show Golden Delicious as json", #"show "Golden Delicious" | as json"#), ("查看前五果园", #"show "前五果园""#),
    ("查看前五果园前5", #"show "前五果园" | limit 5"#), ("show 一梨、一桃、一杏", #"show "一梨、一桃、一杏""#),
    ("show 一梨、一桃", #"show "一梨", "一桃""#), ("show 苹果（红）", #"show "苹果（红）""#), ("show 苹果(红)", #"show "苹果(红)""#),
    ("show Farmer's pear", #"show "Farmer's pear""#), ("show Farmer’s pear", #"show "Farmer’s pear""#),
    ("查看“蜜脆”“晚红”系列", #"show "“蜜脆”“晚红”系列""#), ("show 'Bosc'", #"show "Bosc""#), (#"show "Bosc, pear""#, #"show "Bosc, pear""#),
    ("show $it", "show $it"), ("show something new limit 1", #"show "something new" | limit 1"#), ("stats 秘鲁", #"stats "秘鲁""#),
    ("stats 秘鲁 New Zealand Bosc", #"stats "秘鲁", "New Zealand", "Bosc""#), ("统计水果集", #"stats "水果集""#),
  ])
  func `The longest known name wins, then plain words`(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: [
    ("find FRUITS", "find fruit"), ("find 水果、树", "find fruit, tree"),
    ("find fruits,tree", "find fruit, tree"),
    ("find $a", "find $a"), ("find all", "find all"), ("find fruit show fruit-tree", "find fruit | show fruit-tree"),
    ("find fruit show 果树类、颜色", "find fruit | show fruit-tree, color"),
    ("find sort by 采摘时间 desc, 采摘", "find all | sort by picked desc, picked"),
    ("find fruit show to, until", "find fruit | show until, until"),
  ])
  func `Kinds and fields have aliases`(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: ["find fruit sort by count", "find fruit where count > 5", "find fruit show count"])
  func `A count is a column only where rows were counted`(_ text: String) {
    #expect(read(text).hasPrefix("expected "))
    let counted = text.replacing("find fruit", with: "find fruit count by color")
    #expect(read(counted).hasPrefix("find fruit | count by color | "))
    #expect(read(text.replacing("fruit", with: "$_")).hasPrefix("find $_ | "))
  }
}
