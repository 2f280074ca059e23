import CLibedit

/// Whether Ctrl-C was typed since the last line was entered: a running query asks, and stops when it was.
///
/// It is meaningful while a `LineEditor` exists, which catches the signal; the next line that is begun forgets it.
public func interruptRequested() -> Bool { cle_interrupt_requested() }
