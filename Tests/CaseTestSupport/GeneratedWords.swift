/// A word in the two languages that titles are composed in.
struct GeneratedWord {
  let zh: String
  let en: String

  /// The words of a text: each begins with the Chinese one, and ends at a comma.
  private static func list(_ text: String) -> [GeneratedWord] {
    text.split(whereSeparator: { $0 == "," || $0.isNewline }).map { part in
      let words = part.drop { $0 == " " }.split(separator: " ", maxSplits: 1).map(String.init)
      return GeneratedWord(zh: words[0], en: words.count > 1 ? words[1] : "")
    }
  }
}

/// What a generated title consists of, in this order; all of it is made up.
extension GeneratedWord {
  /// What a place is, behind its region's name.
  static let sites = list(
    "镇 Town, 湾 Bay, 谷 Valley, 港 Harbour, 岭 Ridge, 古城 Old Town, 湖 Lake, 岛 Island, 渡口 Ferry, 新区 New District, 沙洲 Sandbank, 台地 Terrace")

  static let adjectives = list(
    """
    便携 Portable, 可拆卸 Detachable, 折叠 Folding, 手工 Handmade, 彩绘 Painted, 雕花 Carved, 防水 Waterproof, 轻型 Lightweight, 多层 Layered
    双面 Double-sided, 古法 Traditional, 新式 New-style, 静音 Silent, 节能 Energy-saving, 可再生 Renewable, 模块化 Modular, 儿童 Children's
    巡回 Travelling, 四季 All-season, 夜间 Night-time, 复刻 Replica, 联合 Joint
    """)

  static let topics = list(
    """
    灯笼 Lantern, 铜壶 Copper Kettle, 车轮 Wheel, 船锚 Anchor, 织机 Loom, 罗盘 Compass, 木桶 Barrel, 梯子 Ladder, 风筝 Kite, 竹编 Bamboo Weaving
    漆器 Lacquerware, 陶罐 Clay Jar, 纸伞 Paper Umbrella, 石磨 Millstone, 水车 Water Wheel, 钟表 Clock, 帆布 Sailcloth, 羊毛 Wool, 蓝染 Indigo Dyeing
    活字 Movable Type, 年画 New Year Print, 皮影 Shadow Puppet, 古琴 Zither, 鼓乐 Drumming, 茶具 Tea Set, 面点 Pastry, 蜂蜜 Honey, 果酱 Jam
    苗圃 Nursery, 盆景 Bonsai, 花窗 Lattice Window, 砖雕 Brick Carving, 廊桥 Covered Bridge, 石拱桥 Stone Arch Bridge, 渔网 Fishing Net
    独木舟 Canoe, 雪橇 Sledge, 马鞍 Saddle, 铁锁 Iron Lock, 剪刀 Scissors, 刺绣 Embroidery, 毡房 Felt Tent, 地毯 Carpet, 玻璃珠 Glass Bead
    香料 Spice, 肥皂 Soap, 蜡烛 Candle, 墨水 Ink, 毛笔 Writing Brush, 拼图 Puzzle
    """)

  static let forms = list(
    """
    作坊 Workshop, 展览 Exhibition, 学堂 School, 博物馆 Museum, 研究室 Study Room, 修复中心 Restoration Centre, 档案库 Archive, 集市 Market
    传习所 Training House, 合作社 Cooperative, 工具箱 Toolkit, 图谱 Atlas, 口述史 Oral History, 示范点 Demonstration Site, 巡展 Touring Show
    样品库 Sample Library, 试验场 Testing Ground, 俱乐部 Club, 驿站 Waystation, 材料站 Materials Station, 设计营 Design Camp, 课程 Course
    手册 Handbook, 竞赛 Competition, 交流周 Exchange Week, 仓库 Warehouse, 联盟 Alliance, 计划 Programme, 纪录片 Documentary, 陈列室 Showroom
    """)

  /// What some titles end in.
  static let endings = list("二期 Phase II, 三期 Phase III, 升级版 Extended, 试点 Pilot, 推广 Rollout")

  static let deeds = list("配备成套工具与图样, 开设短期课程, 每月举办公开日, 整理了老匠人的记录, 改进了烧制与晾晒的工序, 与邻近作坊交换样品, 建立了材料来源清单, 按季节安排展出").map(\.zh)

  static let outcomes = list("参加者逐年增加, 损耗明显减少, 已有三批学徒结业, 图样可以自由取用, 留下完整的影像, 周边村镇陆续采用, 成为固定的节日活动").map(\.zh)
}
