# augmented assignment: in place where possible
a = [1]
b = a
a += [2]
a += "cd"
print(a, a is b)
a = a + [3]
print(a is b, b)
t = (1, 2)
u = t
t += (3,)
print(t, u)
x = 7
x **= 2; x //= 5; x %= 6; x <<= 4; x |= 1; x ^= 3; x >>= 1; x &= 14; x -= 1; x *= 3
print(x)
s = {1, 2}
same = s
s |= {3}; s -= {1}; s ^= {2, 9}
print(s, same is s)
pair = ([], "text")
try:
    pair[0] += [1]
except TypeError as e:
    print(e, pair)
class Total:
    def __init__(self):
        self.value = 0
    def __iadd__(self, other):
        self.value += other
        return self
total = Total()
total += 5
total += 6
print(total.value)
try:
    x += "1"
except TypeError as e:
    print(e)
