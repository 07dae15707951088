# What a container holds, counts.
box = []
# One list, two items: 2 more.
shelf = [box, box]
# A tuple and a dict hold too.
pair = (box, shelf)
book = {"box": box, "pair": pair}
# An item goes: its count falls.
shelf.pop()
# A value is replaced.
book["box"] = None
# The dict still holds the tuple.
pair = None
# Now the tuple dies, and with it
# its two references.
book.clear()
# A list may even hold itself:
box.append(box)
del shelf
# No name is left, yet the count
# is 1. Only the collector helps.
del box
