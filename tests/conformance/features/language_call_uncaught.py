# a call with a missing argument ends the program
def area(width, height):
    return width * height
def describe(shape, **sizes):
    result = area(**sizes)
    return f"{shape}: {result}"
text = describe("rectangle", width=3, height=4)
print(text)
sizes = {"width": 5}
print(describe("line", **sizes))
