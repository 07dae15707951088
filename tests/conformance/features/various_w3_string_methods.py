# w3schools style: strings, formatting and escape characters
a = " Hello, World! "
print(a[1], len(a), a.strip(), a.lower(), a.replace("H", "J"), a.split(","))
txt = "The best things in life are free!"
print("free" in txt, "expensive" not in txt, txt[-5:-1], txt.title(), txt.swapcase())
price = 59
print(f"The price is {price:.2f} dollars", f"{20 * price}", "{:>8}|{:<8}|{:^8}".format("r", "l", "c"))
age = 36
try:
    print("My name is John, I am " + age)
except TypeError as e:
    print(e)
print("We are the \"Vikings\" from\tthe north.", "\x48\145\u006c", r"raw\n", sep="\n")
print("50".zfill(5), "a,b".partition(","), "x".center(5, "*"), "abc".isalpha(), "12".isnumeric(), "a b".istitle())
print("banana".count("a"), "banana".rfind("a"), "banana".index("n"), "A-B".casefold(), "one\ntwo".splitlines())
table = str.maketrans("Sa", "Pu", "m")
print("Hi Sam!".translate(table), "-".join({"k": 1, "j": 2}), "h\te".expandtabs(4), "Demo123".isidentifier())
print(bool(""), bool("0"), int("7") + float("2.5"), str(3.0), "%d %s" % (3, "x"))
try:
    "banana".index("z")
except ValueError as e:
    print(e)
try:
    print("{name} is {0}".format(1))
except Exception as e:
    print(type(e).__name__, e)
