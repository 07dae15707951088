# what it shows: names with two underscores are mangled
class Safe:
    __count = 0
    def __init__(self, code):
        self.__code = code
        self._hint = "half"
        Safe.__count += 1
    def check(self, code):
        return code == self.__code
    def __helper(self):
        return "helper of Safe"
    def use(self):
        return self.__helper()
    @classmethod
    def count(cls):
        return cls.__count
class Better(Safe):
    def __init__(self, code):
        super().__init__(code)
        self.__code = "other"
    def __helper(self):
        return "helper of Better"
s = Better(1234)
print(s.check(1234), s.check("other"), s.use(), Safe.count(), s.__dict__)
print(s._Safe__code, s._Better__code, s._hint, Safe._Safe__count, [n for n in dir(Safe) if "Safe" in n])
s.__code = "outside"
print(s.__dict__["__code"], getattr(s, "__code"), hasattr(Safe, "__count"))
class Outer:
    def run(self):
        __local = 5
        try:
            return __missing
        except NameError as e:
            return str(e), __local
print(Outer().run())
class _Under:
    def __init__(self):
        self.__x = 1
print(vars(_Under()))
try:
    Safe(1).__helper()
except AttributeError as e:
    print(e)
