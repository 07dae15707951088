# functools.lru_cache keeps arguments and results alive
import weakref
from functools import lru_cache

class Report:
    def __init__(self, title):
        self.title = title
    @lru_cache(maxsize=2)
    def render(self):
        print("rendering", self.title)
        return [self.title.upper()]

r = Report("sales")
watch = weakref.ref(r)
print(r.render(), r.render())
print(Report.render.cache_info())
del r
print("still alive:", watch() is not None)
Report("tax").render()
print("still alive:", watch() is not None)
Report("misc").render()
print("pushed out:", watch() is None)
print(Report.render.cache_info())
Report.render.cache_clear()
print(Report.render.cache_info())
@lru_cache
def total(items):
    return sum(items)
print(total((1, 2, 3)), total.cache_parameters())
try:
    total([1, 2, 3])
except TypeError as e:
    print("Error:", e)
