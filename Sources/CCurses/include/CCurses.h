// What Swift cannot take from curses itself: macros, variadic functions and mutable globals do not cross over, and
// curses.h defines names that collide. So this header does not include it; each function says why it is here.
#ifndef CCURSES_H
#define CCURSES_H

#include <stdbool.h>
#include <stdint.h>

/// A character to show: a base and up to four marks, ended by 0; attributes of `CCursesAttribute` or'ed; a colour pair.
typedef struct {
    uint32_t scalars[6];
    uint16_t pair;
    uint8_t attributes;
} CCursesCharacter;

enum CCursesAttribute {
    CCursesBold = 1,
    CCursesUnderline = 2,
    CCursesReverse = 4,
    CCursesDim = 8,
};

enum CCursesOpened {
    CCursesOpenedFine,
    /// No description of this terminal type is installed.
    CCursesUnknownType,
    /// The terminal cannot place its cursor, so there can be no screen on it.
    CCursesNoCursorAddress,
};

/// `newterm` on standard input and output and the modes that a full-screen program wants, with names that are macros.
enum CCursesOpened ccurses_open(const char *type);
/// `tigetstr`: what the terminal's description has under this name; NULL where it has nothing.
const char *ccurses_key(const char *name);
/// `endwin` and `delscreen`, which needs the screen that `ccurses_open` keeps.
void ccurses_close(void);
/// `endwin`: its name is taken by nothing, but curses.h is not seen from Swift. The next `ccurses_show` comes back.
void ccurses_leave(void);
/// `reset_prog_mode` after `ccurses_leave`: keys are this program's own again before there is anything to show.
void ccurses_return(int terminal);
/// `LINES`, a mutable global.
int ccurses_rows(void);
/// `COLS`, a mutable global.
int ccurses_columns(void);
/// `resize_term`, which unlike `resizeterm` puts no `KEY_RESIZE` into the input that curses never reads here.
void ccurses_resize(int rows, int columns);
/// `start_color` and `use_default_colors`; returns `COLORS`, a mutable global, or 0 on a terminal without colours.
int ccurses_start_colours(void);
/// `COLOR_PAIRS`, a mutable global.
int ccurses_pairs(void);
/// `init_pair`, with -1 for the terminal's own colours. Pairs are counted from 1.
void ccurses_set_pair(int pair, int foreground, int background);
/// `mvadd_wchnstr`, a macro, on characters made by `setcchar`.
void ccurses_put(int row, int column, const CCursesCharacter *characters, int count);
/// `move`, a macro, and `curs_set`; a negative row hides the cursor.
void ccurses_cursor(int row, int column);
/// `refresh`, a macro: sends what differs.
void ccurses_show(void);
/// `clearok(curscr, TRUE)`, a macro on a mutable global: the next `ccurses_show` clears and sends everything.
void ccurses_repaint(void);

/// Signals come as bytes out of a pipe, each the number of the signal, because almost nothing may be done in a handler,
/// and Swift can promise of no code that it is fit for one. Takes HUP, INT, TERM, WINCH, TSTP and CONT from now on;
/// returns the pipe's end to read, which never blocks, or -1 with `errno` set.
int ccurses_signals_open(void);
/// Puts a 0, which is no signal, into the pipe: who waits for it is to look.
void ccurses_signals_wake(void);
/// Gives the signals back to what had them before, and closes the pipe.
void ccurses_signals_close(void);
/// Lets TSTP stop this process, as while another program has the terminal; or takes it into the pipe again.
void ccurses_signals_stoppable(bool stoppable);

/// From now on a crash of the program first gives the terminal back its modes as they are now. Call before curses.
void ccurses_crash_guard(int terminal);
/// Whether there is anything to give back: not while another program has the terminal.
void ccurses_crash_guard_active(bool active);

#endif
