# what it shows: classes that hold one another: parents, children, counts
import sys
class Team:
    teams = []
    def __init__(self, name):
        self.name = name
        self.members = []
        self.teams.append(self)
    def add(self, *names):
        for name in names:
            self.members.append(Member(name, self))
        return self
    def __iter__(self):
        return iter(self.members)
    def __getitem__(self, name):
        for m in self.members:
            if m.name == name:
                return m
        raise KeyError(name)
class Member:
    def __init__(self, name, team):
        self.name = name
        self.team = team
    def leave(self):
        self.team.members.remove(self)
        self.team = None
red = Team("red").add("ann", "bob")
blue = Team("blue").add("cid")
print([m.name for m in red], red["ann"].team is red, len(Team.teams), sys.getrefcount(red))
ann = red["ann"]
ann.leave()
print(ann.team, [m.name for t in Team.teams for m in t], sys.getrefcount(red), sys.getrefcount(ann))
ann.team = blue
blue.members.append(ann)
print({m.name: m.team.name for m in blue}, sys.getrefcount(blue))
Team.teams.remove(red)
del red
print(len(Team.teams))
try:
    print(blue["zed"])
except KeyError as e:
    print(repr(e))
