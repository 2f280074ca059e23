/// Statements as people write them, over the fruit.
enum Corpus {
  static let good = """
    find fruit where color=red
    find fruit where origin in (PE, IN) and picked >= 2024 show title, origin, picked sort by picked desc limit 5
    find fruit, tree where title ~ 苹果
    count fruit by origin
    find fruit where color=red | count by origin | sort by count desc
    stats Bosc
    stats fruit by color
    show Golden Delicious
    let nz = find fruit where origin=New Zealand
    find $nz where color=red
    find fruit where color=red as csv to fruit.csv
    run scripts/orchard.casebook origin=PE
    find $_ sort by picked
    describe fruit
    help where
    查找 水果 其中 颜色=红色 且 产地=秘鲁 按 采摘 降序 前 5
    查找水果其中颜色=红色且产地=秘鲁按采摘降序前5
    param origin = 新西兰
    values color
    查找水果 按产地统计
    find水果where颜色=红色
    find fruit stats by color
    查找水果按采摘降序排序前5
    find fruit where origin = BY
    find fruit where origin in (IN, IS)
    find fruit where origin = IN
    count fruit by origin where origin = PE
    count fruit by origin sort by count desc limit 3
    stats
    stats 秘鲁
    统计秘鲁
    统计 水果 按 颜色
    按产地统计水果
    查找水果，果树 其中 名称～苹果
    查找水果、果树其中名称包含苹果
    查找 水果 其中 产地＝秘鲁、新西兰 且 颜色=红色
    查找 水果 其中 产地 属于（秘鲁，新西兰）
    查找 水果 其中 产地不属于(秘鲁、新西兰)
    查找 水果 其中 （颜色＝红色 或 颜色＝绿色） 且 非 产地＝秘鲁
    查找水果其中采摘>=2024年且产地=PE
    查找水果其中采摘>=2025年7月显示名称,产地
    查找 水果 其中 采摘 不为空 前10
    查找水果 按采摘降序 前5条
    查看《前五果园》
    查看 一梨、一桃、一杏
    show Farmer's pear
    find fruit where origin = 'People\\'s Orchard'
    find fruit where not (origin=PE or origin=BY) and color=red
    find fruit where ~ 苹果
    find fruit where title !~ 红富士
    find fruit where picked = 2024..2025
    find fruit where picked = 2024～2025
    find fruit where picked = 2024至2025
    find fruit where picked is empty
    find fruit where picked <> 2024
    find fruit where weight > 400个
    find fruit where weight = 100..2000千克
    find fruit where weight >= 35,000
    find fruit where weight > 1 billion kg
    find where origin = PE
    find all where origin=PE count by color
    find fruit show title, to, weight
    find fruit where to is not empty as csv to out.csv
    find fruit | where color=red | count by origin
    | count by origin
    find fruit count by origin where count > 5
    运行 scripts/果园.casebook 产地=秘鲁
    help =
    show Bosc as json
    ＦＩＮＤ　ｆｒｕｉｔ　ｗｈｅｒｅ　ｏｒｉｇｉｎ＝PE
    FIND FRUITS WHERE ORIGIN=pe
    find fruit where title ~ 苹果 (红)
    find fruit where title ~ 苹果 # 红
    pin
    pin as "a heading"
    pin Bosc as "a heading"
    pin Bosc | show title | as card
    pin count fruit by color chart as '图'
    钉住金冠格式“金冠”
    钉住查找水果其中颜色=红色 格式 “红”
    pin | count by color
    pins as json
    钉板
    unpin 2, 4..5
    unpin all
    取下 3
    brief
    brief as "title" to fruit.html
    简报 到! 会议.md
    """.split(separator: "\n").map(String.init)

  static let bad = """
    查找水果其中名称~苹果且产地=秘鲁
    find fruit where origin = PE or BY
    find fruit where origin=PE, picked>=2024
    find fruit where pickedd >= 2024
    find fruit where red
    find fruit in PE
    find fruit limit five
    find fruit as pdf
    find fruit where (origin=PE
    find fruit where origin=
    find fruti
    select * from fruit
    find fruit to fruit
    find fruit to fruit.xlsx
    find fruit where picked in 2024, 2025 and
    find fruit where 颜色：红色
    红色
    pin quit
    pin find fruti
    pin Bosc as heading
    unpin
    unpin 1..x
    brief to fruit.csv
    """.split(separator: "\n").map(String.init)
}
