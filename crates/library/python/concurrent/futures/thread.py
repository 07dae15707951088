"""A pool of threads cannot be made: the program has one thread."""

from concurrent.futures import _base
from _heapglass import not_supported as _not_supported


class ThreadPoolExecutor(_base.Executor):
    def __init__(self, *args, **kwargs):
        _not_supported("concurrent.futures.ThreadPoolExecutor (threads)")
