"""What urllib.request has that needs no network."""

from urllib.parse import quote, unquote
from _heapglass import not_supported as _not_supported


def pathname2url(pathname, *, add_scheme=False):
    scheme = "file:" if add_scheme else ""
    if pathname[:1] == "/":
        scheme += "//"
    return scheme + quote(pathname)


def url2pathname(url, *, require_scheme=False, resolve_host=False):
    if url[:3] == "///":
        url = url[2:]
    return unquote(url)


def urlopen(*args, **kwargs):
    _not_supported("urllib.request.urlopen() (the network)")


urlretrieve = urlopen
