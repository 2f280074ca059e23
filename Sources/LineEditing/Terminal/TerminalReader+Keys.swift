import CLibedit
import Glibc

extension TerminalReader {
  /// The next key; what is to be seen meanwhile is painted when there is nothing to read, and so once for a whole paste.
  func nextKey(showing frame: () -> Frame) -> Key {
    if let key = returnedKey {
      returnedKey = nil
      return key
    }
    while true {
      if let key = decoder.nextKey() {
        // libedit takes Ctrl-Space for a key that the terminal does not have.
        if key == .character("\0") { continue }
        guard key == .suspend else { return key }
        suspend()
        continue
      }
      if decoder.expectation != .restOfPaste { show(frame()) }
      if let key = wait() { return key }
    }
  }

  /// Waits for bytes or signals; gives a key only where silence or a signal makes one.
  private func wait() -> Key? {
    let milliseconds: Int32 =
      switch decoder.expectation {
      case .anything: -1
      case .restOfSequence: 50
      // The end of a paste that never comes must not swallow what is typed.
      case .restOfPaste: 2000
      }
    switch cle_wait(input, milliseconds) {
    case CLE_INPUT: return read() ? nil : .end
    case CLE_TIMED_OUT: return decoder.stopWaiting()
    case CLE_INTERRUPTED: return .interrupt
    case CLE_RESIZED: repaint()
    case CLE_CONTINUED: takeTerminal()
    case CLE_STOPPED: suspend()
    default: return .end
    }
    return nil
  }

  /// Takes what there is to read; `false` at the end.
  private func read() -> Bool {
    let room = 1 << 16
    return withUnsafeTemporaryAllocation(byteCount: room, alignment: 16) { bytes in
      let count = Glibc.read(input, bytes.baseAddress, room)
      guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
      decoder.append(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
      return true
    }
  }

  /// libedit's read hook: one character (1), the end of input (0) or an interruption (-1).
  func readCharacter(into character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    if !isBegun { _ = cle_give_room(editor) }
    isBegun = true
    buffer.keepCursorInside()
    switch nextKey(showing: editedFrame) {
    case .character(let scalar): character?.pointee = wchar_t(bitPattern: scalar.value)
    case .named(let key): character?.pointee = wchar_t(key.rawValue)
    case .paste(let text):
      pastedText = text
      character?.pointee = wchar_t(NamedKey.pasted.rawValue)
    case .interrupt:
      departure = .interrupted
      errno = EINTR
      return -1
    case .suspend, .end:
      departure = .end
      return 0
    }
    return 1
  }

  /// The line after what was typed at once, which is one change to undo.
  private func editedFrame() -> Frame {
    undo.record(buffer.contents)
    return frame()
  }
}
