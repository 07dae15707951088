# a calculator that evals what it is given, until one line is not an expression
lines = ["1 + 2", "2 ** 10", "max(3, 4)", "3 + * 4"]

def calculate(text):
    return eval(text)

for line in lines:
    print(line, "=", calculate(line))
