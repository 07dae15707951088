# a call on the left of =
def size(box):
    return len(box)

box = [1, 2]
size(box) = 3
print(box)
