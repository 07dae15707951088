# contextlib: contextmanager, closing, ContextDecorator, suppress and ExitStack
import contextlib
import io

@contextlib.contextmanager
def make_context(i):
    print(f'{i} entering')
    try:
        yield {'n': i}
    except RuntimeError as err:
        print('  ERROR:', err)
    finally:
        print(f'{i} exiting')

class Door:
    def close(self):
        print('close()')

class Tag(contextlib.ContextDecorator):
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print(f'<{self.name}>')
    def __exit__(self, *exc):
        print(f'</{self.name}>')

@Tag('p')
def paragraph(text):
    print(text)

with make_context(1) as ctx:
    raise RuntimeError('showing example of handling')
print(ctx)
with contextlib.closing(Door()) as door:
    print('inside', type(door).__name__)
paragraph('hello')
with contextlib.ExitStack() as stack:
    numbers = [stack.enter_context(make_context(n)) for n in (2, 3)]
    stack.callback(print, 'callback', sep='')
    stack.push(lambda *exc: print('push', exc[0]))
    kept = stack.pop_all()
print('later')
kept.close()
out = io.StringIO()
with contextlib.redirect_stdout(out), contextlib.suppress(ZeroDivisionError):
    print('captured')
    1 / 0
print(repr(out.getvalue()), contextlib.nullcontext(5).enter_result)
with make_context(4):
    raise ValueError('this exception is not handled')
