import ArgumentParser
import Glibc

// Nobody reading the output any more is no reason to be killed without a word to the terminal: writes then fail instead.
_ = signal(SIGPIPE, SIG_IGN)
Casebook.main()
