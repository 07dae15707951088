# with on an object that is no context manager
class Half:
    def __enter__(self):
        return self

for thing in (5, Half()):
    try:
        with thing:
            print("inside")
    except TypeError as e:
        print(e)
with open as f:
    print(f)
