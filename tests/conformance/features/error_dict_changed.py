# keys removed while the loop runs
scores = {"ann": 3, "bob": 0, "cat": 5}
for name in list(scores):
    if scores[name] > 4:
        del scores[name]
print(scores)
for name in scores:
    if scores[name] == 0:
        scores["new"] = 1
    print(name)
