# mode: stdout
# internals: += on a string can resize in place; join makes one pass
import sys

def build(n):
    out = ""
    for i in range(n):
        out += "x"
    return out

def build_join(n):
    return "".join(["x" for _ in range(n)])

print(build(500) == build_join(500) == "x" * 500)
s = build(50)
print(len(s), sys.getsizeof(s))
print(sys.getsizeof("x" * 50), sys.getsizeof(build_join(50)))
acc = "start"
keep = acc
acc += "!"
print(keep, acc, keep is acc)
sizes = []
text = ""
for word in ["alpha", "beta", "gamma", "délta", "€", "😀"]:
    text += word
    sizes.append(sys.getsizeof(text))
print(sizes)
print(", ".join(str(n) for n in range(5)))
try:
    print("-".join(["a", 1]))
except Exception as e:
    print(type(e).__name__, e)
