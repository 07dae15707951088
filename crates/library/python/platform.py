"""What there is to say of the machine: it is a model of CPython on Linux."""

import sys
from collections import namedtuple

uname_result = namedtuple("uname_result", "system node release version machine")
uname_result.__module__ = __name__


def uname():
    return uname_result("Linux", "heapglass", "", "", "x86_64")


def system():
    return "Linux"


def node():
    return uname().node


def release():
    return uname().release


def version():
    return uname().version


def machine():
    return uname().machine


def processor():
    return ""


def architecture(executable=sys.executable, bits="", linkage=""):
    return bits or "64bit", linkage


def platform(aliased=False, terse=False):
    return "Linux-x86_64"


def python_implementation():
    return "CPython"


def python_version():
    return "{0.major}.{0.minor}.{0.micro}".format(sys.version_info)


def python_version_tuple():
    return tuple(python_version().split("."))


def python_branch():
    return ""


def python_revision():
    return ""


def python_build():
    return "main", ""


def python_compiler():
    return sys.version.partition("[")[2].rstrip("]")


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return "glibc", ""
