# tutorial 9.2.1: scopes and namespaces example with local, nonlocal and global
def scope_test():
    def do_local():
        spam = "local spam"
    def do_nonlocal():
        nonlocal spam
        spam = "nonlocal spam"
    def do_global():
        global spam
        spam = "global spam"
    spam = "test spam"
    do_local()
    print("After local assignment:", spam)
    do_nonlocal()
    print("After nonlocal assignment:", spam)
    do_global()
    print("After global assignment:", spam)
    return do_nonlocal

f = scope_test()
print("In global scope:", spam)
print(f.__closure__[0].cell_contents, f.__code__.co_freevars)
f()
print(spam)
del spam
try:
    print(spam)
except Exception as e:
    print(type(e).__name__, e)
