# keyword arguments, *args and **kwargs: tutorial chapter 4.9
def parrot(voltage, state='a stiff', action='voom', type='Norwegian Blue'):
    print("-- This parrot wouldn't", action, end=' ')
    print("if you put", voltage, "volts through it.")
    print("-- Lovely plumage, the", type)
    print("-- It's", state, "!")

def cheeseshop(kind, *arguments, **keywords):
    print("-- Do you have any", kind, "?")
    for arg in arguments:
        print(arg)
    for kw in keywords:
        print(kw, ":", keywords[kw])

parrot(1000)
parrot(action='VOOOOOM', voltage=1000000)
parrot('a thousand', state='pushing up the daisies')
cheeseshop("Limburger", "It's very runny, sir.", shopkeeper="Michael Palin", client="John Cleese")
d = {"voltage": "four million", "state": "bleedin' demised"}
parrot(**d)
def concat(*args, sep="/"):
    return sep.join(args)
print(concat("earth", "mars", "venus"), concat("a", "b", sep="."))
for call in ("parrot()", "parrot(110, voltage=220)", "parrot(actor='John Cleese')"):
    try:
        eval(call)
    except TypeError as error:
        print(error)
try:
    compile("parrot(voltage=5.0, 'dead')", 'call', 'eval')
except SyntaxError as error:
    print(error.msg)
