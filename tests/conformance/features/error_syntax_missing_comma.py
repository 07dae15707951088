# two items of a list without a comma between them: the words suggest a keyword
scores = {"ann": 3, "bob": 5}
row = [scores["ann"] scores["bob"], 7]
print(row)
