# cookbook: visitor pattern, and the same without recursion using generators
class Node:
    pass
class Binary(Node):
    def __init__(self, left, right):
        self.left, self.right = left, right
class Add(Binary):
    pass
class Mul(Binary):
    pass
class Number(Node):
    def __init__(self, value):
        self.value = value

class NodeVisitor:
    def visit(self, node):
        stack = [node]
        last_result = None
        while stack:
            last = stack[-1]
            if hasattr(last, "send"):
                try:
                    stack.append(last.send(last_result))
                    last_result = None
                except StopIteration as e:
                    stack.pop()
                    last_result = e.value
            elif isinstance(last, Node):
                stack.append(self._visit(stack.pop()))
            else:
                last_result = stack.pop()
        return last_result
    def _visit(self, node):
        name = "visit_" + type(node).__name__
        return getattr(self, name, self.generic_visit)(node)
    def generic_visit(self, node):
        raise RuntimeError("No visit_" + type(node).__name__)

class Evaluator(NodeVisitor):
    def visit_Number(self, node):
        return node.value
    def visit_Add(self, node):
        return (yield node.left) + (yield node.right)

e = Evaluator()
print(e.visit(Number(7)))
print(e.visit(Add(Number(1), Add(Number(2), Number(3)))))
e.visit(Mul(Number(1), Number(2)))
