# StackOverflow: staticmethod against classmethod against a plain method
class A:
    registry = []
    def foo(self, x):
        print(f"executing foo({type(self).__name__}, {x})")
    @classmethod
    def class_foo(cls, x):
        cls.registry.append(x)
        print(f"executing class_foo({cls.__name__}, {x})")
    @staticmethod
    def static_foo(x):
        print(f"executing static_foo({x})")

class B(A):
    pass

a = A()
a.foo(1)
a.class_foo(1)
A.class_foo(2)
B.class_foo(3)
a.static_foo(1)
A.static_foo("hi")
print(A.registry, B.registry is A.registry)
print(a.foo.__self__ is a, a.class_foo.__self__ is A, B.class_foo.__self__ is B, hasattr(a.static_foo, "__self__"))
print(type(A.__dict__["class_foo"]).__name__, type(A.__dict__["static_foo"]).__name__, A.static_foo is a.static_foo, a.foo is a.foo)
try:
    A.foo(1)
except Exception as e:
    print(type(e).__name__, e)
