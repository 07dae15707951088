# re: sub with strings and functions, subn, split, escape
import re

print(re.sub(r"\s+", " ", "too   many    spaces"))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"))
print(re.sub(r"(?P<n>\d+)", r"<\g<n>>", "a1b22"))

def double(match):
    return str(int(match.group()) * 2)

print(re.sub(r"\d+", double, "1 apple, 20 pears"))
print(re.sub("a", "x", "banana", count=2), re.subn("a", "o", "banana"))
print(re.split(r"[,;]\s*", "a, b;c,  d"), re.split(r"(-)", "1-2-3", maxsplit=1))
print(re.split(r"\W+", "Words, words, words."))
print(re.escape("1+1=2?"), re.search(re.escape("a.b"), "axb"))
snake = lambda name: re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
print(snake("camelCaseName"))
print(re.sub(r"x*", "-", "abxd"))
names = {"id": "42", "user": "ann"}
print(re.sub(r"\{(\w+)\}", lambda m: names[m[1]], "{user} has {id}"))
try:
    re.sub(r"(a)", r"\2", "a")
except re.error as e:
    print(e)
try:
    re.sub("a", 5, "banana")
except TypeError as e:
    print(e)
