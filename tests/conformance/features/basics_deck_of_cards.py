# a deck of cards: shuffle with a seed and deal hands
import random

class Card:
    suits = ("Clubs", "Hearts", "Spades")
    ranks = ("2", "3", "Jack", "Ace")

    def __init__(self, suit, rank):
        self.suit, self.rank = suit, rank

    def __str__(self):
        return f"{self.ranks[self.rank]} of {self.suits[self.suit]}"

    def __lt__(self, other):
        return (self.rank, self.suit) < (other.rank, other.suit)

class Deck:
    def __init__(self):
        self.cards = [Card(s, r) for s in range(3) for r in range(4)]

    def shuffle(self, seed):
        random.Random(seed).shuffle(self.cards)

    def deal(self, n):
        return [self.cards.pop() for _ in range(n)]

deck = Deck()
deck.shuffle(11)
hands = {"North": deck.deal(3), "South": deck.deal(3)}
for player, hand in hands.items():
    hand.sort()
    print(player + ":", ", ".join(map(str, hand)))
print(len(deck.cards), "left; best:", max(hands["North"] + hands["South"]))
try:
    deck.deal(7)
except IndexError as e:
    print(type(e).__name__, e)
