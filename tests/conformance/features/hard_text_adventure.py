# mode: stdout
# a text adventure as a state machine with enum, dataclasses, dispatch by method names and match
from dataclasses import dataclass, field
from enum import Enum, auto

class State(Enum):
    EXPLORING = auto()
    FIGHTING = auto()
    WON = auto()
    DEAD = auto()

@dataclass
class Room:
    name: str
    exits: dict[str, str] = field(default_factory=dict)
    items: set[str] = field(default_factory=set)
    monster: str | None = None

WORLD = '''
hall: north=library east=kitchen; lamp
library: south=hall up=tower; book key
kitchen: west=hall; knife
tower: down=library; treasure; dragon
'''

def build(text):
    rooms = {}
    for line in text.strip().splitlines():
        name, _, rest = line.partition(':')
        exits, items, *monster = [part.split() for part in rest.split(';')]
        rooms[name] = Room(name, dict(e.split('=') for e in exits), set(items), monster[0][0] if monster else None)
    for room in rooms.values():
        for way, target in room.exits.items():
            assert target in rooms, f'{room.name} leads {way} to nowhere: {target}'
    return rooms

class GameError(Exception):
    pass

class Game:
    def __init__(self, rooms, start):
        self.rooms, self.room = rooms, rooms[start]
        self.bag, self.state, self.turns = [], State.EXPLORING, 0
    def play(self, command):
        self.turns += 1
        verb, *args = command.lower().split()
        handler = getattr(self, f'{self.state.name.lower()}_{verb}', None) or getattr(self, f'do_{verb}', None)
        if handler is None:
            raise GameError(f'you cannot {verb} while {self.state.name.lower()}')
        return handler(*args)
    def do_look(self):
        items = ', '.join(sorted(self.room.items)) or 'nothing'
        return f'{self.room.name}: {items}; exits {"/".join(self.room.exits)}'
    def do_bag(self):
        return ' '.join(self.bag) or 'empty'
    def exploring_go(self, way):
        try:
            self.room = self.rooms[self.room.exits[way]]
        except KeyError as e:
            raise GameError(f'no exit {e}') from e
        if self.room.monster:
            self.state = State.FIGHTING
            return f'a {self.room.monster} blocks the {self.room.name}!'
        return self.do_look()
    def exploring_take(self, item):
        if item not in self.room.items:
            raise GameError(f'there is no {item} here')
        self.room.items.remove(item)
        self.bag.append(item)
        if item == 'treasure':
            self.state = State.WON
        return f'taken: {item}'
    def fighting_hit(self, _with='with', weapon='hands'):
        match weapon, self.room.monster:
            case 'hands', monster:
                self.state = State.DEAD
                return f'the {monster} eats you'
            case weapon, monster if weapon in self.bag:
                self.room.monster = None
                self.state = State.EXPLORING
                return f'you defeat the {monster} with a {weapon}'
            case _:
                raise GameError(f'you have no {weapon}')
    def won_dance(self):
        return 'hooray'

def session(script):
    game = Game(build(WORLD), 'hall')
    for command in script.split(', '):
        try:
            reply = game.play(command)
        except GameError as e:
            reply = f'({e})' + (f' because {e.__cause__!r}' if e.__cause__ else '')
        except TypeError as e:
            reply = f'? {e}'
        print(f'{game.turns:2} {game.state.name:9} > {command:16} {reply}')
    return game

g = session('look, go east, take knife, go up, take sword, go west, go north, go up, take treasure, hit with axe, hit with knife, take treasure, dance, go')
print(g.bag, g.room)
session('go north, take, fly, go up, hit, look')
build('cave: north=nowhere; bat')
