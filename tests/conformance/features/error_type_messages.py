# TypeErrors of operators and builtins, their words
five, text, one = 5, "abc", [1]
tests = [
    lambda: 1 + "a", lambda: "a" + 1, lambda: [1] + (2,), lambda: "a" * "b", lambda: -"a",
    lambda: len(5), lambda: five[0], lambda: None + 1, lambda: 1 < "a", lambda: sorted([1, "b"]),
    lambda: {[]: 1}, lambda: {1} | [2], lambda: text["x"], lambda: one["0"], lambda: five(),
    lambda: iter(3), lambda: int([]), lambda: "".join([1]), lambda: sum(["a"]), lambda: 3 in five,
    lambda: range(1.5), lambda: abs("x"), lambda: "%d" % "x", lambda: next([1]),
]
for test in tests:
    try:
        test()
    except TypeError as e:
        print(e)
text[0] = "A"
