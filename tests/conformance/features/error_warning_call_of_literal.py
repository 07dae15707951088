# SyntaxWarnings for a forgotten comma between tuples and an always true assert
def points():
    return [
        (1, 2)
        (3, 4),
    ]

assert (1 == 2, "never fails")
points()
