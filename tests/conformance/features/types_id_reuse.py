# mode: stdout
# what it shows: an id can be used again once an object is gone
class Node:
    pass
first = id(Node())
second = id(Node())
print(first == second)
a = Node()
b = Node()
print(id(a) == id(b), id(a) == id(a))
kept = id(a)
del a
c = Node()
print(id(c) == kept)
x = [1, 2, 3]
where = id(x)
x.append(4)
print(id(x) == where)
x = x + [5]
print(id(x) == where)
print(id([]) == id([]), [] is [], id(1.5 + 1) == id(2.5 + 1))
s = "text"
before = id(s)
s += "!"
print(id(s) == before, id("text") == before)
print(id(None) == id(None), id(int) == id(type(5)))
t = (1, 2)
place = id(t)
t += (3,)
print(id(t) == place, Node() is Node(), Node() == Node())
