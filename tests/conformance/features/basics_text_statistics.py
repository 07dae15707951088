# simple text statistics: letters, vowels, sentences
text = """Python is easy to learn. It is powerful too!
Do you like Python? I do."""
vowels = 0
letters = {}
for ch in text.lower()[:24]:
    if ch in "aeiou":
        vowels += 1
    if ch.isalpha():
        letters[ch] = letters.get(ch, 0) + 1
print("Vowels:", vowels)
top = sorted(letters.items(), key=lambda pair: (-pair[1], pair[0]))[:3]
print(top)
lines = text.splitlines()
print(len(lines), [len(line) for line in lines])
sentences = text.replace("!", ".").replace("?", ".").replace("\n", " ").split(".")
sentences = [s.strip() for s in sentences if s.strip()]
for s in sentences:
    print(f"{len(s.split()):>3} words: {s}")
average = sum(len(s.split()) for s in sentences) / len(sentences)
print(f"{average:.2f}")
print(" ".join(word[::-1] for word in sentences[0].split()))
print("".join(c for c in text if c.isupper()))
