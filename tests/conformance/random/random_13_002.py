import gc, sys, weakref
def main1():
    try:
        left2 = 1
        while left2 > 0:
            left2 -= 1
            groups4 = {}
        n, y = 59114, (-122) / 4
        size3 = (10) ^ 5
    except Exception as err3:
        print(type(err3).__name__, err3)
    nums = list(map(len, sorted(["spam", repr([65269] * 1), "red", "long word here" * 2])))
    box = [[list(map(len, sorted("42".split())))], round(round(9.75, 1), 1), dict(zip(["red".upper()], list({"a": 9}.values()))), {"c": sorted({10, -400, (-394) | 2 ** 70} & ({-82, 18039, 66814} - set(list(dict(zip([], nums)).values()))))}]
    for v4 in [9] * 1:
        total = 6
        print(float(11))
        total = v4
main1()
