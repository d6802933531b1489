// Runs a program whose writes to files are cut short, as disks and signals may cut them: each takes at most so many bytes.
//
//   ShortWrites BYTES PROGRAM ARGUMENT…
#include <elf.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__x86_64__)
#define CALL(registers) ((registers).orig_rax)
#define DESCRIPTOR(registers) ((registers).rdi)
#define SIZE(registers) ((registers).rdx)
#elif defined(__aarch64__)
#define CALL(registers) ((registers).regs[8])
#define DESCRIPTOR(registers) ((registers).regs[0])
#define SIZE(registers) ((registers).regs[2])
#else
#error "the registers of a system call are not known for this processor"
#endif

static void shorten(pid_t process, unsigned long most) {
    struct user_regs_struct registers;
    struct iovec area = {&registers, sizeof registers};
    if (ptrace(PTRACE_GETREGSET, process, (void *)NT_PRSTATUS, &area) != 0) return;
    if (CALL(registers) != SYS_write || DESCRIPTOR(registers) <= 2 || SIZE(registers) <= most) return;
    SIZE(registers) = most;
    ptrace(PTRACE_SETREGSET, process, (void *)NT_PRSTATUS, &area);
}

int main(int count, char **words) {
    if (count < 3) return 64;
    unsigned long most = strtoul(words[1], NULL, 10);
    pid_t child = fork();
    if (child < 0) return 64;
    if (child == 0) {
        ptrace(PTRACE_TRACEME, 0, NULL, NULL);
        execv(words[2], words + 2);
        return 127;
    }
    int status;
    if (waitpid(child, &status, 0) != child || !WIFSTOPPED(status)) return 64;
    ptrace(PTRACE_SETOPTIONS, child, NULL, (void *)(PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL));
    int is_entry = 0, signal = 0;
    while (ptrace(PTRACE_SYSCALL, child, NULL, (void *)(long)signal) == 0 && waitpid(child, &status, 0) == child) {
        if (WIFEXITED(status)) return WEXITSTATUS(status);
        if (WIFSIGNALED(status)) return 128 + WTERMSIG(status);
        signal = 0;
        if (WSTOPSIG(status) == (5 | 0x80)) {
            is_entry = !is_entry;
            if (is_entry) shorten(child, most);
        } else {
            signal = WSTOPSIG(status);
        }
    }
    return 64;
}
