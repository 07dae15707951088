# exceptions of our own, with __str__ and without a message
class BankError(Exception):
    """Base of all."""

class Overdrawn(BankError):
    def __init__(self, owner, missing):
        super().__init__(owner, missing)
        self.owner, self.missing = owner, missing
    def __str__(self):
        return f"{self.owner} lacks {self.missing}"

try:
    raise BankError
except BankError as e:
    print(repr(e), str(e) == "", e.args)
try:
    raise Overdrawn("bob", 5)
except BankError as e:
    print(repr(e), e, e.args)
raise Overdrawn("ann", 12.5)
