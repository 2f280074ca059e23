#define _GNU_SOURCE
#include "CLibedit.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

// While another program has the terminal its keys are that program's: ^C and ^\ mean nothing to this one, and ^Z stops them both.
static const int keySignals[] = {SIGINT, SIGQUIT, SIGTSTP};
enum { keySignalCount = sizeof keySignals / sizeof *keySignals };

static void yieldKeys(struct sigaction *before) {
  struct sigaction action = {.sa_handler = SIG_IGN};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < keySignalCount; i++) {
    action.sa_handler = keySignals[i] == SIGTSTP ? SIG_DFL : SIG_IGN;
    sigaction(keySignals[i], &action, &before[i]);
  }
}

static void takeKeys(const struct sigaction *before) {
  for (int i = 0; i < keySignalCount; i++) sigaction(keySignals[i], &before[i], NULL);
}

// The shell runs a script with an argument, and reads `input` where that is not negative; -1 where it cannot be run.
static pid_t spawnShell(const char *script, const char *argument, int input) {
  char *const arguments[] = {"sh", "-c", (char *)script, "sh", (char *)argument, NULL};
  sigset_t defaults;
  sigemptyset(&defaults);
  for (int i = 0; i < keySignalCount; i++) sigaddset(&defaults, keySignals[i]);
  sigaddset(&defaults, SIGPIPE);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (input >= 0) posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  pid_t child;
  if (posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, environ) != 0) child = -1;
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return child;
}

// The exit status of a child once it has ended, or -1 where it was killed.
static int await(pid_t child) {
  int status = child < 0 ? -1 : 0;
  while (status >= 0 && waitpid(child, &status, 0) < 0)
    if (errno != EINTR) status = -1;
  return status >= 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int cle_run_editor(const char *command, const char *path) {
  // The command may have words of its own, as in `code --wait`; the path is never read by the shell.
  char *script = NULL;
  if (asprintf(&script, "%s \"$1\"", command) < 0) return -1;
  struct sigaction before[keySignalCount];
  yieldKeys(before);
  int status = await(spawnShell(script, path, -1));
  takeKeys(before);
  free(script);
  return status;
}

bool cle_run_pager(const char *command, const char *text, size_t length) {
  // The text is UTF-8 and may have colours, whatever the locale says and unless its user says otherwise. A command that does not exist is told
  // from one that failed, and by nobody else; what the shell would first have to read is left to it.
  static const char preparation[] =
      "LESSCHARSET=${LESSCHARSET-utf-8} LESS=${LESS-FRX}; export LESSCHARSET LESS\n"
      "set -f; for word in $1; do case $word in *[\\\"\\'\\\\\\$=\\`\\(]*) ;; *) command -v -- \"$word\" >/dev/null || exit 127;; esac; break; done\n"
      "set +f; eval \"$1\"";
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return false;
  struct termios settings;
  bool hasSettings = tcgetattr(STDIN_FILENO, &settings) == 0;
  struct sigaction before[keySignalCount];
  yieldKeys(before);
  pid_t child = spawnShell(preparation, command, ends[0]);
  close(ends[0]);
  // A pager that was left early reads no more, and that is no failure.
  while (child >= 0 && length > 0) {
    ssize_t count = write(ends[1], text, length);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) break;
    text += count;
    length -= (size_t)count;
  }
  close(ends[1]);
  int status = await(child);
  takeKeys(before);
  // One that was killed could not put this right itself.
  if (hasSettings) tcsetattr(STDIN_FILENO, TCSADRAIN, &settings);
  // What the shell tells above 128 is a signal, by which somebody ended it.
  return child >= 0 && (status <= 0 || status > 128);
}
