"""What shutil has that needs no files."""

import os
from _heapglass import not_supported as _not_supported


class Error(OSError):
    pass


class SameFileError(Error):
    """Raised when source and destination are the same file."""


def get_terminal_size(fallback=(80, 24)):
    columns, lines = (int(os.environ.get(name, 0)) for name in ("COLUMNS", "LINES"))
    return os.terminal_size((columns or fallback[0], lines or fallback[1]))


def which(cmd, mode=1, path=None):
    return None


def _missing(function):
    def call(*args, **kwargs):
        _not_supported(f"shutil.{function}() (there is no file system here)")
    call.__name__ = call.__qualname__ = function
    return call


for _name in ("copyfileobj copyfile copymode copystat copy copy2 copytree rmtree move disk_usage chown make_archive "
              "unpack_archive ignore_patterns").split():
    globals()[_name] = _missing(_name)
