# string methods as beginners' pages show them
text = "  Hello, World!  "
print(text.strip())
print(len(text), len(text.strip()))
quote = "The quick brown fox jumps over the lazy dog"
print(quote.upper(), quote.lower(), sep="\n")
print(quote.find("fox"), quote.find("cat"), quote.count("o"))
print(quote.replace("lazy", "sleepy"))
words = quote.split()
print(words[0], words[-1], len(words))
print("-".join(words[:3]))
longest = max(words, key=len)
print("Longest:", longest)
print(quote[4:9], quote[::-1][:8], quote[-3:])
print("fox" in quote, "cat" not in quote)
print(quote.startswith("The"), quote.endswith("cat"))
name = "ada lovelace"
print(name.title(), name.capitalize(), name.swapcase())
print(name.center(20, "*"))
print("42".zfill(5), "abc".ljust(6, ".") + "|")
print("abc123".isalnum(), "abc".isalpha(), "12.5".isdigit())
first, _, last = name.partition(" ")
print(f"{last.title()}, {first[0].upper()}.")
