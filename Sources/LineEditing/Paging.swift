import CLibedit

/// Has a command of the shell, such as `less`, show a text, and waits until its user leaves it.
///
/// The keys are the command's meanwhile, and the terminal is afterwards as it was. The process must ignore SIGPIPE.
///
/// - Returns: `false` where there is no such command, and nothing was shown.
public func showText(_ text: String, in command: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    bytes.withMemoryRebound(to: CChar.self) { cle_run_pager(command, $0.baseAddress, $0.count) }
  }
}
