import gc, sys, weakref
counts = {s: len(s) for s in ["", "Zed", "42", "eggs", "Zed"]}
def outer1(start):
    count = start
    kept = [11]
    def inner(step=1):
        nonlocal count
        kept.append(step)
        count = [count]
        return count, kept
    return lambda: inner(2)
    return inner
inner2 = outer1(set([*[12, -284], 1]))
print(inner2())
log3 = []
def watch4(phase, info):
    if phase == "stop":
        log3.append(info["generation"])
gc.collect()
gc.callbacks.append(watch4)
gc.collect(1)
gc.callbacks.remove(watch4)
print(log3)
for i5, s6 in enumerate("spam".split()):
    word = s6[::2]
    print({}, 10)
    print({"key": list(range(3))})
counts = {s: len(s) for s in "key one".split()}
name7, n8, f9 = "eggs", 9, 32.1
print(f"{name7!r:>10}|{n8:05d}|{f9:.2f}|{n8:,}|{n8:+}|{name7:^9}|")
print("{} {1}".replace("1", "").format(name7, n8), "{0}-{0}".format(n8), "{k:>4}".format(k=n8))
print("%s %r %5d %-4s| %.1f %x" % (name7, name7, n8, n8, f9, abs(n8)))
