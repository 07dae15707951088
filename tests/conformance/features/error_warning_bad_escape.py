# a SyntaxWarning for "\d", and the program runs on
pattern = "\d+"
path = "C:\new\docs"
print(len(pattern), pattern)
print(len(path))
print(r"\d+" == pattern)
