"""Names of signals. None ever arrives here: there is no other process, and the page's stop button ends a run."""

SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT = 1, 2, 3, 4, 5, 6
SIGFPE, SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM = 8, 9, 10, 11, 12, 13, 14, 15
SIG_DFL, SIG_IGN = 0, 1
SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK = 0, 1, 2
NSIG = 65

_handlers = {}


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


def getsignal(signalnum, /):
    return _handlers.get(int(signalnum), default_int_handler if signalnum == SIGINT else SIG_DFL)


def signal(signalnum, handler, /):
    old = getsignal(signalnum)
    _handlers[int(signalnum)] = handler
    return old


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return -1


def strsignal(signalnum, /):
    return {SIGINT: "Interrupt", SIGTERM: "Terminated", SIGABRT: "Aborted"}.get(signalnum)


def valid_signals():
    return set(range(1, NSIG))
