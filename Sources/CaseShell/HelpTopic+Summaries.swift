import CaseCore

extension HelpTopic {
  func summary(_ language: Language) -> String {
    language == .zh ? chinese : english
  }

  private var english: String {
    switch self {
    case .find: "lists records of one or several kinds; no kind named: of every kind"
    case .count: "counts records, by fields if asked"
    case .stats: "every figure about a place, country, field or record, and what the catalogue holds there; of a kind: how it spreads"
    case .show: "a record as a card with its sources; after a source of rows: which fields are printed"
    case .search: "records whose texts and names hold every word, best first; a quotation is one word"
    case .related: "what a record or name is tied to, and how: relations first (→ from it, ← to it), then what has most in common with it"
    case .compare: "two to six records or names side by side; figures in one row measure the same thing"
    case .why: "where a fact comes from, how strong that is, and where sources disagree"
    case .conflicts: "where the sources disagree, version by version; * marks what they disagree on"
    case .cite: "the sources of a record as citations, by GB/T 7714 or as BibTeX"
    case .check: "whether the catalogue is sound, and what is missing; check FOLDER for another one"
    case .values: "the values of a field and how many records have each"
    case .describe: "the kinds, the fields of a kind, or a field"
    case .where: "keeps the rows that fulfil a condition; and, or, not and brackets join conditions"
    case .operators: "~ is a part of; lists in brackets or with commas; .. is a range; a missing value fulfils only != and !~"
    case .dates: "2025, 2025-07, 2025-07-10, 2025Q1, 2025H1, 2025年7月10日: a span of days; = overlaps"
    case .quantities: "a number with its unit: 13.5亿元, 1万, 12.2%, 35,000; units of one dimension are compared after scaling"
    case .variables: "$name is a named query, or the value of a parameter; $_ is the last answer"
    case .pipe: "stands between clauses, where it may be left out; at the beginning: goes on from the last answer"
    case .quotes: "make one text of what stands in them, words of the language too; \\\" \\\\ \\n \\t \\u{…} are escapes"
    case .signs:
      "( ) hold conditions or values together; , is for lists; ; ends a statement; # begins a comment; \\ goes on in the next line"
    case .sort: "sorts by fields, asc or desc; Chinese by its sound; missing values last"
    case .limit: "keeps the first rows"
    case .by: "before count: what to count by, or year(FIELD), half, quarter, month; alone: what to sort by"
    case .sums: "the sum, mean, least, greatest or middle value of a field, by other fields if asked; units that differ are kept apart"
    case .chart: "draws the numbers: bars, a heat map of two fields, a line, or a timeline with its empty years"
    case .explain: "how a query was read, and how many rows each of its steps leaves"
    case .as:
      "the form of the answer: table, card, list, csv, tsv, json, jsonl, markdown, html, gb7714, bibtex; csv bom for spreadsheets; to FILE writes it, to! over what is there"
    case .let: "gives a query a name; $name stands for its rows, $_ for the last answer"
    case .param:
      "names a parameter of a script and its default; param NAME : FIELD = … wants a value of that field; $name stands for its value"
    case .run: "runs a script: run FILE name=value; run - reads standard input; a script finds others beside itself"
    case .expect: "checks how many rows the answer above has, and stops a script where it has others: expect 9 rows, expect empty"
    case .save: "keeps the query of the last answer under a name, or save NAME = QUERY; run NAME runs it, in any session"
    case .queries: "the queries that were saved, with their names"
    case .open: "goes on with the catalogue in another folder; named queries stay, rows do not"
    case .reload: "reads the files of the open catalogue again"
    case .history: "the lines that were entered at the prompt, or those that hold every word; limit keeps the newest"
    case .set: "how the session answers and edits; set NAME VALUE changes it at once; what a script sets ends with it"
    case .keys: "what the keys do at the prompt"
    case .tab:
      "completes; names by what they begin with or hold, in any language, by pinyin or its initials, with the rows they leave; see set zero"
    case .help: "explains a word"
    case .quit: "leaves; so does Ctrl-D"
    }
  }

  private var chinese: String {
    switch self {
    case .find: "列出一种或几种记录；不写种类则为全部"
    case .count: "计数，可按字段分组"
    case .stats: "某地、某国、某领域或某记录的全部数据，以及目录中的相关记录；对种类则看分布"
    case .show: "以卡片显示记录及其来源；在查询之后则指定列出哪些字段"
    case .search: "文字与名称中含有每一个词的记录，最相符的在前；引号中的算一个词"
    case .related: "某记录或名称与什么相关、如何相关：先列关系（→ 由它指向，← 指向它），再列共同点多的"
    case .compare: "二至六个记录或名称并列比较；同一行的数据口径相同"
    case .why: "一个事实出自哪里、证据多强、来源有无分歧"
    case .conflicts: "来源之间的分歧，逐个说法列出；* 标出有分歧之处"
    case .cite: "以引文格式列出记录的来源：gb7714 或 bibtex"
    case .check: "目录是否完好、缺什么；check 目录 可检查另一个目录"
    case .values: "字段的取值及各有多少条记录"
    case .describe: "有哪些种类，种类有哪些字段，字段是什么"
    case .where: "只留符合条件的行；条件可用 and、or、not 和括号组合"
    case .operators: "~ 为包含；多个值用逗号或括号；.. 为区间；缺失的值只符合 != 与 !~"
    case .dates: "2025、2025-07、2025-07-10、2025Q1、2025H1、2025年7月10日，都是一段日子；= 为有重叠"
    case .quantities: "数带单位：13.5亿元、1万、12.2%、35,000；同类单位换算后比较"
    case .variables: "$名称 代表命名的查询或参数的值；$_ 代表上一个结果"
    case .pipe: "写在子句之间，可以省略；写在句首则接着上一个结果"
    case .quotes: "把其中的文字连成一个，用词也不例外；转义：\\\" \\\\ \\n \\t \\u{…}"
    case .signs: "( ) 括起条件或取值；, 与 、 用于列举；; 与 。 结束语句；# 之后为注释；\\ 表示下一行继续"
    case .sort: "按字段排序，asc 升序，desc 降序；汉字按读音；缺失的排在最后"
    case .limit: "只留前几行"
    case .by: "在计数前为分组，也可按 year(字段)、half、quarter、month；单独使用为排序"
    case .sums: "字段的合计、平均、最小、最大或中位数，可按其他字段分组；不同类的单位分开计算"
    case .chart: "把数画出来：bar 条形（两个字段则为热力图）、line 折线，或含空年的 timeline 时间轴"
    case .explain: "查询如何读解，每一步之后各剩多少行"
    case .as: "结果的形式：table card list csv tsv json jsonl markdown html gb7714 bibtex；csv bom 供电子表格；to 文件 写入，to! 覆盖"
    case .let: "给查询起名；$名称 代表它的行，$_ 代表上一个结果"
    case .param: "声明脚本参数及默认值；param 名称 : 字段 = … 只收该字段的取值；$名称 代表其值"
    case .run: "运行脚本：run 文件 参数=值；run - 读标准输入；脚本中 run 的文件以该脚本所在目录为准"
    case .expect: "核对上面的结果有几行，不符则脚本停止：预期 9 行、预期为空"
    case .save: "把上一个结果的查询存为一个名称，或 save 名称 = 查询；以后 run 名称 即可运行"
    case .queries: "已保存的查询及其名称"
    case .open: "改用另一个文件夹里的目录；命名的查询保留，行不保留"
    case .reload: "重新读取打开着的目录"
    case .history: "在提示符下输入过的语句，或其中含有每一个词的；limit 只留最近几条"
    case .set: "会话如何回答和编辑；set 名称 值 立即更改；脚本所设，脚本结束即恢复"
    case .keys: "提示符下各键的作用"
    case .tab: "补全；名称可打开头或其中一段，中英俄文皆可，也可打拼音或首字母；数字为会剩下几行，见 set zero"
    case .help: "解释一个词"
    case .quit: "退出；也可按 Ctrl-D"
    }
  }
}
