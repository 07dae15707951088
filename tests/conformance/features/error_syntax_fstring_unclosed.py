# an f-string whose brace is not closed
total = 12.5
print(f"Total: {total:.2f")
