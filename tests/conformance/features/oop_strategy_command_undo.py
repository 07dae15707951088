# the command pattern: do and undo on a text editor
class Insert:
    def __init__(self, pos, text):
        self.pos, self.text = pos, text
    def do(self, s):
        return s[:self.pos] + self.text + s[self.pos:]
    def undo(self, s):
        return s[:self.pos] + s[self.pos + len(self.text):]

class Upper:
    def do(self, s):
        self.before = s
        return s.upper()
    def undo(self, s):
        return self.before

class Editor:
    def __init__(self):
        self.text = ""
        self.done, self.undone = [], []
    def execute(self, command):
        self.text = command.do(self.text)
        self.done.append(command)
        self.undone.clear()
    def undo(self):
        command = self.done.pop()
        self.text = command.undo(self.text)
        self.undone.append(command)
    def redo(self):
        command = self.undone.pop()
        self.text = command.do(self.text)
        self.done.append(command)

e = Editor()
e.execute(Insert(0, "world"))
e.execute(Insert(0, "hello "))
e.execute(Upper())
print(e.text)
e.undo()
print(e.text)
e.undo()
e.redo()
print(e.text, len(e.done), len(e.undone))
for _ in range(2):
    e.undo()
    print(repr(e.text))
