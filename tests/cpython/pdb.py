"""Stands in for the debugger that doctest imports."""


class Pdb:
    pass
