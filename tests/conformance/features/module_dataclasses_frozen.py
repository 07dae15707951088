# dataclasses: frozen, order, hash, sort; ends with TypeError
from dataclasses import dataclass, field, FrozenInstanceError

@dataclass(frozen=True, order=True)
class Card:
    rank: int
    suit: str = field(compare=False)
    def __str__(self):
        return f"{self.rank}{self.suit}"

cards = [Card(10, "S"), Card(2, "H"), Card(7, "D")]
print(*sorted(cards), max(cards))
print(Card(2, "H") == Card(2, "C"), Card(1, "S") < Card(3, "S"), len({Card(2, "H"), Card(2, "C")}))
ace = Card(14, "S")
try:
    ace.rank = 1
except FrozenInstanceError as e:
    print(type(e).__name__, e)
try:
    del ace.suit
except AttributeError as e:
    print(e)
lookup = {ace: "best"}
print(lookup[Card(14, "H")], repr(ace))

@dataclass(frozen=True)
class Deck:
    cards: list

d = Deck(cards)
d.cards.pop()
print(len(d.cards), d.cards is cards)
try:
    hash(d)
except TypeError as e:
    print(e)
ace < 14
