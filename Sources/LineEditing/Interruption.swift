import CLibedit

/// Whether Ctrl-C was typed since the last line was entered: a running query asks, and stops when it was.
///
/// It is meaningful while a `LineEditor` exists, which catches the signal; the next line that is begun forgets it.
public func interruptRequested() -> Bool { cle_interrupt_requested() }

/// The signal that ended a line and asked the process to end, such as SIGTERM or SIGHUP; `nil` when there was none.
///
/// Whoever started the process expects it to end by that signal, once everything is put right.
public func endingSignal() -> Int32? { cle_ending_signal() == 0 ? nil : cle_ending_signal() }
