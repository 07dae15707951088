# await chains: results, exceptions with their tracebacks, close() and cr_ attributes
import types
import sys

@types.coroutine
def ask(question):
    answer = yield question
    if answer is None:
        raise ValueError(f'no answer to {question}')
    return answer

async def form(*questions):
    answers = {}
    try:
        for q in questions:
            answers[q] = await ask(q)
    finally:
        print('form done', answers)
    return answers

async def interview():
    person = await form('name', 'age')
    person['age'] = int(person['age'])
    return person

def drive(coro, *replies):
    replies = iter(replies)
    try:
        prompt = coro.send(None)
        while True:
            print('?', prompt)
            prompt = coro.send(next(replies))
    except StopIteration as stop:
        return stop.value

print(drive(interview(), 'Ann', '31'))
try:
    drive(interview(), 'Bob', 'x')
except ValueError as e:
    print(e)
    tb, names = e.__traceback__, []
    while tb:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(names)
c = interview()
c.send(None)
print(c.cr_running, c.cr_suspended, c.cr_await.cr_code.co_name, c.cr_await.cr_await.gi_code.co_name)
c.close()
print(c.cr_frame, sys.getrefcount(c) - 1)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
try:
    drive(interview(), None)
except Exception as e:
    print(type(e).__name__, e)
