# internals: __context__ and __cause__ keep earlier exceptions alive
class StepError(Exception):
    def __del__(self):
        print("del", self.args[0])

def chain():
    try:
        try:
            raise StepError("first")
        except StepError:
            raise StepError("second")
    except StepError as e:
        raise StepError("third") from e

try:
    chain()
except StepError as e:
    node = e
    while node is not None:
        print(node.args[0], node.__cause__ is not None, node.__context__ is not None, node.__suppress_context__)
        node = node.__cause__ or node.__context__
print("after")
try:
    raise StepError("fourth")
except StepError as e:
    kept = e
print("kept", kept)
kept.__context__ = ValueError("attached by hand")
try:
    kept.__cause__ = "text"
except Exception as e:
    print(type(e).__name__, e)
