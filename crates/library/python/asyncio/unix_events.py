"""The event loop: what waits is waited for on the run's own clock, which jumps there at once."""

import time

from _heapglass import not_supported as _not_supported

from . import base_events
from . import events

__all__ = ('SelectorEventLoop', 'EventLoop')


class _Selector:
    """Nothing but time passes."""

    def select(self, timeout=None):
        if timeout is None:
            _not_supported("waiting for what never happens (there are no sockets, processes and threads)")
        if timeout > 0:
            time.sleep(timeout)
        return []


class _UnixSelectorEventLoop(base_events.BaseEventLoop):
    """Unix event loop."""

    def __init__(self, selector=None):
        super().__init__()
        self._selector = _Selector() if selector is None else selector

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass

    def add_signal_handler(self, sig, callback, *args):
        pass

    def remove_signal_handler(self, sig):
        return False

    def run_in_executor(self, executor, func, *args):
        _not_supported("running a function in another thread")


class _UnixDefaultEventLoopPolicy(events._BaseDefaultEventLoopPolicy):
    """UNIX event loop policy"""

    _loop_factory = _UnixSelectorEventLoop


SelectorEventLoop = _UnixSelectorEventLoop
_DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
EventLoop = SelectorEventLoop
