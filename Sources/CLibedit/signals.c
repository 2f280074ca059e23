#define _GNU_SOURCE
#include "CLibedit.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

// Handlers set a flag and write a byte into a pipe that `cle_wait` watches: nothing is lost between a look at the flags and the wait, no
// signal has to be blocked, and it does not matter which thread the kernel picks.
static volatile sig_atomic_t interrupted, interruptSeen, resized, continued, stopped, hungUp;
static int wakeEnds[2] = {-1, -1};

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
  default: hungUp = 1;
  }
  // A full pipe wakes as well as one more byte would.
  if (write(wakeEnds[1], "", 1) < 0) {}
  errno = saved;
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

static void drain(void) {
  char bytes[64];
  while (read(wakeEnds[0], bytes, sizeof bytes) > 0) {}
}

void cle_begin_line(void) {
  drain();
  interrupted = interruptSeen = resized = continued = stopped = 0;
  struct sigaction action = catching();
  for (int i = 0; i < lineSignalCount; i++) {
    sigaction(lineSignals[i], NULL, &outside[i]);
    if (outside[i].sa_handler != SIG_IGN) sigaction(lineSignals[i], &action, NULL);
  }
}

bool cle_end_line(void) {
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
