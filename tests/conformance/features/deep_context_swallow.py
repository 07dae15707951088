# context managers that swallow, replace, nest and time their exceptions
class Swallow:
    def __init__(self, *types):
        self.types = types
        self.caught = []
    def __enter__(self):
        return self
    def __exit__(self, exc_type, exc, tb):
        if exc_type and issubclass(exc_type, self.types):
            self.caught.append((exc_type.__name__, str(exc), tb.tb_lineno))
            return True

class Translate:
    def __enter__(self):
        return lambda text: int(text)
    def __exit__(self, exc_type, exc, tb):
        if isinstance(exc, ValueError):
            raise LookupError('translated') from exc

class Transaction(dict):
    def __enter__(self):
        self.saved = dict(self)
        return self
    def __exit__(self, *info):
        if info[0]:
            self.clear()
            self.update(self.saved)
            print('rolled back', info[1])
        del self.saved
        return bool(info[0])

guard = Swallow(ZeroDivisionError, KeyError)
with guard:
    print(1 // 0)
with guard as same:
    {}['missing']
print(guard.caught, same is guard)
accounts = Transaction(ann=10, bob=5)
with accounts as a:
    a['ann'] -= 3
with accounts as a:
    a['bob'] -= 9
    if a['bob'] < 0:
        raise ValueError('overdraft')
print(accounts, vars(accounts))
with Swallow(LookupError) as s, Translate() as number:
    print(number('12'))
    number('twelve')
print(s.caught)

def leave_early():
    with Swallow() as s:
        return 'returned', s.caught

print(leave_early())
with Translate() as number, Swallow(TypeError):
    number('x1')
