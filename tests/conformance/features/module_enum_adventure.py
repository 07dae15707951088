# enum: a small text adventure as a state machine
from enum import Enum, auto

class Room(Enum):
    HALL = auto()
    KITCHEN = auto()
    GARDEN = auto()

class Game:
    exits = {
        (Room.HALL, "north"): Room.KITCHEN,
        (Room.KITCHEN, "south"): Room.HALL,
        (Room.KITCHEN, "east"): Room.GARDEN,
    }
    def __init__(self):
        self.room = Room.HALL
        self.bag = []
        self.things = {Room.KITCHEN: ["knife", "bread"]}
    def go(self, direction):
        try:
            self.room = self.exits[self.room, direction]
        except KeyError as e:
            print(f"no way {direction}:", e)
            return False
        return True
    def take(self, thing):
        here = self.things.get(self.room, [])
        here.remove(thing)
        self.bag.append(thing)

game = Game()
for command in ["go west", "go north", "take bread", "go east"]:
    match command.split():
        case ["go", where]:
            print(command, game.go(where), game.room.name)
        case ["take", what]:
            game.take(what)
            print("bag:", game.bag)
print(game.room, game.things)
game.take("rose")
