"""A pool of processes cannot be made."""

from concurrent.futures import _base
from _heapglass import not_supported as _not_supported


class ProcessPoolExecutor(_base.Executor):
    def __init__(self, *args, **kwargs):
        _not_supported("concurrent.futures.ProcessPoolExecutor (processes)")
