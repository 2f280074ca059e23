/// Whose keys a line is edited with.
public enum EditingMode: String, CaseIterable, Sendable {
  case emacs, vi
}
