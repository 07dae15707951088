# GeeksforGeeks style: infix to postfix and evaluating it with a stack
PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}

def infix_to_postfix(expression):
    result, stack = "", []
    for c in expression:
        if c.isalnum():
            result += c
        elif c == "(":
            stack.append(c)
        elif c == ")":
            while stack and stack[-1] != "(":
                result += stack.pop()
            stack.pop()
        else:
            while stack and stack[-1] != "(" and PRECEDENCE[c] <= PRECEDENCE[stack[-1]]:
                result += stack.pop()
            stack.append(c)
    while stack:
        result += stack.pop()
    return result

def evaluate_postfix(expression):
    stack = []
    for c in expression:
        if c.isdigit():
            stack.append(int(c))
        else:
            b, a = stack.pop(), stack.pop()
            stack.append({"+": a + b, "-": a - b, "*": a * b}[c])
    return stack.pop()

print(infix_to_postfix("a+b*c"))
postfix = infix_to_postfix("(2+3)*4")
print(postfix, evaluate_postfix(postfix))
evaluate_postfix("2+")
