public import CaseCore

/// A column that a statement makes, which is no field of the records.
public enum OwnColumn: String, Sendable, CaseIterable {
  case count, sum, avg, min, max, median
  case year, half, quarter, month
  case record, field, fields, label, type, filled, values, evidence, value, source, strength
  case severity, file, place, code, message, note
  case step, rows

  /// What it may be called, the English name first; the next one heads it in Chinese.
  public var names: [String] {
    switch self {
    case .count: ["count", "数量", "计数"]
    case .sum: ["sum", "合计", "总和"]
    case .avg: ["avg", "平均", "平均值", "average"]
    case .min: ["min", "最小", "最小值"]
    case .max: ["max", "最大", "最大值"]
    case .median: ["median", "中位数"]
    case .year: DatePart.year.names
    case .half: DatePart.half.names
    case .quarter: DatePart.quarter.names
    case .month: DatePart.month.names
    case .record: ["record", "记录"]
    case .field: ["field", "字段"]
    case .fields: ["fields", "所有字段"]
    case .label: ["label", "名称"]
    case .type: ["type", "类型"]
    case .filled: ["filled", "填写率"]
    case .values: ["values", "常见取值"]
    case .evidence: ["evidence", "有据率"]
    case .value: ["value", "取值"]
    case .source: ["source", "来源"]
    case .strength: ["strength", "证据强度"]
    case .severity: ["severity", "级别"]
    case .code: ["code", "代码"]
    case .note: ["note", "备注"]
    case .file: ["file", "文件"]
    case .place: ["place", "位置"]
    case .message: ["message", "说明"]
    case .step: ["step", "步骤"]
    case .rows: ["rows", "行数"]
    }
  }

  /// How its values are compared.
  public var shape: ValueShape {
    switch self {
    case .count, .sum, .avg, .min, .max, .median, .filled, .evidence, .rows: .quantity
    case .year, .half, .quarter, .month: .date
    default: .text
    }
  }

  /// The column that a measure makes.
  public init(_ aggregate: Aggregate) {
    switch aggregate {
    case .sum: self = .sum
    case .avg: self = .avg
    case .min: self = .min
    case .max: self = .max
    case .median: self = .median
    }
  }

  /// The column that grouping by a part of a date makes.
  public init(_ part: DatePart) {
    switch part {
    case .year: self = .year
    case .half: self = .half
    case .quarter: self = .quarter
    case .month: self = .month
    }
  }
}

extension OwnColumn: Message {
  /// What heads the column.
  public func text(in language: Language) -> String {
    switch (language, self) {
    case (.zh, _): names[1]
    case (_, .avg): "Average"
    case (_, .min): "Least"
    case (_, .max): "Greatest"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }
}
