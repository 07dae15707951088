# rock, paper, scissors with a fixed seed
import random

CHOICES = ["rock", "paper", "scissors"]
BEATS = {"rock": "scissors", "paper": "rock", "scissors": "paper"}

def winner(player, computer):
    if player == computer:
        return "draw"
    if BEATS[player] == computer:
        return "player"
    return "computer"

random.seed(2024)
score = {"player": 0, "computer": 0, "draw": 0}
for number, player in enumerate(["rock", "rock", "paper", "scissors", "paper"], start=1):
    computer = random.choice(CHOICES)
    result = winner(player, computer)
    score[result] += 1
    print(f"Round {number}: {player:<8} vs {computer:<8} -> {result}")
print(score)
print("Best:", max(score, key=score.get))
winner("lizard", "rock")
