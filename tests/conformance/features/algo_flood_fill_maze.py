# mode: stdout
# a maze: breadth first path, flood fill and drawing with sets and deques
from collections import deque

MAZE = """\
#######
#S..#.#
#.#.#.#
#.#...#
#.##.G#
#######"""

class Maze:
    MOVES = {'E': (0, 1), 'S': (1, 0), 'W': (0, -1), 'N': (-1, 0)}
    def __init__(self, text):
        self.cells = {(r, c): ch for r, line in enumerate(text.splitlines()) for c, ch in enumerate(line)}
    def where(self, char):
        return next(p for p, ch in self.cells.items() if ch == char)
    def open(self, p):
        return self.cells.get(p, '#') != '#'
    def path(self, start, goal):
        came, queue = {start: None}, deque([start])
        while queue:
            here = queue.popleft()
            if here == goal:
                break
            for name, (dr, dc) in self.MOVES.items():
                there = here[0] + dr, here[1] + dc
                if there not in came and self.open(there):
                    came[there] = here, name
                    queue.append(there)
        steps = []
        while came[goal]:
            goal, name = came[goal]
            steps.append(name)
        return ''.join(reversed(steps))

maze = Maze(MAZE)
start, goal = maze.where('S'), maze.where('G')
print(start, goal, len(maze.cells))
route = maze.path(start, goal)
print(route, len(route))
print(sum(map(maze.open, maze.cells)), maze.open((99, 99)))
try:
    maze.path(goal, (0, 0))
except KeyError as e:
    print('unreachable', e)
maze.where('X')
