# an attribute used without self
class Player:
    def __init__(self, name):
        self.name = name
        self.score = 0

    def win(self, points):
        self.score += points
        return f"{name} has {self.score}"

p = Player("Ann")
print(p.win(3))
