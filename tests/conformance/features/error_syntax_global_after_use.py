# global after the name has been assigned in the function
count = 0

def bump():
    count = count + 1
    global count
    return count

print(bump())
