# StackOverflow: how do I pass a variable by reference
def try_to_change_list_contents(the_list):
    print("got", the_list)
    the_list.append("four")
    print("changed to", the_list)

def try_to_change_list_reference(the_list):
    print("got", the_list)
    the_list = ["and", "we", "can", "not", "lie"]
    print("set to", the_list)

outer = ["one", "two", "three"]
try_to_change_list_contents(outer)
print("after:", outer)
try_to_change_list_reference(outer)
print("after:", outer)

class PassByReference:
    def __init__(self):
        self.variable = "Original"
        self.change(self.variable)
    def change(self, var):
        var = "Changed"
print(PassByReference().variable)

def wrapper_change(box):
    box[0] = box[0].upper()
box = ["text"]
wrapper_change(box)
print(box)
def swap(a, b):
    return b, a
m, n = swap(1, [2])
print(m, n)
def augment(l, t):
    l += [1]
    t += (1,)
l, t = [], ()
augment(l, t)
print(l, t)
