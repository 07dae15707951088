# small integers are cached, large ones are not
def same(text):
    return int(text) is int(text)

for text in ("-6", "-5", "0", "255", "256", "257", "1000"):
    print(text, same(text))
a = 1000
b = 1000
print(a is b)
def constant():
    return 1000
print(constant() is constant(), constant() is a)
x = 200
y = x + 57
z = x + 57
print(y == z, y is z)
total = 0
for i in range(3):
    total += 100
print(total is 300 + 0, total - 50 is int("250"))
big = 10 ** 20
same_big = big
big += 1
print(big, same_big, big is same_big)
