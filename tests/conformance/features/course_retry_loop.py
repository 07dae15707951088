# errors in a loop: retried, counted, given up
class TemporaryError(Exception):
    pass

class Service:
    def __init__(self, answers):
        self.answers = iter(answers)
    def call(self):
        answer = next(self.answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

def retry(action, attempts=3):
    for attempt in range(1, attempts + 1):
        try:
            result = action()
        except TemporaryError as e:
            print(f"attempt {attempt} failed: {e}")
            last = e
        else:
            return result
    raise RuntimeError("gave up") from last

print(retry(Service([TemporaryError("busy"), "ok"]).call))
print(retry(Service([TemporaryError(f"no {i}") for i in range(5)]).call, attempts=2))
