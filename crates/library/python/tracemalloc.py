"""Tracing memory blocks needs the allocator's hooks; the model shows all blocks itself."""

from _heapglass import not_supported as _not_supported


def is_tracing():
    return False


def stop():
    pass


def clear_traces():
    pass


def get_traced_memory():
    return 0, 0


def get_traceback_limit():
    return 1


def get_object_traceback(obj):
    return None


def start(nframe=1):
    _not_supported("tracemalloc.start() (the model's own view shows every block)")


def take_snapshot():
    raise RuntimeError("the tracemalloc module must be tracing memory allocations to take a snapshot")
