# mode: stdout
# half a character cannot be printed
half = "\ud83d"
print(len(half), repr(half), half.isprintable())
print("whole:", "\U0001f600" == "😀")
print(half)
