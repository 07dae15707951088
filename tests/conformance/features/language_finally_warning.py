# mode: stdout
# return in finally swallows the error (3.14 warns about it)
def swallow():
    try:
        raise ValueError("lost")
    finally:
        return "from finally"
def override():
    for i in range(3):
        try:
            return i
        finally:
            break
    return "after the loop"
print(swallow())
print(override())
