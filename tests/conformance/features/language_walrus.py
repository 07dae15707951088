# assignment expressions
import re
data = [3, 8, 1, 9]
if (n := len(data)) > 3:
    print("long:", n)
items = iter(data)
while (item := next(items, None)) is not None:
    print(item, end=" ")
print("- left over:", item)
print([half for v in data if (half := v // 2) > 1], half)
if (m := re.match(r"(\w+)@(\w+)", "ann@home")) and (user := m.group(1)):
    print(user, m.group(2))
total = 0
print([total := total + v for v in data], total)
print((a := 1, b := 2), a, b)
def f(x):
    return (y := x * 2) + y
print(f(5), (lambda: (z := 3) + z)())
print(any((hit := v) > 7 for v in data), hit)
for source in ("(a.b := 1)", "x := 1", "[i := 0 for i in []]"):
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as e:
        print(e.msg)
