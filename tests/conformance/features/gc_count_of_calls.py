# What calls of built-in functions count in the young generation: a full collection has emptied the free lists, so that
# every tuple, dict and bound method that a call makes is a new object.
import gc
import math
import sys


class Plain:
    pass


class Lazy:
    def __getattr__(self, name):
        raise AttributeError(name)


plain, lazy, items = Plain(), Lazy(), []


def count(what):
    print(what, gc.get_count()[0])


gc.collect(); count("nothing")
gc.collect(); gc.set_threshold(2000, 10, 10); count("set_threshold")
gc.collect(); gc.set_threshold(2000, 10); count("set_threshold of two")
gc.collect(); gc.get_threshold(); count("get_threshold")
gc.collect(); vars(plain); count("vars")
gc.collect(); sys.getsizeof(items); count("getsizeof")
gc.collect(); sys.getsizeof(3, 4); count("getsizeof of two")
gc.collect(); {}.update([(1, 2)]); count("update")
gc.collect(); {}.update(a=1); count("update of a keyword")
gc.collect(); "{} {}".format(1, 2); count("format")
gc.collect(); "{a}".format(a=1); count("format of a keyword")
gc.collect(); isinstance(1, int); count("isinstance")
gc.collect(); max(1, 2, 3); count("max")
gc.collect(); complex(1, 2); count("complex")
gc.collect(); getattr(math, "x", 3); count("getattr of a module")
gc.collect(); getattr(3, "x", 3); count("getattr of an int")
gc.collect(); getattr(Plain, "x", 3); count("getattr of a class")
gc.collect(); hasattr(plain, "x"); count("hasattr")
gc.collect(); hasattr(lazy, "x"); count("hasattr through __getattr__")
gc.collect(); getattr(lazy, "x", None); count("getattr through __getattr__")

# What a call makes decides when the collector runs by itself.
gc.collect()
gc.set_threshold(8, 2, 2)
for number in range(40):
    node = Plain()
    node.me = node
print(gc.get_stats()[0]["collections"] > 0, gc.get_count())
