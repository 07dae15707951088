# the result of list.sort() used as a list
def top(values, n):
    ranked = values.sort()
    return ranked.copy()[:n]

scores = [5, 3, 9]
print(top(scores, 2))
