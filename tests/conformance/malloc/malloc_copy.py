# mode: malloc
import copy
import sys

sys._debugmallocstats()
original = [[i, {"a": i}, (i, i + 1000)] for i in range(50)]
sys._debugmallocstats()
shallow = copy.copy(original)
sys._debugmallocstats()
deep = copy.deepcopy(original)
sys._debugmallocstats()
sliced = original[:]
sys._debugmallocstats()
del deep
sys._debugmallocstats()
