# mode: stdout
def countdown(n):
    print(n) if n > 995 else None
    return countdown(n - 1)

import sys
sys.setrecursionlimit(120)
try:
    countdown(1000)
except RecursionError as e:
    print(type(e).__name__ + ":", e)

class Config:
    def __getattr__(self, name):
        return self.missing[name]

try:
    Config().colour
except RecursionError as e:
    print("in __getattr__:", e)

class Temperature:
    @property
    def celsius(self):
        return self.celsius

try:
    Temperature().celsius
except RecursionError as e:
    print("in property:", e)
a = []
a.append(a)
print(a, a == a)
def fact(n):
    return n * fact(n - 1)
fact(5)
