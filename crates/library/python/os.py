"""As much of os as there is without a file system, processes and users."""

import abc
import sys
import stat as st
from _collections_abc import _check_methods
from _heapglass import not_supported as _not_supported
from types import GenericAlias as _GenericAlias

name = "posix"
linesep = "\n"
curdir, pardir, sep, pathsep, defpath = ".", "..", "/", ":", "/bin:/usr/bin"
extsep, altsep, devnull = ".", None, "/dev/null"
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR = 0, 1, 2
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
supports_bytes_environ = True
error = OSError
environ = {"HOME": "/", "LANG": "C.UTF-8", "PATH": defpath}


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    path_type = type(path)
    try:
        path_repr = path_type.__fspath__(path)
    except AttributeError:
        if hasattr(path_type, "__fspath__"):
            raise
        raise TypeError("expected str, bytes or os.PathLike object, not " + path_type.__name__) from None
    if isinstance(path_repr, (str, bytes)):
        return path_repr
    raise TypeError("expected {}.__fspath__() to return str or bytes, not {}".format(
        path_type.__name__, type(path_repr).__name__))


class PathLike(abc.ABC):
    """Abstract base class for implementing the file system path protocol."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return _check_methods(subclass, "__fspath__")
        return NotImplemented

    __class_getitem__ = classmethod(_GenericAlias)


import posixpath as path
sys.modules["os.path"] = path


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value):
    pass


def getcwd():
    return "/"


def getpid():
    return 1


def getppid():
    return 0


def getlogin():
    return "user"


def cpu_count():
    return 1


process_cpu_count = cpu_count


def urandom(size):
    """Bytes that are the same in every run, as all of a run is."""
    state = 0x9E3779B97F4A7C15
    result = []
    for _ in range(size):
        state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        result.append(state >> 56)
    return bytes(result)


def strerror(code):
    return str(OSError(code, "")).partition("] ")[2] or f"Unknown error {code}"


def isatty(fd):
    return False


def get_terminal_size(fd=1):
    return terminal_size((80, 24))


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


def _missing(function):
    def call(*args, **kwargs):
        _not_supported(f"os.{function} (there is no file system here, and no other process)")
    call.__name__ = call.__qualname__ = function
    return call


def _absent(function):
    def call(path=".", *args, **kwargs):
        path = fspath(path)
        if not isinstance(path, (str, bytes)) or path in (".", "/", "..", "", b".", b"/", sys.argv[0]):
            if function in ("stat", "lstat"):
                # The folder, and the program itself.
                is_program = path == sys.argv[0]
                return stat_result((0o100644 if is_program else 0o40755, 0, 0, 1, 0, 0, 0, 0, 0, 0))
            _not_supported(f"os.{function} (there is no file system here, and no other process)")
        raise FileNotFoundError(2, "No such file or directory", path)
    call.__name__ = call.__qualname__ = function
    return call


# In an empty file system nothing is found.
for _name in "listdir scandir rmdir removedirs remove unlink rename renames replace stat lstat readlink".split():
    globals()[_name] = _absent(_name)
for _name in ("walk mkdir makedirs open "
              "close read write access chdir chmod chown link symlink truncate utime system popen fork "
              "execv execve kill wait waitpid spawnv abort pipe dup dup2 getuid getgid umask nice times uname").split():
    globals()[_name] = _missing(_name)


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    """Nothing forks here."""
    _at_fork.append((before, after_in_child, after_in_parent))


_at_fork = []


def _exit(status):
    sys.exit(status)


class stat_result(tuple):
    """What os.stat would give."""

    st_mode, st_ino, st_dev, st_nlink, st_uid, st_gid, st_size, st_atime, st_mtime, st_ctime = (
        property(lambda self, index=index: self[index]) for index in range(10))


class DirEntry:
    """What os.scandir would give."""
