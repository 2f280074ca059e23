#define _GNU_SOURCE
#include "CLibedit.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

#define COMMAND(name, help) {"casebook-" name, L"casebook-" name, L##help}

// Wide literals, for libedit keeps the pointers (its narrow EL_ADDFN copies both strings and never frees them).
static const struct {
  const char *name;
  const wchar_t *wideName, *help;
} commands[] = {
  [CLE_ENTER] = COMMAND("enter", "Enter the line, or begin another one where more must follow"),
  [CLE_NEWLINE] = COMMAND("newline", "Begin another line of the same text"),
  [CLE_PASTE] = COMMAND("paste", "Insert pasted text"),
  [CLE_COMPLETE] = COMMAND("complete", "Complete, then walk through the candidates"),
  [CLE_SEARCH] = COMMAND("search", "Search the history"),
  [CLE_UP] = COMMAND("up", "Move one line up, or bring back an older text"),
  [CLE_DOWN] = COMMAND("down", "Move one line down, or bring back a newer text"),
  [CLE_OLDER] = COMMAND("older", "Bring back an older text"),
  [CLE_NEWER] = COMMAND("newer", "Bring back a newer text"),
  [CLE_LEFT] = COMMAND("left", "Move one character to the left"),
  [CLE_RIGHT] = COMMAND("right", "Move one character to the right, or take the hint"),
  [CLE_WORD_LEFT] = COMMAND("word-left", "Move one word to the left"),
  [CLE_WORD_RIGHT] = COMMAND("word-right", "Move one word to the right, or take a word of the hint"),
  [CLE_LINE_START] = COMMAND("line-start", "Move to the start of the line"),
  [CLE_LINE_END] = COMMAND("line-end", "Move to the end of the line, or take the hint"),
  [CLE_DELETE_LEFT] = COMMAND("delete-left", "Delete the character to the left"),
  [CLE_DELETE_RIGHT] = COMMAND("delete-right", "Delete the character to the right"),
  [CLE_KILL_WORD_LEFT] = COMMAND("kill-word-left", "Cut the word to the left"),
  [CLE_KILL_WORD_RIGHT] = COMMAND("kill-word-right", "Cut the word to the right"),
  [CLE_KILL_LINE_START] = COMMAND("kill-line-start", "Cut back to the start of the line"),
  [CLE_KILL_LINE_END] = COMMAND("kill-line-end", "Cut up to the end of the line"),
  [CLE_YANK] = COMMAND("yank", "Insert what was cut"),
  [CLE_UNDO] = COMMAND("undo", "Take the last change back"),
  [CLE_QUOTED_INSERT] = COMMAND("quoted-insert", "Insert the next key as it is"),
  [CLE_EDIT] = COMMAND("edit", "Go on in the editor of the environment"),
  [CLE_CLEAR_SCREEN] = COMMAND("clear-screen", "Clear the screen, keep the line"),
};

const char *cle_command_name(cle_command command) { return commands[command].name; }

int cle_set_command(EditLine *editor, cle_command command, cle_key_function function) {
  return el_wset(editor, EL_ADDFN, commands[command].wideName, commands[command].help, function);
}

bool cle_use_utf8_locale(void) {
  if (setlocale(LC_CTYPE, "") && !strcmp(nl_langinfo(CODESET), "UTF-8")) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

int cle_make_temporary(char *path, int suffixLength) { return mkostemps(path, suffixLength, 0); }
