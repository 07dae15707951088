# mode: stdout
# undo and redo: commands, macros, merging, checkpoints and a bounded history
from abc import ABC, abstractmethod
from contextlib import contextmanager
import copy

class Document:
    def __init__(self, text=''):
        self.chars = list(text)
    def __str__(self):
        return ''.join(self.chars)
    def __len__(self):
        return len(self.chars)

class Command(ABC):
    @abstractmethod
    def do(self, doc): ...
    @abstractmethod
    def undo(self, doc): ...
    def merge(self, other):
        return False

class Insert(Command):
    def __init__(self, pos, text):
        self.pos, self.text = pos, text
    def do(self, doc):
        if not 0 <= self.pos <= len(doc):
            raise IndexError(f'position {self.pos} is outside 0..{len(doc)}')
        doc.chars[self.pos:self.pos] = self.text
    def undo(self, doc):
        del doc.chars[self.pos:self.pos + len(self.text)]
    def merge(self, other):
        if isinstance(other, Insert) and other.pos == self.pos + len(self.text) and other.text != ' ':
            self.text += other.text
            return True
        return False
    def __repr__(self):
        return f'Insert({self.pos}, {self.text!r})'

class Delete(Command):
    def __init__(self, start, stop):
        self.slice = slice(start, stop)
        self.removed = None
    def do(self, doc):
        self.removed = doc.chars[self.slice]
        del doc.chars[self.slice]
    def undo(self, doc):
        doc.chars[self.slice.start:self.slice.start] = self.removed
    def __repr__(self):
        return f'Delete({self.slice.start}, {self.slice.stop}, {"".join(self.removed or [])!r})'

class Macro(Command):
    def __init__(self, steps):
        self.steps = steps
    def do(self, doc):
        for step in self.steps:
            step.do(doc)
    def undo(self, doc):
        for step in reversed(self.steps):
            step.undo(doc)
    def __repr__(self):
        return f'Macro{self.steps}'

class Editor:
    def __init__(self, text='', limit=4):
        self.doc, self.limit = Document(text), limit
        self.done, self.undone, self.recording = [], [], None
    def execute(self, command):
        command.do(self.doc)
        self.undone.clear()
        history = self.done if self.recording is None else self.recording
        if not (history and history[-1].merge(command)):
            history.append(command)
        del self.done[:-self.limit]
    def type(self, text):
        for char in text:
            self.execute(Insert(len(self.doc), char))
    def undo(self):
        command = self.done.pop()
        command.undo(self.doc)
        self.undone.append(command)
    def redo(self):
        command = self.undone.pop()
        command.do(self.doc)
        self.done.append(command)
    @contextmanager
    def macro(self):
        self.recording = steps = []
        try:
            yield
        except Exception as e:
            Macro(steps).undo(self.doc)
            print('macro cancelled:', e)
        else:
            self.done.append(Macro(steps))
        finally:
            self.recording = None
    def show(self, label):
        print(f'{label:10}|{self.doc}| done={self.done} undone={self.undone}')

ed = Editor()
ed.type('hi you')
ed.show('typed')
ed.execute(Delete(0, 2))
ed.execute(Insert(0, 'hey'))
ed.show('changed')
ed.undo()
ed.undo()
ed.show('undone')
ed.redo()
ed.show('redone')
saved = copy.deepcopy(ed)
with ed.macro():
    ed.execute(Insert(0, '<<'))
    ed.execute(Insert(len(ed.doc), '>>'))
ed.show('macro')
with ed.macro():
    ed.execute(Delete(0, 1))
    ed.execute(Insert(99, 'x'))
ed.show('cancelled')
ed.undo()
ed.show('undo macro')
print(str(saved.doc), saved.done[0] is not ed.done[0])
for i in range(3):
    ed.execute(Delete(0, 1))
ed.show('bounded')
while True:
    ed.undo()
