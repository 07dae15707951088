# the method resolution order, cooperative super() and an impossible hierarchy
class Root:
    def __init__(self, **kw):
        assert not kw, kw
        self.trace = ['Root']
    def draw(self):
        return ['Root.draw']

class Shape(Root):
    def __init__(self, name='?', **kw):
        super().__init__(**kw)
        self.name = name
        self.trace.append('Shape')
    def draw(self):
        return ['Shape.draw'] + super().draw()

class Colored(Root):
    def __init__(self, color='none', **kw):
        super().__init__(**kw)
        self.color = color
        self.trace.append('Colored')
    def draw(self):
        return [f'Colored.draw({self.color})', *super().draw()]

class Logo(Shape, Colored):
    def draw(self):
        return ['Logo.draw'] + super(Logo, self).draw()

logo = Logo(name='py', color='blue')
print(logo.trace, logo.draw())
print([c.__name__ for c in Logo.mro()], Logo.__bases__, super(Shape, logo).draw())
print(super(Shape, logo).__thisclass__.__name__, isinstance(logo, Colored), Logo.__base__)
Logo.__bases__ = (Colored, Shape)
print([c.__name__ for c in Logo.__mro__], logo.draw()[1])
for code in ('class Bad(Root, Shape): pass', 'class Twice(Root, Root): pass', 'Logo(size=3)', 'super()', 'super(Logo, 5).draw()'):
    try:
        exec(code)
    except (TypeError, AssertionError, RuntimeError) as e:
        print(type(e).__name__, e)
