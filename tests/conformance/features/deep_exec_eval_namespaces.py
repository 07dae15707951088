# exec, eval, compile and namespaces
namespace = {'x': 10}
exec('y = x * 2\ndef double(n):\n    return n * 2\n', namespace)
print(namespace['y'], namespace['double'](21), sorted(k for k in namespace if k != '__builtins__'))
print(eval('x + y', namespace), eval('a + b', {'a': 1}, {'b': 2}), eval(' [i for i in range(3)] '))
code = compile('total = sum(values)', '<formula>', 'exec')
local = {'values': [1, 2, 3]}
exec(code, {}, local)
print(local, code.co_filename, code.co_names)
expr = compile('p ** 2 + q', '<expr>', 'eval')
print([eval(expr, {'p': p, 'q': 1}) for p in range(4)])

def function():
    secret = 5
    exec('secret = 99; other = 1')
    return secret, eval('secret'), 'other' in locals()

print(function())

class Env(dict):
    def __missing__(self, key):
        return f'<{key}>'

print(eval('alpha + beta', {}, Env(alpha='A')))
safe = {'__builtins__': {'abs': abs}}
for text in ('abs(-3)', 'open("x")', '1 +', 'x = 1', '1/0', 'import os', '"a" + 1', '(1, 2'):
    try:
        print(eval(text, safe))
    except Exception as e:
        print(type(e).__name__, e)
try:
    exec(code, {'values': 'abc'})
except TypeError as e:
    print(e, e.__traceback__.tb_next.tb_frame.f_code.co_filename)
try:
    eval(5)
except TypeError as e:
    print(e)
exec('def boom():\n    return undefined_name\n\nboom()')
