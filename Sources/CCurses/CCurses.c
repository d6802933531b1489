#define _GNU_SOURCE
#include <curses.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <wchar.h>

#include "CCurses.h"

#ifndef NCURSES_WIDECHAR
#error "curses.h is not the one of ncurses with wide characters; install libncurses-dev"
#endif

static SCREEN *screen;

// Takes a part out of a string of the terminal's description, where it stands; the rest moves up.
static void cut(char *capability, const char *part) {
    if (capability == NULL || capability == (char *)-1) return;
    char *found = strstr(capability, part);
    if (found != NULL) memmove(found, found + strlen(part), strlen(found + strlen(part)) + 1);
}

// Many descriptions leave the line-drawing characters' set with every change of attributes: three bytes and more, some
// hundred times a screen. Borders are drawn as wide characters here, so that set is never entered and need not be left.
// tigetstr gives the very strings that curses sends, which is the one way to change them short of another terminfo entry.
static void spare_character_sets(void) {
    cut(tigetstr("sgr0"), "\033(B");
    cut(tigetstr("sgr"), "%?%p9%t\033(0%e\033(B%;");
    cut(tigetstr("sgr0"), "\017");
    cut(tigetstr("sgr"), "%?%p9%t\016%e\017%;");
}

enum CCursesOpened ccurses_open(const char *type) {
    // The window's size comes from the terminal: LINES and COLUMNS of the environment are stale after a resize.
    use_env(FALSE);
    use_tioctl(TRUE);
    screen = newterm(type, stdout, stdin);
    if (screen == NULL) return CCursesUnknownType;
    char *cursor_address = tigetstr("cup");
    if (cursor_address == NULL || cursor_address == (char *)-1) {
        ccurses_close();
        return CCursesNoCursorAddress;
    }
    spare_character_sets();
    raw();
    noecho();
    nonl();
    // Curses looks for typed input in the midst of an update and stops it; input is read elsewhere.
    typeahead(-1);
    return CCursesOpenedFine;
}

// A terminal with only one screen keeps the picture: its last line is where the shell's prompt will stand.
static void end(void) {
    char *leave_screen = tigetstr("rmcup");
    if (leave_screen == NULL || leave_screen == (char *)-1) {
        move(LINES - 1, 0);
        clrtoeol();
        refresh();
    }
    endwin();
}

const char *ccurses_key(const char *name) {
    char *sequence = tigetstr(name);
    return sequence == (char *)-1 ? NULL : sequence;
}

void ccurses_close(void) {
    end();
    delscreen(screen);
    screen = NULL;
}

void ccurses_leave(void) { end(); }

void ccurses_return(int terminal) {
    // Control-S may have been typed while the terminal listened to it; nothing could be sent, not even the modes set.
    tcflow(terminal, TCOON);
    reset_prog_mode();
}

int ccurses_rows(void) { return LINES; }

int ccurses_columns(void) { return COLS; }

void ccurses_resize(int rows, int columns) { resize_term(rows, columns); }

int ccurses_start_colours(void) {
    if (!has_colors() || start_color() == ERR) return 0;
    return use_default_colors() == ERR ? 0 : COLORS;
}

int ccurses_pairs(void) { return COLOR_PAIRS; }

void ccurses_set_pair(int pair, int foreground, int background) {
    init_pair((short)pair, (short)foreground, (short)background);
}

static attr_t attributes_of(const CCursesCharacter *character) {
    attr_t attributes = A_NORMAL;
    if (character->attributes & CCursesBold) attributes |= A_BOLD;
    if (character->attributes & CCursesUnderline) attributes |= A_UNDERLINE;
    if (character->attributes & CCursesReverse) attributes |= A_REVERSE;
    if (character->attributes & CCursesDim) attributes |= A_DIM;
    return attributes;
}

void ccurses_put(int row, int column, const CCursesCharacter *characters, int count) {
    cchar_t cells[64];
    int filled = 0;
    int next = column;
    for (int i = 0; i < count; i++) {
        wchar_t text[CCHARW_MAX + 1] = {0};
        for (int k = 0; k < CCHARW_MAX && characters[i].scalars[k] != 0; k++) text[k] = (wchar_t)characters[i].scalars[k];
        setcchar(&cells[filled++], text, attributes_of(&characters[i]), (short)characters[i].pair, NULL);
        next += wcwidth(text[0]);
        if (filled == 64 || i + 1 == count) {
            mvadd_wchnstr(row, column, cells, filled);
            filled = 0;
            column = next;
        }
    }
}

void ccurses_cursor(int row, int column) {
    curs_set(row < 0 ? 0 : 1);
    if (row >= 0) move(row, column);
}

void ccurses_show(void) { refresh(); }

void ccurses_repaint(void) { clearok(curscr, TRUE); }
