# else if, as in other languages
temperature = 25
if temperature > 30:
    print("hot")
else if temperature > 20:
    print("warm")
else:
    print("cold")
