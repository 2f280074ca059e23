#define _GNU_SOURCE
#include "CLibedit.h"

#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

// While another program has the terminal its keys are that program's: ^C and ^\ mean nothing to this one, and ^Z stops them both.
static const int keySignals[] = {SIGINT, SIGQUIT, SIGTSTP};
enum { keySignalCount = sizeof keySignals / sizeof *keySignals };

int cle_run_editor(const char *command, const char *path) {
  // The command may have words of its own, as in `code --wait`; the path is never read by the shell.
  char *script = NULL;
  if (asprintf(&script, "%s \"$1\"", command) < 0) return -1;
  char *const arguments[] = {"sh", "-c", script, "sh", (char *)path, NULL};
  struct sigaction before[keySignalCount], action = {.sa_handler = SIG_IGN};
  sigset_t defaults;
  sigemptyset(&action.sa_mask);
  sigemptyset(&defaults);
  for (int i = 0; i < keySignalCount; i++) {
    action.sa_handler = keySignals[i] == SIGTSTP ? SIG_DFL : SIG_IGN;
    sigaction(keySignals[i], &action, &before[i]);
    sigaddset(&defaults, keySignals[i]);
  }
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t child;
  int status = posix_spawn(&child, "/bin/sh", NULL, &attributes, arguments, environ) == 0 ? 0 : -1;
  posix_spawnattr_destroy(&attributes);
  free(script);
  while (status >= 0 && waitpid(child, &status, 0) < 0)
    if (errno != EINTR) status = -1;
  for (int i = 0; i < keySignalCount; i++) sigaction(keySignals[i], &before[i], NULL);
  return status >= 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
