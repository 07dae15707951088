# items, enumerate, zip, reversed, sorted: tutorial chapter 5.6
import math

knights = {'gallahad': 'the pure', 'robin': 'the brave'}
for k, v in knights.items():
    print(k, v)
for i, v in enumerate(['tic', 'tac', 'toe']):
    print(i, v)
questions = ['name', 'quest', 'favorite color']
answers = ['lancelot', 'the holy grail', 'blue']
for q, a in zip(questions, answers):
    print('What is your {0}?  It is {1}.'.format(q, a))
for i in reversed(range(1, 10, 4)):
    print(i)
basket = ['apple', 'orange', 'apple', 'pear']
for f in sorted(set(basket)):
    print(f)
raw_data = [56.2, float('NaN'), 51.7, 55.3]
filtered_data = []
for value in raw_data:
    if not math.isnan(value):
        filtered_data.append(value)
print(filtered_data)
print((1, 2, 3) < (1, 2, 4), 'ABC' < 'C' < 'Pascal' < 'Python', (1, 2) < (1, 2, -1))
try:
    list(zip([1, 2], [3], strict=True))
except ValueError as e:
    print(type(e).__name__, e)
