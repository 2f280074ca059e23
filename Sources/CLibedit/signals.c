#define _GNU_SOURCE
#include "CLibedit.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Handlers set a flag and write a byte into a pipe that `cle_wait` watches: nothing is lost between a look at the flags and the wait, no
// signal has to be blocked, and it does not matter which thread the kernel picks.
static volatile sig_atomic_t interrupted, interruptSeen, resized, continued, stopped, hungUp, endingSignal;
static int wakeEnds[2] = {-1, -1};

// What a crash, or another signal that ends the process at once, must put right while a line is edited: only what a signal handler may do, so all of it stands ready.
static const int crashSignals[] = {SIGSEGV, SIGBUS,  SIGILL,  SIGTRAP,   SIGFPE,  SIGABRT,
                                   SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGXCPU};
enum { crashSignalCount = sizeof crashSignals / sizeof *crashSignals };
static struct sigaction crashOutside[crashSignalCount];
static struct {
  int input, output;
  struct termios settings;
  const char *farewell;
  size_t length;
} terminal = {.input = -1};

// A stack of its own: the other one may be what overflowed.
static char crashStack[1 << 16];

static const int lineSignals[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGHUP, SIGTERM, SIGQUIT};
enum { lineSignalCount = sizeof lineSignals / sizeof *lineSignals };
static struct sigaction outside[lineSignalCount], interruptOutside;

static void note(int signal) {
  int saved = errno;
  switch (signal) {
  case SIGINT: interrupted = interruptSeen = 1; break;
  case SIGWINCH: resized = 1; break;
  case SIGCONT: continued = 1; break;
  case SIGTSTP: stopped = 1; break;
  default:
    hungUp = 1;
    endingSignal = signal;
  }
  // A full pipe wakes as well as one more byte would.
  if (write(wakeEnds[1], "", 1) < 0) {}
  errno = saved;
}

static void crash(int signal, siginfo_t *information, void *context) {
  (void)context;
  tcsetattr(terminal.input, TCSANOW, &terminal.settings);
  if (write(terminal.output, terminal.farewell, terminal.length) < 0) {}
  for (int i = 0; i < crashSignalCount; i++) sigaction(crashSignals[i], &crashOutside[i], NULL);
  // A fault happens again where it happened, and whoever was there before tells of it; anything else must be sent again.
  bool recurs = information->si_code > 0 && (signal == SIGSEGV || signal == SIGBUS || signal == SIGILL || signal == SIGFPE);
  if (!recurs) raise(signal);
}

static void catchCrashes(int input, int output, const char *farewell) {
  if (input < 0 || tcgetattr(input, &terminal.settings) != 0) return;
  terminal.input = input;
  terminal.output = output;
  terminal.farewell = farewell;
  terminal.length = strlen(farewell);
  stack_t before, own = {.ss_sp = crashStack, .ss_size = sizeof crashStack};
  if (sigaltstack(NULL, &before) == 0 && before.ss_flags & SS_DISABLE) sigaltstack(&own, NULL);
  struct sigaction action = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < crashSignalCount; i++) sigaction(crashSignals[i], &action, &crashOutside[i]);
}

static void releaseCrashes(void) {
  if (terminal.input < 0) return;
  terminal.input = -1;
  for (int i = 0; i < crashSignalCount; i++) sigaction(crashSignals[i], &crashOutside[i], NULL);
}

static struct sigaction catching(void) {
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  return action;
}

bool cle_catch_interrupts(void) {
  if (wakeEnds[0] < 0 && pipe2(wakeEnds, O_NONBLOCK | O_CLOEXEC) != 0) return false;
  struct sigaction action = catching();
  sigaction(SIGINT, NULL, &interruptOutside);
  // A background job that was started with SIGINT ignored keeps ignoring it.
  if (interruptOutside.sa_handler != SIG_IGN) sigaction(SIGINT, &action, NULL);
  return true;
}

void cle_release_interrupts(void) { sigaction(SIGINT, &interruptOutside, NULL); }

bool cle_interrupt_requested(void) { return interrupted; }

int cle_ending_signal(void) { return endingSignal; }

void cle_forget_interruption(void) { interrupted = interruptSeen = 0; }

static void drain(void) {
  char bytes[64];
  while (read(wakeEnds[0], bytes, sizeof bytes) > 0) {}
}

void cle_begin_line(int input, int output, const char *farewell) {
  catchCrashes(input, output, farewell);
  drain();
  interrupted = interruptSeen = resized = continued = stopped = 0;
  struct sigaction action = catching();
  for (int i = 0; i < lineSignalCount; i++) {
    sigaction(lineSignals[i], NULL, &outside[i]);
    if (outside[i].sa_handler != SIG_IGN) sigaction(lineSignals[i], &action, NULL);
  }
}

bool cle_end_line(void) {
  releaseCrashes();
  for (int i = 0; i < lineSignalCount; i++) sigaction(lineSignals[i], &outside[i], NULL);
  return hungUp;
}

static bool take(volatile sig_atomic_t *flag) {
  if (!*flag) return false;
  *flag = 0;
  return true;
}

cle_event cle_wait(int input, int milliseconds) {
  for (;;) {
    if (hungUp) return CLE_HANGUP;
    if (take(&interruptSeen)) {
      interrupted = 0;
      return CLE_INTERRUPTED;
    }
    if (take(&stopped)) return CLE_STOPPED;
    if (take(&continued)) return CLE_CONTINUED;
    if (take(&resized)) return CLE_RESIZED;
    struct pollfd sources[2] = {{.fd = input, .events = POLLIN}, {.fd = wakeEnds[0], .events = POLLIN}};
    int ready = poll(sources, 2, milliseconds);
    if (ready == 0) return CLE_TIMED_OUT;
    if (ready < 0 && errno != EINTR) return CLE_FAILED;
    if (ready < 0) continue;
    if (sources[1].revents) {
      drain();
      continue;
    }
    // A hang-up is readable too: `read` then says so.
    if (sources[0].revents & POLLNVAL) return CLE_FAILED;
    if (sources[0].revents) return CLE_INPUT;
  }
}

void cle_suspend(void) {
  struct sigaction stopping = {.sa_handler = SIG_DFL}, before;
  sigemptyset(&stopping.sa_mask);
  sigaction(SIGTSTP, &stopping, &before);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
  // What arrived for the stop itself needs no second answer.
  continued = stopped = resized = 0;
}
