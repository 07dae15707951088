import contextlib
import warnings


@contextlib.contextmanager
def check_warnings(*filters, **kwargs):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield caught


@contextlib.contextmanager
def save_restore_warnings_filters():
    with warnings.catch_warnings():
        yield
