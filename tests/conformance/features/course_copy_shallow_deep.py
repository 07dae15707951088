# shallow and deep copies of nested lists
import copy
original = [[1, 2], [3, 4], "text"]
assigned = original
shallow = copy.copy(original)
sliced = original[:]
deep = copy.deepcopy(original)
original[0][0] = 99
original.append("new")
print(assigned, assigned is original)
print(shallow, shallow[0] is original[0])
print(sliced == shallow, sliced is shallow)
print(deep, deep[1] is original[1], deep[2] is original[2])
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin, twin[1] is twin)
settings = {"sizes": [1, 2]}
other = dict(settings)
other["sizes"] += [3]
print(settings)
