"""CPython's threading in a program that has one thread: all of it is there, but no thread can be started."""

import _thread
import sys


class _ThreadHandle:
    """What stands for a thread of the operating system."""

    def __init__(self, ident=None):
        self.ident = ident
        self._done = False

    def is_done(self):
        return self._done

    def _set_done(self):
        self._done = True

    def join(self, timeout=None, /):
        raise RuntimeError("thread not started")


class _local:
    """What each thread has for itself: there is one."""


_local.__module__ = "_thread"
_thread._local = _local
_thread._ThreadHandle = _thread._make_thread_handle = _ThreadHandle
_thread.daemon_threads_allowed = lambda: True
_thread._shutdown = lambda: None
_thread._is_main_interpreter = lambda: True
_thread.stack_size = lambda size=0, /: 0

import _cpython_threading

sys.modules["threading"] = _cpython_threading
