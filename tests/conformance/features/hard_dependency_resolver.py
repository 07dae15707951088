# mode: stdout
# a dependency resolver: version constraints, backtracking, conflicts explained and install order
from functools import cached_property
import operator
import re

OPS = {'>=': operator.ge, '<=': operator.le, '==': operator.eq, '<': operator.lt, '>': operator.gt, '!=': operator.ne}

class Requirement:
    PATTERN = re.compile(r'([a-z]+)\s*((?:[<>=!]=?\d+(?:\.\d+)*,?)*)')
    def __init__(self, text, by='user'):
        if not (m := self.PATTERN.fullmatch(text.strip())):
            raise ValueError(f'cannot parse requirement {text!r}')
        self.name, self.text, self.by = m[1], text, by
        self.rules = [(OPS[op], version(v)) for op, v in re.findall(r'([<>=!]+)([\d.]+)', m[2])]
    def __contains__(self, v):
        return all(op(v, limit) for op, limit in self.rules)
    def __repr__(self):
        return f'{self.text} (by {self.by})'

def version(text):
    return tuple(map(int, text.split('.')))

class Package:
    def __init__(self, name, ver, needs):
        self.name, self.version, self._needs = name, version(ver), needs
    @cached_property
    def requirements(self):
        return [Requirement(n, str(self)) for n in self._needs]
    def __str__(self):
        return f"{self.name}-{'.'.join(map(str, self.version))}"
    __repr__ = __str__

class Conflict(Exception):
    pass

class CycleError(Conflict):
    pass

def install_order(chosen):
    order, active = [], []
    def visit(name):
        if name in active:
            raise CycleError(' -> '.join(active[active.index(name):] + [name]))
        if name not in order:
            active.append(name)
            for r in chosen[name].requirements:
                visit(r.name)
            order.append(active.pop())
    for name in chosen:
        visit(name)
    return order

class Resolver:
    def __init__(self, index):
        self.index, self.attempts = {}, 0
        for name, versions in index.items():
            self.index[name] = sorted((Package(name, v, needs) for v, needs in versions.items()), key=lambda p: p.version, reverse=True)
    def candidates(self, reqs, name):
        if name not in self.index:
            raise Conflict(f'no package {name}, needed by {reqs[0].by}')
        return [p for p in self.index[name] if all(p.version in r for r in reqs)]
    def solve(self, todo, chosen=None, seen=()):
        chosen = chosen or {}
        if not todo:
            return chosen
        req, *rest = todo
        seen = (*seen, req)
        related = [r for r in seen if r.name == req.name]
        if req.name in chosen:
            if chosen[req.name].version not in req:
                raise Conflict(f'{chosen[req.name]} does not satisfy {req}')
            return self.solve(rest, chosen, seen)
        error = Conflict(f'nothing satisfies {related}')
        for package in self.candidates(related, req.name):
            self.attempts += 1
            try:
                return self.solve(rest + package.requirements, {**chosen, req.name: package}, seen)
            except Conflict as e:
                error = e
        raise error
    def install(self, *wanted):
        self.attempts = 0
        chosen = self.solve([Requirement(w) for w in wanted])
        return [str(chosen[n]) for n in install_order(chosen)]

resolver = Resolver({
    'app': {'1.0': ['web>=1.0', 'orm'], '2.0': ['web>=2.0', 'orm<3']},
    'web': {'1.5': ['core<2'], '2.0': ['core>=2'], '2.1': ['core>=2', 'tls']},
    'orm': {'2.0': ['core<2'], '2.5': ['core==2.0'], '3.0': ['core>2']},
    'core': {'1.0': [], '2.0': [], '2.1': []},
    'ping': {'1.0': ['pong']}, 'pong': {'1.0': ['ping']},
})
for wanted in (['app'], ['app', 'core<2'], ['web!=2.1', 'core==2.1'], ['orm>2.0,<3', 'web'], ['app>=3'], ['web>2.0'], ['ping'], ['app', 'Bad Name']):
    try:
        print(wanted, resolver.install(*wanted), resolver.attempts)
    except (Conflict, ValueError) as e:
        print(wanted, type(e).__name__, e, resolver.attempts)
try:
    resolver.install('app>=2', 'orm>=3')
except Exception as e:
    print(type(e).__name__, e)
