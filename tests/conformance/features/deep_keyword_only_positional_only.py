# keyword-only and positional-only parameters, partial application and error messages
import functools

def connect(host, /, port=80, *, timeout, retries=3, **options):
    return f'{host}:{port} t={timeout} r={retries} {options}'

def average(*numbers, ndigits=None):
    result = sum(numbers) / len(numbers)
    return result if ndigits is None else round(result, ndigits)

def slow_down(seconds, /, *, factor: int = 2):
    return seconds * factor

def swap(a, b, /):
    return b, a

print(connect('db', timeout=5), connect('db', 81, timeout=1, host='inner'))
print(average(1, 2, 4, ndigits=2), swap(1, 2), slow_down(2))
print(connect.__kwdefaults__, connect.__defaults__, connect.__code__.co_posonlyargcount, connect.__code__.co_kwonlyargcount)
slow = functools.partial(connect, timeout=60, retries=0)
print(slow('web'), slow('web', 8080, retries=9))
for call in ("connect('db')", "connect(host='db', timeout=1)", "connect()", "connect('db', 1, 2, timeout=3)", "swap(a=1, b=2)", "swap(1)",
             "average(ndigits=1)", "average(1, 2, digits=3)", "connect('db', timeout=1, **{'timeout': 2})", "swap(1, 2, c=3)", "(lambda *, k: k)(1)", "(lambda x, y: x)(1, x=2)", "print('a', sepp='')", "sorted([1], lambda x: x)"):
    try:
        print(eval(call))
    except (TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
connect.__kwdefaults__['timeout'] = 7
print(connect('patched'))
