"""Stands in for asyncio, of which unittest.mock wants a few names."""

from inspect import iscoroutinefunction
