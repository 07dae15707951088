# __str__ and __repr__ that return no string
class Quiet:
    def __str__(self):
        print("called")

class Number:
    def __repr__(self):
        return 5
    def __len__(self):
        return -1
    def __bool__(self):
        return 2

q, n = Quiet(), Number()
for use in (lambda: repr(n), lambda: len(n), lambda: bool(n)):
    try:
        use()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(q)
