# docstrings and __doc__
"""What a module, a class and a function say about themselves."""
def documented(a, b):
    """Add a to b.

        Indented line.
    Plain line.
    """
    "not the docstring"
    return a + b
def bare():
    pass
def computed():
    f"not {1} docstring"
class Shape:
    """A shape."""
    sides = 0
    @property
    def area(self):
        "Its area."
        return 0
class Square(Shape):
    pass
print(__doc__)
print(repr(documented.__doc__))
print(bare.__doc__, computed.__doc__, (lambda: "x").__doc__)
print(Shape.__doc__, Square.__doc__, Shape.area.__doc__, Square().__doc__)
documented.__doc__ = "changed"
print(documented.__doc__, documented(1, 2))
Shape.__doc__ += " With sides."
print(Shape.__doc__)
print(len.__doc__.splitlines()[0], "|", int.bit_length.__doc__.splitlines()[0])
