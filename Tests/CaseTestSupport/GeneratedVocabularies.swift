/// The vocabularies of a generated catalogue: a short and a longer one, in three languages.
struct GeneratedVocabulary {
  let name: String
  let entries: [Entry]

  struct Entry {
    let code: String
    let zh: String
    let en: String
    let ru: String
    let aliases: [String]
  }

  /// - Parameter text: An entry on each line: its Chinese, English and Russian label, and its aliases.
  private init(_ name: String, _ text: String) {
    self.name = name
    entries = text.split(separator: "\n").map { line in
      let parts = line.split(separator: "|").map(String.init)
      let aliases = parts.dropFirst(3).flatMap { $0.split(separator: ",").map(String.init) }
      return Entry(
        code: parts[1].lowercased().replacing(" ", with: "-"), zh: parts[0], en: parts[1], ru: parts[2], aliases: aliases)
    }
  }

  /// How the schema has it.
  var json: String {
    let entries = entries.map { entry in
      let aliases = entry.aliases.map { #""\#($0)""# }.joined(separator: ", ")
      return
        #"{"code": "\#(entry.code)", "label": {"zh": "\#(entry.zh)", "en": "\#(entry.en)", "ru": "\#(entry.ru)"}, "aliases": [\#(aliases)]}"#
    }
    return #"{"name": "\#(name)", "entries": [\#(entries.joined(separator: ",\n"))]}"#
  }
}

extension GeneratedVocabulary {
  static let craft = GeneratedVocabulary(
    "craft",
    """
    织造工艺|Weaving|Ткачество|织布,textiles
    陶瓷烧制|Pottery|Гончарное дело|陶艺,ceramics
    灯具制作|Lighting|Светильники|灯彩,lamps
    木作与家具|Carpentry|Столярное дело|木工,woodwork
    造纸印刷|Printing|Печать|印刷,papermaking
    航海与船具|Seafaring|Мореплавание|船具,sailing
    园林花木|Gardening|Садоводство|园艺,horticulture
    钟表仪器|Clockmaking|Часовое дело|仪器,instruments
    桥梁营造|Bridge building|Мостостроение|营造,bridges
    音乐与乐器|Music|Музыка|乐器,luthiery
    烘焙与饮食|Baking|Выпечка|饮食,food
    金属锻造|Metalwork|Металлообработка|锻造,forging
    """)

  static let region = GeneratedVocabulary(
    "region",
    """
    青石|Greystone|Серый Камень|青石地区
    白鹭|Heronsea|Цапельный край|白鹭地区
    云溪|Cloudbrook|Облачный Ручей|云溪地区
    松岭|Pineridge|Сосновый Хребет|松岭地区
    月牙|Crescent|Полумесяц|月牙地区
    银杏|Ginkgo|Гинкго|银杏地区
    沙鸥|Gullmere|Чайкино|沙鸥地区
    赤枫|Redmaple|Красный Клён|赤枫地区
    双桥|Twinbridge|Два Моста|双桥地区
    石榴|Pomegranate|Гранатовый край|石榴地区
    晴川|Clearwater|Ясная Река|晴川地区
    雪松|Cedarholm|Кедровый край|雪松地区
    麦浪|Wheatfield|Пшеничное Поле|麦浪地区
    铜铃|Copperbell|Медный Колокол|铜铃地区
    飞鱼|Flyingfish|Летучая Рыба|飞鱼地区
    竹影|Bambooshade|Бамбуковая Тень|竹影地区
    琥珀|Amberley|Янтарный край|琥珀地区
    长堤|Longdyke|Длинная Дамба|长堤地区
    芦花|Reedham|Камышино|芦花地区
    星河|Starriver|Звёздная Река|星河地区
    鹿鸣|Deercall|Оленья Песнь|鹿鸣地区
    红柳|Tamarisk|Тамарисковый край|红柳地区
    玉泉|Jadespring|Нефритовый Ключ|玉泉地区
    海棠|Crabapple|Яблоневый край|海棠地区
    北斗|Northladle|Северный Ковш|北斗地区
    金谷|Goldvale|Золотая Долина|金谷地区
    碧螺|Snailgreen|Зелёная Улитка|碧螺地区
    风铃|Windchime|Колокольчик|风铃地区
    驼峰|Camelback|Верблюжий Горб|驼峰地区
    霞浦|Dawnshore|Заревой Берег|霞浦地区
    """)
}
