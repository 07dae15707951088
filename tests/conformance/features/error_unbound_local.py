# a global read and assigned in one function
visits = 0

def visit():
    print("visiting")
    visits += 1
    return visits

def main():
    for _ in range(2):
        visit()

main()
