# a list that is still open at the end of the file
names = [
    "ann",
    "bob",
print("names:", names)
