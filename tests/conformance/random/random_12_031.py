import gc, sys, weakref
def main1():
    ages2 = {"c": (7 if [58332, 2] is sorted([12]) else -288), "zz": sum(sorted([5] * 2))}
    xs3 = sorted(set([]))
    if [v * 4 for v in [10, 7]] and max(6, -394):
        x = int("2718")
    elif (1) in list(map(len, ["eggs"])):
        index = {"c": [v * 5 for v in list(map(len, sorted(["key one", "a b c", "hello", "eggs"])))]}
    else:
        stuff = [8]
    xs3.append(sum(list({s: len(s) for s in ["x", "long word here"]}.values())))
    print([v * 4 for v in sorted(set([7] * 2))], -300)
    class Sub2:
        def method(self):
            return [self]
    s3 = Sub2()
    wm4 = weakref.WeakMethod(s3.method)
    print(wm4() is not None, wm4()() is not None)
    plain5 = weakref.ref(s3.method)
    print(plain5() is None)
    del s3
    print(wm4() is None)
main1()
