# return in finally swallows the exception; 3.14 warns
def risky(n):
    try:
        return 10 / n
    finally:
        return "done"

print(risky(2))
print(risky(0))
for i in range(3):
    try:
        i / 0
    finally:
        continue
print("after the loop")
