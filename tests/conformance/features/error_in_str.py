# an exception in __str__ while print wants it
class Card:
    def __init__(self, rank):
        self.rank = rank
    def __repr__(self):
        return "Card()"
    def __str__(self):
        return "Card " + self.rank

print(Card("ace"))
print([Card(3)])
print("next:", Card(3))
