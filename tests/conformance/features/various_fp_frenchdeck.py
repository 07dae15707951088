# a card deck that is a sequence thanks to two special methods
import collections

Card = collections.namedtuple("Card", ["rank", "suit"])

class FrenchDeck:
    ranks = [str(n) for n in range(9, 11)] + list("JQKA")
    suits = "spades diamonds clubs hearts".split()
    def __init__(self):
        self._cards = [Card(rank, suit) for suit in self.suits for rank in self.ranks]
    def __len__(self):
        return len(self._cards)
    def __getitem__(self, position):
        return self._cards[position]

deck = FrenchDeck()
print(len(deck), deck[0], deck[-1])
print(deck[:2], [c.suit for c in deck[4::6]])
print(Card("Q", "hearts") in deck, Card("7", "beasts") in deck)
suit_values = dict(spades=3, hearts=2, diamonds=1, clubs=0)
def spades_high(card):
    return FrenchDeck.ranks.index(card.rank) * len(suit_values) + suit_values[card.suit]
top = sorted(deck, key=spades_high)[-2:]
print(top)
for card in reversed(deck):
    print(card)
    break
try:
    deck[24]
except IndexError as e:
    print(e)
try:
    deck[0] = Card("2", "spades")
except Exception as e:
    print(type(e).__name__, e)
