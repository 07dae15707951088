# an f-string with nothing between its braces
name = "Ann"
print(f"Hello {name}")
print(f"Bye {}")
