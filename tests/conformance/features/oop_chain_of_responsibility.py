# handlers linked in a chain, each may pass on
class Handler:
    def __init__(self, successor=None):
        self.successor = successor
    def handle(self, amount):
        if self.can(amount):
            return f"{type(self).__name__} approves {amount}"
        if self.successor is None:
            raise PermissionError(f"nobody approves {amount}")
        return self.successor.handle(amount)
    def can(self, amount):
        raise NotImplementedError("can() of " + type(self).__name__)

class Clerk(Handler):
    def can(self, amount):
        return amount <= 100

class Boss(Handler):
    limit = 1000
    def can(self, amount):
        return amount <= self.limit

chain = Clerk(Boss())
for amount in (50, 500):
    print(chain.handle(amount))
depth, link = 0, chain
while link:
    depth += 1
    link = link.successor
print(depth)
try:
    Handler().handle(1)
except NotImplementedError as e:
    print(type(e).__name__, e, isinstance(e, RuntimeError))
chain.handle(5000)
