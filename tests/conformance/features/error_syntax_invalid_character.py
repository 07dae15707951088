# curly quotes pasted from a word processor
greeting = “Hello”
print(greeting)
