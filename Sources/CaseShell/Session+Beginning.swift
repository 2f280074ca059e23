import CaseCore

extension Session {
  /// Runs what its user has every session begin with: settings and named queries, which stay.
  ///
  /// What is wrong with it is only a warning, and it says nothing else but what it asks for.
  ///
  /// - Throws: When the output cannot be written.
  public mutating func begin() throws(WorldFailure) {
    guard let folder = world.configurationFolder else { return }
    let path = folder + "/init.casebook"
    let bytes: [UInt8]
    do throws(WorldFailure) {
      guard try world.entries(in: folder).contains("init.casebook") else { return }
      bytes = try world.read(path)
    } catch {
      return report(Diagnostic(ShellMessage(error), severity: .warning), in: nil)
    }
    let keepsGoing = settings.keepsGoing
    (isBeginning, settings.keepsGoing, scope.folder) = (true, true, folder + "/")
    defer { (isBeginning, settings.keepsGoing, scope.folder, hasQuit) = (false, keepsGoing, "", false) }
    _ = try run(SourceText(file: path, bytes: bytes))
    scope.answered = nil
  }
}
