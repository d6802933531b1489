#define _GNU_SOURCE
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <termios.h>
#include <unistd.h>

#include "CCurses.h"

static const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS};
enum { crash_count = sizeof crashes / sizeof *crashes };

static int guarded_terminal = -1;
static volatile sig_atomic_t is_active;
static struct termios modes_before;
// A stack that ran over leaves no room for a handler on it.
static char handler_stack[1 << 16];

// Fixed bytes, since terminfo may not be asked in a handler; a terminal that knows one of them not ignores it:
// mouse and paste brackets off, plain text, cursor seen, main screen, column 0.
static const char restore[] = "\033[?1006l\033[?1000l\033[?2004l\033[0m\033[?25h\033[?1049l\r\n";

static void give_back(int signal) {
    if (is_active) {
        (void)!write(guarded_terminal, restore, sizeof restore - 1);
        tcsetattr(guarded_terminal, TCSANOW, &modes_before);
    }
    // The memory holds red lines: it must not lie about in a core file.
    prctl(PR_SET_DUMPABLE, 0);
    // SA_RESETHAND has put the default back, so this ends the process with the true cause once the handler returns.
    raise(signal);
}

void ccurses_crash_guard(int terminal) {
    guarded_terminal = terminal;
    tcgetattr(terminal, &modes_before);
    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_handler = give_back, .sa_flags = (int)(SA_RESETHAND | SA_ONSTACK)};
    for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, NULL);
}

void ccurses_crash_guard_active(bool active) { is_active = active; }
