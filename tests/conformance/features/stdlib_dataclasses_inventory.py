# dataclasses: field options, post init, ordering, replace, and slots
from dataclasses import dataclass, field, asdict, astuple, replace, fields, KW_ONLY, InitVar
from typing import ClassVar

@dataclass(order=True)
class Card:
    sort_index: int = field(init=False, repr=False)
    rank: str
    suit: str = 'spades'
    RANKS: ClassVar[list] = '2 3 4 10 J Q K A'.split()
    def __post_init__(self):
        self.sort_index = self.RANKS.index(self.rank)
    def __str__(self):
        return f'{self.rank} of {self.suit}'

@dataclass
class Deck:
    cards: list[Card] = field(default_factory=list)
    _: KW_ONLY
    name: str = 'deck'
    extra: InitVar[int] = 0
    def __post_init__(self, extra):
        self.size = len(self.cards) + extra

hand = [Card('Q', 'hearts'), Card('10'), Card('A', 'clubs')]
deck = Deck(hand, name='mine', extra=2)
print(deck, deck.size)
print(max(hand), min(hand), hand[0] > hand[1], [str(c) for c in sorted(hand)])
print(asdict(deck)['cards'][0], astuple(hand[1]))
print(replace(hand[0], suit='diamonds') if False else [f.name for f in fields(Card)])
print(Deck() == Deck(), Deck().cards is Deck().cards, Card.__match_args__)

@dataclass(frozen=True, slots=True)
class Coord:
    lat: float
    lon: float = 0.0

c = Coord(1.5)
print(c, hash(c) == hash(Coord(1.5)), replace(c, lon=2))
try:
    @dataclass
    class Wrong:
        items: list = []
except ValueError as e:
    print(e)
try:
    Deck([], 'positional')
except TypeError as e:
    print(e)
c.lat = 2
