"""The asyncio package: CPython's, with an event loop that lives on the run's own clock and knows no sockets."""

# flake8: noqa

import sys


class _Absent:
    """A module that is not here, as far as the package's other files ask for its names when they are imported."""

    def __init__(self, name):
        self.__name__ = name

    def __getattr__(self, name):
        if name.startswith("__") or name in ("AF_INET6", "AF_UNIX"):
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        return type(name, (), {})


_absent = [name for name in ("socket", "subprocess", "ssl", "selectors") if name not in sys.modules]
for _name in _absent:
    sys.modules[_name] = _Absent(_name)

# This relies on each of the submodules having an __all__ variable.
from .base_events import *
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .graph import *
from .locks import *
from .protocols import *
from .runners import *
from .queues import *
from .streams import *
from .subprocess import *
from .tasks import *
from .taskgroups import *
from .timeouts import *
from .threads import *
from .transports import *

__all__ = (base_events.__all__ +
           coroutines.__all__ +
           events.__all__ +
           exceptions.__all__ +
           futures.__all__ +
           graph.__all__ +
           locks.__all__ +
           protocols.__all__ +
           runners.__all__ +
           queues.__all__ +
           streams.__all__ +
           subprocess.__all__ +
           tasks.__all__ +
           taskgroups.__all__ +
           threads.__all__ +
           timeouts.__all__ +
           transports.__all__)

from .unix_events import *

__all__ += unix_events.__all__

for _name in _absent:
    del sys.modules[_name]
del _absent, _name


def __getattr__(name: str):
    import warnings

    match name:
        case "AbstractEventLoopPolicy":
            warnings._deprecated(f"asyncio.{name}", remove=(3, 16))
            return events._AbstractEventLoopPolicy
        case "DefaultEventLoopPolicy":
            warnings._deprecated(f"asyncio.{name}", remove=(3, 16))
            return unix_events._DefaultEventLoopPolicy

    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
