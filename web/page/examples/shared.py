import sys
# By the rules of Python 2.7,
# None and the small integers are
# counted as everything else is.
print(sys.getrefcount(None))
print(sys.getrefcount(7))
# The whole interpreter shares
# them, so one more is nothing.
sevens = [7] * 100
print(sys.getrefcount(7))
# An object of one's own has few.
print(sys.getrefcount(sevens))
# Constants belong to their code:
# two names, and the code itself.
word = "not shared by anybody"
same = word
print(sys.getrefcount(word))
