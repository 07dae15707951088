# an inner function called before the outer variable exists
def outer():
    def inner():
        return value * 2
    result = inner()
    value = 21
    return result

print(outer())
