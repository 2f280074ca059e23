#define _GNU_SOURCE
#include "CLibedit.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

EditLine *cle_open(const char *program, int input, int output) {
  FILE *null = fopen("/dev/null", "r+e");
  if (!null) return NULL;
  EditLine *editor = el_init_fd(program, null, null, null, input, output, output);
  if (!editor) fclose(null);
  return editor;
}

void cle_close(EditLine *editor) {
  FILE *null = NULL;
  el_get(editor, EL_GETFP, 1, &null);
  el_end(editor);
  if (null) fclose(null);
}

bool cle_uses_vi_keys(EditLine *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 && name && !strcmp(name, "vi");
}

// Wide literals, for libedit keeps the pointers (its narrow EL_ADDFN copies both strings and never frees them).
static const struct {
  const char *name;
  const wchar_t *wideName, *help;
} commands[] = {
  [CLE_PASTE] = {"casebook-paste", L"casebook-paste", L"Insert pasted text"},
  [CLE_COMPLETE] = {"casebook-complete", L"casebook-complete", L"Complete, then walk through the candidates"},
  [CLE_SEARCH] = {"casebook-search", L"casebook-search", L"Search the history"},
  [CLE_OLDER] = {"casebook-older", L"casebook-older", L"Bring back an older line"},
  [CLE_NEWER] = {"casebook-newer", L"casebook-newer", L"Bring back a newer line"},
  [CLE_LEFT] = {"casebook-left", L"casebook-left", L"Move one character to the left"},
  [CLE_RIGHT] = {"casebook-right", L"casebook-right", L"Move one character to the right"},
  [CLE_DELETE_LEFT] = {"casebook-delete-left", L"casebook-delete-left", L"Delete the character to the left"},
  [CLE_DELETE_RIGHT] = {"casebook-delete-right", L"casebook-delete-right", L"Delete the character to the right"},
  [CLE_CLEAR_SCREEN] = {"casebook-clear-screen", L"casebook-clear-screen", L"Clear the screen, keep the line"},
};

const char *cle_command_name(cle_command command) { return commands[command].name; }

int cle_set_command(EditLine *editor, cle_command command, cle_key_function function) {
  return el_wset(editor, EL_ADDFN, commands[command].wideName, commands[command].help, function);
}

bool cle_use_utf8_locale(void) {
  if (setlocale(LC_CTYPE, "") && !strcmp(nl_langinfo(CODESET), "UTF-8")) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}
