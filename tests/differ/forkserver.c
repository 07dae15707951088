/* Makes one CPython process serve many programs, each in a fork that is in the state of a fresh interpreter.
 *
 * Preloaded into `python3.14 … program.py`. The interpreter starts as ever, until it first opens program.py; there the
 * process waits. For each line on descriptor REQUEST it forks; the child, whose Python has noticed nothing, opens the
 * file as it is by now and runs it, with its output in the files `stdout`, `stderr` and `record` beside it. When the
 * child has ended, the parent answers with its status on descriptor REPLY.
 *
 * cc -shared -fPIC -O2 -o forkserver.so forkserver.c
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { RECORD = 5, REQUEST = 6, REPLY = 7, SECONDS = 10 };

static int serves;

/* The preloading shall not be seen: every variable of the environment is an object of the program's interpreter. */
__attribute__((constructor)) static void begin(int argc, char **argv)
{
    const char *name = strrchr(argv[0], '/');
    name = name ? name + 1 : argv[0];
    if (argc > 1 && strncmp(name, "python", 6) == 0 && strcmp(argv[argc - 1], "program.py") == 0) {
        unsetenv("LD_PRELOAD");
        serves = 1;
    }
}

static void send_to(const char *path, int target)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    dup2(file, target);
    close(file);
}

static void serve(void)
{
    char byte;
    serves = 0;
    while (read(REQUEST, &byte, 1) == 1) {
        if (byte != '\n')
            continue;
        pid_t child = fork();
        if (child == 0) {
            send_to("stdout", 1);
            send_to("stderr", 2);
            send_to("record", RECORD);
            close(REQUEST);
            close(REPLY);
            alarm(SECONDS);
            return;
        }
        int status = 0;
        waitpid(child, &status, 0);
        dprintf(REPLY, "%d\n", WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status));
    }
    _exit(0);
}

static int open_as(const char *symbol, const char *path, int flags, mode_t mode)
{
    int (*real)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, symbol);
    const char *name = strrchr(path, '/');
    if (serves && strcmp(name ? name + 1 : path, "program.py") == 0)
        serve();
    return real(path, flags, mode);
}

#define WRAP(symbol)                                   \
    int symbol(const char *path, int flags, ...)       \
    {                                                  \
        va_list rest;                                  \
        va_start(rest, flags);                         \
        mode_t mode = va_arg(rest, mode_t);            \
        va_end(rest);                                  \
        return open_as(#symbol, path, flags, mode);    \
    }

#undef open
#undef open64
WRAP(open)
WRAP(open64)
