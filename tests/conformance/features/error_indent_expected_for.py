# a loop in a function without a body under it
def count_down(start):
    for i in range(start, 0, -1):
    print(i)
    print("Lift off")

count_down(3)
